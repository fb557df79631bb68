import type { Content } from '../../model/content.ts';
import type { SegmentState } from '../../model/unit.ts';

/** What was typed and the server has not yet said it keeps. */
export interface OutboxEntry {
  readonly id: string;
  readonly target: Content;
  /** The revision it was typed on. */
  readonly revision: number;
  readonly confirm: boolean;
  /** What it was said to be; absent: that is for the server. */
  readonly state?: SegmentState;
}

const PREFIX = 'kosut.outbox.';

function nameOf(project: string, file: string, id: string): string {
  return `${PREFIX}${JSON.stringify([project, file, id])}`;
}

/** Kept in the browser until the server has it: a closed lid or a lost line loses no word. */
export function keepInOutbox(project: string, file: string, entry: OutboxEntry): void {
  try {
    localStorage.setItem(nameOf(project, file, entry.id), JSON.stringify(entry));
  } catch {
    // full or forbidden: the text is still in the field and on its way to the server
  }
}

export function dropFromOutbox(project: string, file: string, id: string): void {
  try {
    localStorage.removeItem(nameOf(project, file, id));
  } catch {
    // forbidden: then nothing was kept either
  }
}

/** Everything of one file that never reached the server. */
export function readOutbox(project: string, file: string): readonly OutboxEntry[] {
  const entries: OutboxEntry[] = [];
  try {
    for (let at = 0; at < localStorage.length; at += 1) {
      const name = localStorage.key(at);
      if (name === null || !name.startsWith(PREFIX)) continue;
      const [ofProject, ofFile] = JSON.parse(name.slice(PREFIX.length)) as string[];
      if (ofProject !== project || ofFile !== file) continue;
      const text = localStorage.getItem(name);
      if (text !== null) entries.push(JSON.parse(text) as OutboxEntry);
    }
  } catch {
    // forbidden, or written by something else
  }
  return entries;
}
