import { isSimilar } from '../../../corpus/duplicates/word-similarity.ts';
import { mayBeSimilar, NUMBER, partOf, PLACE, rankOf } from './near-records.ts';
import { createRegroup } from './regroup.ts';
import { KEPT, LEAK, NEAR, type Verdicts } from './verdicts.ts';
import type { WordSpool } from './word-spool.ts';

/** The side of a pair that is compared. */
export type Side = 'source' | 'target';

/** What a pair goes for: a better one like it in its own part, or a side like one of a later part. */
export type Aim =
  { readonly verdict: typeof NEAR } | { readonly verdict: typeof LEAK; readonly side: Side };

export interface SearchOptions {
  readonly words: WordSpool;
  /** See `isSimilar`. */
  readonly threshold: number;
  readonly verdicts: Verdicts;
  /** When groups are cut; absent: as measured. What comes out is the same. */
  readonly limits?: SearchLimits;
}

/** When a group is cut into smaller ones; time hangs on it, and no verdict does. */
export interface SearchLimits {
  /** With so many others a pair is compared before its group is cut. */
  readonly first: number;
  /** With so many others on average each pair may be compared. */
  readonly many: number;
}

/** Sets the verdicts on the pairs of a group: all that are like each other are in it, and many that are not. */
export type SearchGroup = (records: Uint32Array, group: readonly number[], aim: Aim) => void;

/** Where many are alike, the first ones find them all; to cut a group costs as much as some hundred comparisons a pair. */
const LIMITS: SearchLimits = { first: 32, many: 400 };
/** Cutting must spare at least half of the comparisons, so that it costs less than what it spares. */
const LEAST_GAIN = 2;

const BOTH: readonly Side[] = ['source', 'target'];

/**
 * Makes a {@link SearchGroup}. A group with too many comparisons to make is cut by its own rare words, on one
 * side and on the other, as long as that spares comparisons; what is left is compared one with another. So the time
 * is the square of the size only for texts that have all but a few more words in common than near duplicates
 * differ by.
 */
export function createSearchGroup({
  words,
  threshold,
  verdicts,
  limits = LIMITS,
}: SearchOptions): SearchGroup {
  const regroup = createRegroup();
  return (records, group, aim) => {
    const isNear = aim.verdict === NEAR;
    const sides = isNear ? BOTH : [aim.side];
    const textAt = (one: number, side: Side): Uint32Array => words.at(records[one + PLACE]!)[side];
    const isOpen = (one: number): boolean => {
      const verdict = verdicts.get(records[one + NUMBER]!);
      return isNear ? verdict === KEPT : verdict !== LEAK;
    };

    const areLike = (one: number, other: number): boolean => {
      if (!sides.every((side) => mayBeSimilar(records, one, other, side, threshold))) return false;
      return sides.every((side) => isSimilar(textAt(one, side), textAt(other, side), threshold));
    };

    /** Those whose verdict hangs on others: where these begin and end in the group. */
    function* openOnes(
      ordered: readonly number[],
    ): Generator<readonly [one: number, from: number, to: number]> {
      let block = 0;
      for (let at = 1; at < ordered.length; at++) {
        const one = ordered[at]!;
        if (partOf(records, one) !== partOf(records, ordered[block]!)) block = at;
        const from = isNear ? block : 0;
        const to = isNear ? at : block;
        if (from < to && isOpen(one)) yield [one, from, to];
      }
    }

    const compare = (ordered: readonly number[], skip: number, most: number): number => {
      let left = 0;
      for (const [one, from, to] of openOnes(ordered)) {
        const end = Math.min(to, from + most);
        let at = from + skip;
        while (at < end && !areLike(one, ordered[at]!)) at++;
        if (at < end) verdicts.set(records[one + NUMBER]!, aim.verdict);
        else left += to - Math.max(from, end);
      }
      return left;
    };

    const search = (ordered: readonly number[]): void => {
      const left = compare(ordered, 0, limits.first);
      if (left === 0) return;
      if (left > limits.many * ordered.length)
        for (const side of sides) {
          const groups = regroup(ordered.length, (at) => textAt(ordered[at]!, side), threshold);
          let cost = 0;
          for (const some of groups)
            for (const [, from, to] of openOnes(some.map((at) => ordered[at]!))) cost += to - from;
          if (cost * LEAST_GAIN > left) continue;
          for (const some of groups) search(some.map((at) => ordered[at]!));
          return;
        }
      compare(ordered, limits.first, Infinity);
    };

    // what decides about a pair stands before it
    search(
      group.toSorted((one, other) =>
        isNear
          ? partOf(records, one) - partOf(records, other) ||
            rankOf(records, other) - rankOf(records, one) ||
            records[one + NUMBER]! - records[other + NUMBER]!
          : partOf(records, other) - partOf(records, one) ||
            records[one + NUMBER]! - records[other + NUMBER]!,
      ),
    );
  };
}
