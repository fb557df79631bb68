import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import type { MemoryView } from '../memory-view.ts';
import { readWords } from '../read-words.ts';
import type { SearchWord } from './search-word.ts';
import { isSearchable } from './search-word.ts';

/** What stands on the other side of entries that hold the words. */
export interface Sample {
  readonly contents: readonly Content[];
  /** How many entries hold the words in all. */
  readonly count: number;
}

/**
 * Least association of a word that is marked, 0 to 1; lower marks chance neighbours of frequent words, higher misses
 * renderings that vary. The higher one of two: Dice (1945: twice the entries with both, over the entries with each),
 * which finds the words that stand hardly anywhere else; and how much more often the word stands beside these
 * than anywhere (ΔP, Allan 1980), which finds *dosya sistemi* beside _file system_, both words of thousands of entries.
 */
const LEAST_ASSOCIATION = 0.3;
/** Of how often a word stands beside the words the lower end of what is likely is taken (Wilson 1927, 95 %). */
const Z = 1.96;
/** A word that stands in fewer entries beside the words says nothing. */
const LEAST_TOGETHER = 2;
/** A word is marked when it is at least this near the best of the entry. */
const NEAR_BEST = 0.5;
/**
 * Words that render one word, at the most; each further word searched for may have one more. In
 * small memories whole clauses go with a word by chance: only the best of them is marked.
 */
const LONGEST_OF_ONE = 2;

/**
 * Learns from a sample which words of the other side go with the words searched for, and marks them
 * in content: the neighbours in a row of the most associated ones, by stems.
 */
export function markAligned(
  view: MemoryView,
  side: 'source' | 'target',
  wanted: readonly SearchWord[],
  { contents, count }: Sample,
): (content: Content) => readonly Span[] {
  const [index] = side === 'source' ? view.sources : view.targets;
  if (index === undefined || contents.length < LEAST_TOGETHER) return () => [];
  const rule = index.rules.rules.stem;
  const together = new Map<string, number>();
  for (const content of contents)
    for (const key of new Set(readWords(content, rule).keys))
      together.set(key, (together.get(key) ?? 0) + 1);
  const scores = new Map<string, number>();
  const scale = count / contents.length;
  let total = 0;
  for (const { segment } of index.segments()) total += segment.units.length;
  const frequency = (key: string): number => {
    let entries = 0;
    for (const { segment, search } of index.segments())
      for (const word of search.wordsWith(key, 'stem'))
        entries += segment.listStarts[word + 1]! - segment.listStarts[word]!;
    return entries;
  };
  const score = (key: string): number => {
    const known = scores.get(key);
    if (known !== undefined) return known;
    const seen = together.get(key) ?? 0;
    const isTelling = seen >= LEAST_TOGETHER && isSearchable(key);
    const both = seen * scale;
    const anywhere = isTelling ? Math.max(both, frequency(key)) : 0;
    const dice = (2 * both) / (count + anywhere);
    const gain = lowerShare(seen, contents.length) - anywhere / total;
    const association = isTelling ? Math.max(dice, gain) : 0;
    scores.set(key, association);
    return association;
  };
  return (content) => {
    const { keys, spans } = readWords(content, rule);
    const values = keys.map(score);
    const best = Math.max(0, ...values);
    if (best < LEAST_ASSOCIATION) return [];
    const runs: number[][] = [];
    let isOpen = false;
    values.forEach((value, at) => {
      if (value < Math.max(LEAST_ASSOCIATION, NEAR_BEST * best)) {
        isOpen &&= !isSearchable(keys[at]!) && touchesBoth(spans, at);
        return;
      }
      if (isOpen) runs.at(-1)!.push(at);
      else runs.push([at]);
      isOpen = true;
    });
    const marked = runs
      .map((run) => strongest(run, values, LONGEST_OF_ONE + wanted.length))
      .map((run): Span => [spans[run[0]!]![0], spans[run.at(-1)!]![1]]);
    // as many places as there can be renderings of so many words, the first ones
    return marked.slice(0, Math.max(1, wanted.length));
  };
}

/** The least share that a word is likely to have where it was seen `seen` times among `of`. */
function lowerShare(seen: number, of: number): number {
  const share = seen / of;
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  return (share + (Z * Z) / (2 * of) - spread) / (1 + (Z * Z) / of);
}

/** The neighbours of a row with the highest sum of scores, `most` of them at the most; the first of equals. */
function strongest(
  row: readonly number[],
  scores: readonly number[],
  most: number,
): readonly number[] {
  let best = row.slice(0, most);
  const sum = (words: readonly number[]): number =>
    words.reduce((total, at) => total + scores[at]!, 0);
  for (let start = 1; start + most <= row.length; start++) {
    const words = row.slice(start, start + most);
    if (sum(words) > sum(best)) best = words;
  }
  return best;
}

/** Whether the sign at that place binds two words into one, as the hyphen of Non-Aligned does. */
function touchesBoth(spans: readonly Span[], at: number): boolean {
  return spans[at - 1]?.[1] === spans[at]![0] && spans[at]![1] === spans[at + 1]?.[0];
}
