import type { BestHits } from '../lookup/best-hits.ts';
import { compareFirst, compareSame, compareSome, startComparison } from './compare-entries.ts';
import type { Comparison, ComparisonScratch } from './compare-entries.ts';
import { createCandidateFinder, ROUNDING } from './find-candidates.ts';
import type { GroupedQuery, WordGroup } from './find-candidates.ts';
import { createSameWordsFinder } from './find-same-words.ts';
import type { SameWords } from './find-same-words.ts';
import type { KeyGroups } from './group-keys.ts';
import { RARE } from './index-segment.ts';
import type { IndexSegment, Reading } from './index-segment.ts';
import type { ReadingRules } from './reading-rules.ts';
import { createWordFinder } from './segment-words.ts';

/** What is asked of a search. */
export interface SegmentQuery {
  /** Keys of the words. */
  readonly words: KeyGroups;
  readonly reading: Reading;
  /** The lowest percentage that will be asked for; 0 or less: everything may be. */
  readonly floor: number;
  /** Which units are meant. */
  accepts(unit: number): boolean;
  /** Takes the hits, and says what still matters. */
  readonly best: BestHits;
  /**
   * What a unit is worth, at most its word score in percent, `100 * (longer - edits) / longer`, and a
   * little more when there are no edits. Asked only for what may matter.
   */
  rate(unit: number, edits: number, longer: number): number;
  /**
   * Whether {@link rate} answers in whole percent, and of those that are worth the same the ones come first that
   * have more of the query's words (see `createSharedWords`).
   */
  readonly prefersWords?: boolean;
  /** The texts that {@link SegmentPass.same} compares; absent: none. */
  readonly same?: SameWords;
}

/** One search over a segment: asked for falling percentages, it compares each entry once. */
export interface SegmentPass {
  /** Compares the entries with the words of the query and nearly its punctuation: they may be worth more than the word score. */
  same(): void;
  /** Compares every entry whose word score can reach a percentage, above 0. */
  reach(percent: number): void;
  /** Compares every entry. */
  all(): void;
  /** Compares the entries without words. */
  empty(): void;
}

/** Search over one segment. */
export interface SegmentSearch {
  start(query: SegmentQuery): SegmentPass;
  /** All words of the segment with a key, exactly. */
  wordsWith(key: string, reading: Reading, hash?: number): readonly number[];
}

/** Makes the search over a segment; its scratch memory is made when it is first used. */
export function createSegmentSearch(segment: IndexSegment, rules: ReadingRules): SegmentSearch {
  const wordsWith = createWordFinder(segment, rules);
  let made: Scratch | undefined;
  const scratch = (): Scratch =>
    (made ??= {
      findCandidates: createCandidateFinder(segment),
      findSameWords: createSameWordsFinder(segment, rules.rules.folded.key),
      comparedIn: new Uint32Array(segment.units.length),
      slots: new Uint32Array(Math.min(RARE, segment.letterStarts.length) + 1),
      passes: 0,
    });
  return {
    wordsWith,
    start(query) {
      const grouped = findGroups(query, wordsWith);
      if (grouped === undefined) return NOTHING;
      const { same } = query;
      const length = grouped.pattern.length;
      let known = 0;
      for (const { words, count } of grouped.groups) if (words.length > 0) known += count;
      // Most queries have little in common with small segments: what costs is made when it is needed.
      let running: RunningPass | undefined;
      const run = (): RunningPass => {
        if (running === undefined) {
          const own = scratch();
          const pass = ++own.passes;
          running = { own, pass, comparison: startComparison(segment, query, grouped, own) };
        }
        return running;
      };
      return {
        same() {
          if (same === undefined || !hasAllWords(grouped, same)) return;
          const { own, comparison } = run();
          compareSame(comparison, own.findSameWords(grouped, same), same);
        },
        reach(percent) {
          if (known < (percent / 100) * length - ROUNDING) return;
          const { own, pass, comparison } = run();
          const { comparedIn } = own;
          const found = own.findCandidates(grouped, percent, { pass, comparedIn });
          if (found.count > 0) compareSome(comparison, found);
        },
        all: () => compareFirst(run().comparison, segment.units.length),
        empty: () => compareFirst(run().comparison, segment.firstOfLength[1] ?? 0),
      };
    },
  };
}

interface Scratch extends ComparisonScratch {
  readonly findCandidates: ReturnType<typeof createCandidateFinder>;
  readonly findSameWords: ReturnType<typeof createSameWordsFinder>;
}

interface RunningPass {
  readonly own: Scratch;
  readonly pass: number;
  readonly comparison: Comparison;
}

/** Where no entry has enough words of the query. */
const NOTHING: SegmentPass = {
  same: () => undefined,
  reach: () => undefined,
  all: () => undefined,
  empty: () => undefined,
};

/** The words of the segment, by those of the query; `undefined` as soon as too many are in none of its entries. */
function findGroups(
  { words: { pattern, keys, hashes, counts }, reading, floor, same }: SegmentQuery,
  wordsWith: SegmentSearch['wordsWith'],
): GroupedQuery | undefined {
  const { length } = pattern;
  let known = length;
  let mayBeSame = same !== undefined;
  const groups: WordGroup[] = [];
  for (let at = 0; at < keys.length; at++) {
    const words = wordsWith(keys[at]!, reading, hashes[at]);
    const count = counts[at]!;
    if (words.length === 0) {
      known -= count;
      mayBeSame &&= same!.marks[at]!;
    }
    // so many words must be in common with the longer text (see `createCandidateFinder`)
    if (known < (floor / 100) * length - ROUNDING && !mayBeSame) return undefined;
    groups.push({ words, count });
  }
  return { pattern, groups };
}

function hasAllWords({ groups }: GroupedQuery, { marks }: SameWords): boolean {
  return groups.every(({ words }, at) => words.length > 0 || marks[at]!);
}
