import { countRowEdits, toEditPattern } from '../lookup/edit-distance.ts';
import type { EditPattern } from '../lookup/edit-distance.ts';
import { ROUNDING } from './find-candidates.ts';
import type { Candidates, GroupedQuery, WordGroup } from './find-candidates.ts';
import type { SameWords } from './find-same-words.ts';
import { FOLDED_ONLY, PLAIN_ONLY, RARE, UNIT_BITS } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';
import type { SegmentQuery } from './segment-search.ts';
import { createSharedWords } from './shared-words.ts';
import type { SharedWords } from './shared-words.ts';
import type { WordRow } from './word-row.ts';

/** What comparisons with a segment have in common. */
export interface ComparisonScratch {
  /** See `ComparedEntries`. */
  readonly comparedIn: Uint32Array;
  /** Word to its group in the query, from 1; all zero between comparisons. */
  readonly slots: Uint32Array;
  passes: number;
}

/**
 * A query that is compared with entries of a segment. Plain data, for functions of their own: functions made for each
 * query would be compiled for one and again for the next, which takes longer than to answer both.
 */
export interface Comparison {
  readonly segment: IndexSegment;
  readonly query: SegmentQuery;
  readonly groups: readonly WordGroup[];
  readonly pattern: EditPattern;
  readonly row: WordRow;
  readonly shared: SharedWords | undefined;
  readonly comparedIn: Uint32Array;
  readonly pass: number;
}

/** What all words of the query are worth, in percent: with what comes first at 100 still less than one. */
const WORDS_FIRST = 0.4;

/** Begins to compare a query, under the number of its pass. */
export function startComparison(
  segment: IndexSegment,
  query: SegmentQuery,
  { pattern, groups }: GroupedQuery,
  { slots, comparedIn, passes: pass }: ComparisonScratch,
): Comparison {
  const rareGroups = new Map<number, number>();
  for (let group = 0; group < groups.length; group++)
    for (const word of groups[group]!.words) if (word >= RARE) rareGroups.set(word, group + 1);
  const rare = rareGroups.size === 0 ? undefined : { segment, groups: rareGroups };
  const row = { tokens: segment.tokens, slots, rare };
  return {
    segment,
    query,
    groups,
    pattern: toEditPattern(pattern, groups.length),
    row,
    shared: query.prefersWords === true ? createSharedWords(query.words, row) : undefined,
    comparedIn,
    pass,
  };
}

/** Compares candidates as long as one may be wanted. */
export function compareSome(comparison: Comparison, { count, entries, bounds }: Candidates): void {
  fillSlots(comparison);
  let worst = leastScore(comparison);
  for (let at = 0; at < count && bounds[at]! + 1 > worst; at++)
    worst = compareEntry(comparison, entries[at]!, worst);
  clearSlots(comparison);
}

/** Compares entries with the words of the query, which may be worth more than their word score. */
export function compareSame(
  comparison: Comparison,
  entries: Iterable<number>,
  { most, worth }: SameWords,
): void {
  const { segment, pattern, row, comparedIn, pass } = comparison;
  const { starts } = segment;
  fillSlots(comparison);
  for (const entry of entries) {
    const start = starts[entry]!;
    const end = starts[entry + 1]!;
    const edits = countRowEdits(pattern, row, start, end, most);
    if (edits > most) continue;
    comparedIn[entry] = pass;
    take(comparison, entry, edits, Math.max(pattern.length, end - start), worth(edits));
  }
  clearSlots(comparison);
}

/** Compares the entries up to a number, but for those that were compared. */
export function compareFirst(comparison: Comparison, count: number): void {
  const { comparedIn, pass } = comparison;
  fillSlots(comparison);
  let worst = leastScore(comparison);
  for (let entry = 0; entry < count; entry++)
    if (comparedIn[entry] !== pass) worst = compareEntry(comparison, entry, worst);
  clearSlots(comparison);
}

/** @returns what a word score must reach from now on */
function compareEntry(comparison: Comparison, entry: number, worst: number): number {
  const { pattern, row, comparedIn, pass } = comparison;
  const { starts } = comparison.segment;
  comparedIn[entry] = pass;
  const start = starts[entry]!;
  const end = starts[entry + 1]!;
  const longer = Math.max(pattern.length, end - start, 1);
  const most = Math.max(0, Math.floor(longer - (worst * longer) / 100 + ROUNDING));
  const edits = countRowEdits(pattern, row, start, end, most);
  if (edits > most) return worst;
  take(comparison, entry, edits, longer, 0);
  return leastScore(comparison);
}

/** Takes an entry that is near enough, if it is meant; few are. */
function take(
  { segment, query, shared }: Comparison,
  entry: number,
  edits: number,
  longer: number,
  worth: number,
): void {
  const { best, reading } = query;
  const packed = segment.units[entry]!;
  const unit = packed & UNIT_BITS;
  const otherRole = reading === 'plain' ? FOLDED_ONLY : PLAIN_ONLY;
  if ((packed & otherRole) !== 0 || !query.accepts(unit)) return;
  const stamp = segment.stamps.length === 0 ? 0 : segment.stamps[entry]!;
  const percent = (100 * (longer - edits)) / longer;
  const more =
    shared === undefined
      ? 0
      : WORDS_FIRST * shared(segment.starts[entry]!, segment.starts[entry + 1]!);
  const highest = shared === undefined ? percent : Math.max(Math.floor(percent), worth) + more;
  if (best.isWanted(edits === 0 ? Infinity : highest, stamp, unit))
    best.add({ unit, stamp, edits, value: query.rate(unit, edits, longer) + more });
}

/** What a word score must reach; what comes on top of whole percents does not raise it. */
function leastScore({ query, shared }: Comparison): number {
  const worst = query.best.worst();
  return shared === undefined ? worst : Math.floor(worst);
}

function fillSlots({ groups, row }: Comparison): void {
  for (let group = 0; group < groups.length; group++)
    for (const word of groups[group]!.words) if (word < RARE) row.slots[word] = group + 1;
}

function clearSlots({ groups, row }: Comparison): void {
  for (const { words } of groups) for (const word of words) if (word < RARE) row.slots[word] = 0;
}
