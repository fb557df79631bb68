import { joinContent } from '../../model/content/join-content.ts';
import type { Content } from '../../model/content.ts';
import { contentLength, sliceContent } from '../../model/content/slice-content.ts';
import { commitStep } from '../workspace/steps/commit-step.ts';
import { EditRefused } from '../workspace/edit/edit-refused.ts';
import { versionOf } from '../workspace/edit/edit-segment.ts';
import type { OpenFile } from '../workspace/files/open-file.ts';
import type { Change } from '../workspace/steps/step.ts';
import type { WorkspaceRow } from '../workspace/rows/to-row.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import type { PlannedLine } from './plan-term-fix.ts';

/** A place and what a person wants there. */
export interface AcceptedLine extends PlannedLine {
  readonly text: string;
}

/** What was changed, file by file; all of it is taken back together. */
export interface TermFix {
  readonly changed: readonly { readonly file: string; readonly rows: readonly WorkspaceRow[] }[];
  /** The last step; absent when nothing was changed. */
  readonly step?: { readonly seq: number; readonly label: string };
  readonly places: number;
  /** Places that were left: their rows would be too long, or were changed meanwhile. */
  readonly left: number;
}

/**
 * Puts renderings in their places.
 *
 * @param accepted lines that can be chosen, none twice
 * @throws {EditRefused} `invalid-content` for a character that a file cannot hold; nothing is changed then
 * @throws {FormatError} `file/unwritable`
 */
export async function applyTermFix(
  state: WorkspaceState,
  accepted: readonly AcceptedLine[],
  client?: string,
): Promise<TermFix> {
  const byFile = new Map<OpenFile, AcceptedLine[]>();
  for (const one of accepted) {
    const { file } = one.surveyed;
    // XLIFF 1 has no way to write some characters; the others have one for all
    const isOld = file.heads?.heads.some(({ family }) => family === '1') === true;
    if (isOld && /[^\t\n\r\x20-\uFFFD]/.test(one.text))
      throw new EditRefused('invalid-content', 'XLIFF 1 cannot hold this character');
    byFile.set(file, [...(byFile.get(file) ?? []), one]);
  }
  const group = byFile.size > 1 ? { group: String(state.seq + 1) } : {};
  const changed: { file: string; rows: readonly WorkspaceRow[] }[] = [];
  let [places, step]: [number, TermFix['step']] = [0, undefined];
  for (const [file, lines] of byFile) {
    const { changes, count } = toChanges(file, lines);
    if (changes.length === 0) continue;
    const draft = { label: `terms ${count}`, changes, ...group };
    const done = await commitStep(state, file, draft, client);
    changed.push({ file: file.id, rows: done.rows });
    places += count;
    step = done.step;
  }
  return { changed, places, left: accepted.length - places, ...(step !== undefined && { step }) };
}

function toChanges(
  file: OpenFile,
  lines: readonly AcceptedLine[],
): { readonly changes: readonly Change[]; readonly count: number } {
  const byRow = new Map<string, AcceptedLine[]>();
  for (const one of lines) byRow.set(one.line.row, [...(byRow.get(one.line.row) ?? []), one]);
  const changes: Change[] = [];
  let count = 0;
  for (const [id, own] of byRow) {
    const place = file.table.findRow(id);
    if (place === undefined) continue;
    const before = versionOf(file, place);
    const target = replacePlaces(own);
    const limit = place.entry.limits?.get(place.segment.id) ?? Infinity;
    if ([...toPlainText(target)].length > limit) continue;
    count += own.length;
    changes.push({
      kind: 'segment',
      unit: place.entry.key,
      segment: place.segment.id,
      before,
      after: { state: before.state, target },
    });
  }
  return { changes, count };
}

/** The content of a row with some of its places replaced. */
function replacePlaces(lines: readonly AcceptedLine[]): Content {
  const { content } = lines[0]!.line;
  const pieces: Content[] = [];
  let end = 0;
  for (const { line, text } of lines.toSorted(
    (one, other) => one.line.span[0] - other.line.span[0],
  )) {
    pieces.push(sliceContent(content, [end, line.span[0]]), [text]);
    end = line.span[1];
  }
  return joinContent(...pieces, sliceContent(content, [end, contentLength(content)]));
}
