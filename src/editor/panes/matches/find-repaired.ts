import type { Content } from '../../../model/content.ts';
import type { RepairChange } from '../../../model/match.ts';
import type { Span } from '../../../model/span.ts';

/** A place in the target that was fitted to this segment. */
export interface RepairedPlace {
  /** Content positions. */
  readonly span: Span;
  readonly change: RepairChange;
}

/**
 * Where the changes of a repair stand in the repaired target: the first place free for each. A change whose words stand
 * nowhere (it was taken out, or is a code) has none.
 */
export function findRepaired(
  target: Content,
  changes: readonly RepairChange[],
): readonly RepairedPlace[] {
  const places: RepairedPlace[] = [];
  const isFree = (start: number, end: number): boolean =>
    places.every(({ span }) => span[1] <= start || span[0] >= end);
  for (const change of changes) {
    if (change.to === '' || change.what === 'code') continue;
    const place = listPlaces(target, change.to).find(([start, end]) => isFree(start, end));
    if (place) places.push({ span: place, change });
  }
  return places.sort((one, other) => one.span[0] - other.span[0]);
}

function listPlaces(content: Content, words: string): readonly Span[] {
  const found: Span[] = [];
  let before = 0;
  for (const part of content) {
    if (typeof part !== 'string') {
      before += 1;
      continue;
    }
    for (let at = part.indexOf(words); at >= 0; at = part.indexOf(words, at + words.length))
      found.push([before + at, before + at + words.length]);
    before += part.length;
  }
  return found;
}
