import type { BestHits } from '../lookup/best-hits.ts';
import { createEditCounter } from '../lookup/edit-distance.ts';
import type { WordRow } from '../lookup/edit-distance.ts';
import { createCandidateFinder } from './find-candidates.ts';
import type { Candidates, GroupedQuery, WordGroup } from './find-candidates.ts';
import { createSameWordsFinder } from './find-same-words.ts';
import type { SameWords } from './find-same-words.ts';
import type { KeyGroups } from './group-keys.ts';
import { FOLDED_ONLY, PLAIN_ONLY, RARE, rareWordAt, UNIT_BITS } from './index-segment.ts';
import type { IndexSegment, Reading } from './index-segment.ts';
import type { ReadingRules } from './reading-rules.ts';
import { createWordFinder } from './segment-words.ts';
import { createSharedWords } from './shared-words.ts';

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

/** What all words of the query are worth, in percent: with what comes first at 100 still less than one. */
const WORDS_FIRST = 0.4;

/** A limit such as 33.3 % of a length is not exact; the rating decides, this only lets it. */
const ROUNDING = 1e-9;

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
          running = { own, pass, compare: createComparison(segment, query, grouped, own) };
        }
        return running;
      };
      return {
        same() {
          if (same === undefined || !hasAllWords(grouped, same)) return;
          const { own, compare } = run();
          compare.same(own.findSameWords(grouped, same), same);
        },
        reach(percent) {
          if (known < (percent / 100) * length - ROUNDING) return;
          const { own, pass, compare } = run();
          const { comparedIn } = own;
          const found = own.findCandidates(grouped, percent, { pass, comparedIn });
          if (found.count > 0) compare.some(found);
        },
        all: () => run().compare.first(segment.units.length),
        empty: () => run().compare.first(segment.firstOfLength[1] ?? 0),
      };
    },
  };
}

interface Scratch {
  readonly findCandidates: ReturnType<typeof createCandidateFinder>;
  readonly findSameWords: ReturnType<typeof createSameWordsFinder>;
  /** See `ComparedEntries`. */
  readonly comparedIn: Uint32Array;
  /** Word to its group in the query, from 1; all zero between comparisons. */
  readonly slots: Uint32Array;
  passes: number;
}

interface RunningPass {
  readonly own: Scratch;
  readonly pass: number;
  readonly compare: Comparison;
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

interface Comparison {
  /** Compares entries with the words of the query. */
  same(entries: Iterable<number>, same: SameWords): void;
  /** Compares candidates as long as one may be wanted. */
  some(candidates: Candidates): void;
  /** Compares the entries up to a number. */
  first(count: number): void;
}

function createComparison(
  segment: IndexSegment,
  { words: keys, reading, accepts, best, rate, prefersWords = false }: SegmentQuery,
  { pattern, groups }: GroupedQuery,
  { slots, comparedIn, passes: pass }: Scratch,
): Comparison {
  const rareSlots = new Map<number, number>();
  groups.forEach(({ words }, group) => {
    for (const word of words) if (word >= RARE) rareSlots.set(word, group + 1);
  });
  const row: WordRow = {
    tokens: segment.tokens,
    slots,
    rareToken: RARE,
    ...(rareSlots.size > 0 && {
      rareSlot: (place: number) => rareSlots.get(rareWordAt(segment, place)) ?? 0,
    }),
  };
  const counter = createEditCounter(pattern, groups.length, row);
  const shared = prefersWords ? createSharedWords(keys, row) : undefined;
  /** What a word score must reach; what comes on top of whole percents does not raise it. */
  const least = (): number => (prefersWords ? Math.floor(best.worst()) : best.worst());
  const otherRole = reading === 'plain' ? FOLDED_ONLY : PLAIN_ONLY;
  const fill = (value: (group: number) => number): void => {
    groups.forEach(({ words }, group) => {
      for (const word of words) if (word < RARE) slots[word] = value(group);
    });
  };
  const { starts } = segment;
  const length = pattern.length;
  /** Takes an entry that is near enough, if it is meant; few are. @returns what a word score must reach from now on */
  const take = (entry: number, edits: number, longer: number, worth = 0): number => {
    const packed = segment.units[entry]!;
    const unit = packed & UNIT_BITS;
    if ((packed & otherRole) === 0 && accepts(unit)) {
      const stamp = segment.stamps.length === 0 ? 0 : segment.stamps[entry]!;
      const percent = (100 * (longer - edits)) / longer;
      const more =
        shared === undefined ? 0 : WORDS_FIRST * shared(starts[entry]!, starts[entry + 1]!);
      const highest = prefersWords ? Math.max(Math.floor(percent), worth) + more : percent;
      if (best.isWanted(edits === 0 ? Infinity : highest, stamp, unit))
        best.add({ unit, stamp, edits, value: rate(unit, edits, longer) + more });
    }
    return least();
  };
  /** @returns what a value must reach from now on */
  const compare = (entry: number, worst: number): number => {
    comparedIn[entry] = pass;
    const start = starts[entry]!;
    const end = starts[entry + 1]!;
    const longer = Math.max(length, end - start, 1);
    const most = Math.max(0, Math.floor(longer - (worst * longer) / 100 + ROUNDING));
    const edits = counter.count(start, end, most);
    return edits > most ? worst : take(entry, edits, longer);
  };
  return {
    some({ count, entries, bounds }) {
      fill((group) => group + 1);
      let worst = least();
      for (let at = 0; at < count && bounds[at]! + 1 > worst; at++)
        worst = compare(entries[at]!, worst);
      fill(() => 0);
    },
    same(entries, { most, worth }) {
      fill((group) => group + 1);
      for (const entry of entries) {
        const start = starts[entry]!;
        const end = starts[entry + 1]!;
        const edits = counter.count(start, end, most);
        if (edits > most) continue;
        comparedIn[entry] = pass;
        take(entry, edits, Math.max(length, end - start), worth(edits));
      }
      fill(() => 0);
    },
    first(count) {
      fill((group) => group + 1);
      let worst = least();
      for (let entry = 0; entry < count; entry++)
        if (comparedIn[entry] !== pass) worst = compare(entry, worst);
      fill(() => 0);
    },
  };
}
