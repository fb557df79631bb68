import { RARE, rareWordAt } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';

/** Words in a row, and which of them are in the query that they are compared with. */
export interface WordRow {
  readonly tokens: IndexSegment['tokens'] | Uint32Array;
  /** Token to the group of words of the query it belongs to, from 1; 0 none. */
  readonly slots: Uint32Array;
  /** Where a token is {@link RARE}; absent when no such word is in the query. */
  readonly rare: RareWords | undefined;
}

/** The words of a segment that no token can name. */
export interface RareWords {
  readonly segment: Pick<IndexSegment, 'rarePlaces' | 'rareWords'>;
  /** Word to its group. */
  readonly groups: ReadonlyMap<number, number>;
}

/** The group of the word at a place, 0 none. */
export function slotAt({ tokens, slots, rare }: WordRow, place: number): number {
  const token = tokens[place]!;
  if (rare === undefined || token !== RARE) return slots[token]!;
  return rare.groups.get(rareWordAt(rare.segment, place)) ?? 0;
}

/** A row of words of which the groups are known. */
export function toWordRow(words: readonly number[], groups: number): WordRow {
  // nearly all fit 16 bits, as those of a segment do, and one kind of array is read the fastest
  const tokens = groups < RARE ? Uint16Array.from(words) : Uint32Array.from(words);
  const slots = new Uint32Array(groups + 1);
  for (let group = 0; group <= groups; group++) slots[group] = group;
  return { tokens, slots, rare: undefined };
}
