import type { DuplicateRules } from '../../../corpus/clean/clean-rules.ts';
import type { WideHash } from '../../../model/hash/hash-wide.ts';
import type { RecordPartitions } from './record-partitions.ts';
import { EXACT, NEAR, type Verdicts } from './verdicts.ts';

/** What is known of a pair for telling duplicates. */
export interface PairKeys {
  /** Hashes of the skeletons of both sides. */
  readonly source: WideHash;
  readonly target: WideHash;
  /** Hash of both texts. */
  readonly exact: WideHash;
  /** Among all pairs, from 1. */
  readonly number: number;
  /** 0 to 255, the greater the better. */
  readonly rank: number;
  /** The number of its part; later ones keep what earlier ones must not have. */
  readonly part: number;
}

/** Places in a record of {@link toKeyRecord}. */
const SOURCE = 0;
const TARGET = 2;
const EXACT_KEY = 4;
const NUMBER = 6;
const META = 7;
/** 32-bit numbers of a record. */
export const KEY_WIDTH = 8;

/** What is known of a pair as numbers of 32 bits; `rank` takes eight of them, and so does `part`. */
export function toKeyRecord(keys: PairKeys): readonly number[] {
  const { source, target, exact, number, rank, part } = keys;
  return [...source, ...target, ...exact, number, (rank << 8) | part];
}

/**
 * Tells which pairs go as duplicates. Of those with the same skeletons the best stays: the one that the
 * aligner was surest of, then the first. The others are exact duplicates where a better one has the very
 * same texts, else near ones.
 */
export function findDuplicates(
  keys: RecordPartitions,
  { exact, near }: DuplicateRules,
  verdicts: Verdicts,
): void {
  if (!exact && !near) return;
  // with near duplicates kept, only the same texts are a group
  const fields = near ? [SOURCE, SOURCE + 1, TARGET, TARGET + 1] : [EXACT_KEY, EXACT_KEY + 1];
  for (const records of keys.read())
    for (const group of groupRecords(records, keys.width, fields, isBetter)) {
      const seen = new Set<string>();
      for (const [at, from] of group.entries()) {
        const text = `${records[from + EXACT_KEY]!} ${records[from + EXACT_KEY + 1]!}`;
        if (at > 0) verdicts.set(records[from + NUMBER]!, exact && seen.has(text) ? EXACT : NEAR);
        seen.add(text);
      }
    }
}

function isBetter(records: Uint32Array, one: number, other: number): number {
  return (
    (records[other + META]! >>> 8) - (records[one + META]! >>> 8) ||
    records[one + NUMBER]! - records[other + NUMBER]!
  );
}

/** Groups of two and more with the same fields, as the places where their records begin. */
function* groupRecords(
  records: Uint32Array,
  width: number,
  fields: readonly number[],
  order: (records: Uint32Array, one: number, other: number) => number = () => 0,
): Generator<readonly number[]> {
  const compare = (one: number, other: number): number => {
    for (const field of fields) {
      const difference = records[one + field]! - records[other + field]!;
      if (difference !== 0) return difference;
    }
    return 0;
  };
  const places = Uint32Array.from({ length: records.length / width }, (_, at) => at * width);
  places.sort((one, other) => compare(one, other) || order(records, one, other) || one - other);
  for (let from = 0; from < places.length;) {
    let to = from + 1;
    while (to < places.length && compare(places[from]!, places[to]!) === 0) to++;
    if (to - from > 1) yield [...places.subarray(from, to)];
    from = to;
  }
}
