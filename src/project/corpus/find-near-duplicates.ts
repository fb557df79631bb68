import { prefixKeys } from '../../corpus/prefix-keys.ts';
import { isSimilar } from '../../corpus/word-similarity.ts';
import type { ScratchFile } from '../../io/scratch-file.ts';
import { groupRecords } from './group-records.ts';
import {
  mayBeSimilar,
  NEAR_WIDTH,
  NUMBER,
  partOf,
  PLACE,
  rankOf,
  toNearRecord,
} from './near-records.ts';
import { createPartitions } from './record-partitions.ts';
import { KEPT, LEAK, NEAR, type Verdicts } from './verdicts.ts';
import type { WordSpool } from './word-spool.ts';

export interface NearOptions {
  readonly words: WordSpool;
  /** How often words occur, roughly. */
  readonly frequency: (word: number) => number;
  /** See `isSimilar`. */
  readonly threshold: number;
  /** Whether pairs go that are like a better one. */
  readonly dropsNear: boolean;
  /** Whether pairs go that have a side like one of a later part. */
  readonly dropsLeaks: boolean;
  readonly scratch: () => ScratchFile;
  readonly verdicts: Verdicts;
}

type Side = 'source' | 'target';

/** Groups of more pairs with like sources are told apart by their targets before any two are compared. */
const MANY = 64;

/**
 * Tells near duplicates among the pairs that still stay: a pair goes when both its sides are like those of
 * a better pair of the same part (the aligner was surer, else earlier), and when one of its sides is like
 * one of a later part, whatever becomes of that other pair. So the verdict on a pair hangs on the pairs like
 * it alone, not on the order in which they are met nor on others far away, and no two that stay are alike.
 */
export function findNearDuplicates(options: NearOptions): void {
  const { words, threshold, frequency, dropsNear, dropsLeaks, verdicts, scratch } = options;
  if (!dropsNear && !dropsLeaks) return;
  const sources = createPartitions(NEAR_WIDTH, scratch);
  const targets = createPartitions(NEAR_WIDTH, scratch);
  for (const [pair, place] of words.all()) {
    if (verdicts.get(pair.number) !== KEPT) continue;
    const record = toNearRecord(pair, place);
    for (const key of prefixKeys(pair.source, threshold, frequency)) sources.add([key, ...record]);
    if (!dropsLeaks) continue;
    for (const key of prefixKeys(pair.target, threshold, frequency)) targets.add([key, ...record]);
  }
  for (const records of sources.read())
    for (const group of groupRecords(records, NEAR_WIDTH)) {
      if (dropsLeaks) findLeaks(records, group, 'source', options);
      if (dropsNear) findWorse(records, group, options);
    }
  if (!dropsLeaks) return;
  for (const records of targets.read())
    for (const group of groupRecords(records, NEAR_WIDTH))
      findLeaks(records, group, 'target', options);
}

/** Pairs with a side like one of a later part. */
function findLeaks(
  records: Uint32Array,
  group: readonly number[],
  side: Side,
  options: NearOptions,
): void {
  const first = partOf(records, group[0]!);
  if (!group.some((one) => partOf(records, one) !== first)) return;
  const { verdicts } = options;
  // later parts first, which are small: no pair is held against its own part
  const ordered = group.toSorted((one, other) => partOf(records, other) - partOf(records, one));
  for (const one of ordered) {
    const number = records[one + NUMBER]!;
    if (verdicts.get(number) === LEAK) continue;
    const part = partOf(records, one);
    for (const other of ordered) {
      if (partOf(records, other) <= part) break;
      if (!areLike(records, one, other, [side], options)) continue;
      verdicts.set(number, LEAK);
      break;
    }
  }
}

/** Pairs that have a better one like them in their part. */
function findWorse(records: Uint32Array, group: readonly number[], options: NearOptions): void {
  for (const some of group.length > MANY ? groupByTarget(records, group, options) : [group]) {
    const ordered = some.toSorted(
      (one, other) =>
        partOf(records, one) - partOf(records, other) ||
        rankOf(records, other) - rankOf(records, one) ||
        records[one + NUMBER]! - records[other + NUMBER]!,
    );
    let from = 0;
    for (const [at, one] of ordered.entries()) {
      if (partOf(records, one) !== partOf(records, ordered[from]!)) from = at;
      const number = records[one + NUMBER]!;
      if (options.verdicts.get(number) !== KEPT) continue;
      // from the best on: where many are alike, the first of them finds them all
      for (let better = from; better < at; better++) {
        if (!areLike(records, one, ordered[better]!, ['source', 'target'], options)) continue;
        options.verdicts.set(number, NEAR);
        break;
      }
    }
  }
}

/** What has like targets is in one of these groups: a common source has many targets that are not. */
function groupByTarget(
  records: Uint32Array,
  group: readonly number[],
  { words, threshold, frequency }: NearOptions,
): Iterable<readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const one of group)
    for (const key of prefixKeys(words.at(records[one + PLACE]!).target, threshold, frequency)) {
      const some = groups.get(key);
      if (some === undefined) groups.set(key, [one]);
      else some.push(one);
    }
  return [...groups.values()].filter((some) => some.length > 1);
}

function areLike(
  records: Uint32Array,
  one: number,
  other: number,
  sides: readonly Side[],
  { words, threshold }: NearOptions,
): boolean {
  if (!sides.every((side) => mayBeSimilar(records, one, other, side, threshold))) return false;
  const first = words.at(records[one + PLACE]!);
  const second = words.at(records[other + PLACE]!);
  return sides.every((side) => isSimilar(first[side], second[side], threshold));
}
