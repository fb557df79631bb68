import type { Content } from '../../../model/content.ts';
import type { HistoryEntry } from '../../../server/api/remarks.ts';

/** Whoever rests longer comes back to the text: what was left then is a version, in ms. */
const REST_MS = 10 * 60_000;
/** Of a text that is mended most stays; one that lost more of its characters was thrown away, and may be wanted again. */
const KEPT_SHARE = 0.8;

/**
 * The versions that somebody left behind, the newest first: typing is sent every time it rests, and each of those states alone
 * says nothing. One is left out when the same person went on from it soon after.
 */
export function foldHistory(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.filter((entry, at) => {
    const next = entries[at - 1];
    return next === undefined || !isPassing(entry, next);
  });
}

function isPassing(entry: HistoryEntry, next: HistoryEntry): boolean {
  if (entry.what !== 'edit' || entry.by !== next.by) return false;
  if (!/^(?:edit|confirm|propagate)\b/.test(next.what)) return false;
  if (Date.parse(next.at) - Date.parse(entry.at) > REST_MS) return false;
  return lengthOf(next.target) >= lengthOf(entry.target) * KEPT_SHARE;
}

function lengthOf(content: Content = []): number {
  return content.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);
}
