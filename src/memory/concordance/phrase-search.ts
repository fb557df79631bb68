import type { Language } from '../../language/language.ts';
import { createBestHits } from '../lookup/best-hits.ts';
import type { BestHits } from '../lookup/best-hits.ts';
import {
  listedEntry,
  PLAIN_ONLY,
  RARE,
  spellingOf,
  UNIT_BITS,
  wordAt,
} from '../index/index-segment.ts';
import type { IndexSegment } from '../index/index-segment.ts';
import type { LiveSegment } from '../index/live-segment.ts';
import type { LocaleIndex } from '../index/locale-index.ts';
import { isFound, isForm, isSearchable, isSameFolding, loosen } from './search-word.ts';
import type { SearchWord } from './search-word.ts';

/** What is searched for in the texts of a locale. */
export interface PhraseQuery {
  readonly words: readonly SearchWord[];
  readonly find: 'phrase' | 'words';
  /** Whether other forms of the words count. */
  readonly forms: boolean;
  accepts(unit: number): boolean;
}

/** What a search found. */
export interface PhraseHits {
  /** The newest units, newest first. */
  readonly units: readonly number[];
  /** How many entries hold the words; about, where a phrase of frequent words is looked for in many. */
  readonly count: number;
}

/**
 * Entries of a segment that are read to count those with a phrase, evenly spread over all that hold its rarest word. The
 * count only weighs which words of the other side belong to the phrase, and is right to a tenth or so when one entry in
 * forty holds it.
 */
const MOST_COUNTED = 4096;

/** Finds the newest units of a locale that hold words, without asking for their texts. */
export function searchPhrase(index: LocaleIndex, query: PhraseQuery, limit: number): PhraseHits {
  const newest = createBestHits(0, limit, Infinity);
  let count = 0;
  if (query.words.length === 0) return { units: [], count };
  for (const live of index.segments()) {
    const { segment, dead } = live;
    const groups = query.words.map((word) => wordsLike(live, word, query.forms, index));
    const isMeant = (unit: number): boolean => !dead.has(unit) && query.accepts(unit);
    count += takeNewest(segment, groups, query.find, isMeant, newest);
  }
  return { units: newest.list().map(({ unit }) => unit), count };
}

/** The words of a segment by their folded and loosened spellings, in code unit order. */
interface Alphabet {
  readonly foldings: readonly string[];
  readonly words: readonly number[];
}

/** Made when a segment is first searched by phrase, and kept as long as the segment is. */
const ALPHABETS = new WeakMap<IndexSegment, Alphabet>();

function alphabetOf(segment: IndexSegment, index: LocaleIndex): Alphabet {
  const known = ALPHABETS.get(segment);
  if (known !== undefined) return known;
  const { folded } = index.rules.rules;
  const sorted = Array.from({ length: segment.letterStarts.length - 1 }, (_, word) => ({
    word,
    folding: loosen(folded.key(spellingOf(segment, word))),
  })).sort((one, other) => (one.folding < other.folding ? -1 : 1));
  const alphabet: Alphabet = {
    foldings: sorted.map(({ folding }) => folding),
    words: sorted.map(({ word }) => word),
  };
  ALPHABETS.set(segment, alphabet);
  return alphabet;
}

/** The words of a segment that one searched for may mean. */
function wordsLike(
  { segment, search }: LiveSegment,
  word: SearchWord,
  forms: boolean,
  index: LocaleIndex,
): ReadonlySet<number> {
  const { language, rules } = index;
  const found = new Set<number>();
  const wanted = [...new Set(word.foldings.map(loosen))];
  const { foldings, words } = alphabetOf(segment, index);
  for (const one of wanted) {
    let low = 0;
    let high = foldings.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (foldings[middle]! < one) low = middle + 1;
      else high = middle;
    }
    for (; low < foldings.length && foldings[low]!.startsWith(one); low++) {
      if (!isSameFolding(foldings[low]!, one, word.isPrefix)) continue;
      if (isFound(spellingOf(segment, words[low]!), word, language)) found.add(words[low]!);
    }
  }
  if (forms && !word.isPrefix) {
    for (const folding of word.foldings)
      for (const number of search.wordsWith(rules.rules.stem.key(folding), 'stem'))
        if (isForm(spellingOf(segment, number), word, language)) found.add(number);
  }
  return found;
}

/**
 * Takes the newest entries that hold the words, each once. Most entries are older than those taken already, which is
 * told first; to look for a phrase costs most, so that is done last, and for the count in some entries only.
 *
 * @returns about how many hold the words, see {@link MOST_COUNTED}
 */
function takeNewest(
  segment: IndexSegment,
  groups: readonly ReadonlySet<number>[],
  find: 'phrase' | 'words',
  isMeant: (unit: number) => boolean,
  newest: BestHits,
): number {
  const { listStarts, starts, units, stamps } = segment;
  const sizeOf = (words: ReadonlySet<number>): number =>
    [...words].reduce((sum, word) => sum + listStarts[word + 1]! - listStarts[word]!, 0);
  const sizes = groups.map(sizeOf);
  const least = Math.min(...sizes);
  const rarest = groups[sizes.indexOf(least)]!;
  if (groups.some(({ size }) => size === 0)) return 0;
  const row = createRow(segment, groups);
  const holds = find === 'phrase' ? hasPhrase : hasAll;
  const step = Math.ceil(least / MOST_COUNTED);
  // an entry may stand in the lists of several words
  const counted = new Set<number>();
  const taken = new Set<number>();
  let turn = 0;
  let last = newest.last();
  for (const word of rarest) {
    for (let at = listStarts[word]!; at < listStarts[word + 1]!; at++) {
      const entry = listedEntry(segment, at);
      const packed = units[entry]!;
      const unit = packed & UNIT_BITS;
      const stamp = stamps.length === 0 ? 0 : stamps[entry]!;
      const isNewer =
        last === undefined || (stamp === last.stamp ? unit < last.unit : stamp > last.stamp);
      const isCounted = ++turn % step === 0;
      if (!isNewer && !isCounted) continue;
      if ((packed & PLAIN_ONLY) !== 0 || !isMeant(unit)) continue;
      if (groups.length > 1 && !holds(row, starts[entry]!, starts[entry + 1]!)) continue;
      if (isCounted) counted.add(entry);
      if (!isNewer || taken.has(entry)) continue;
      taken.add(entry);
      newest.add({ unit, stamp, value: 0, edits: 0 });
      last = newest.last();
    }
  }
  row.clear();
  return Math.max(counted.size * step, taken.size);
}

/** Groups that are told by the bits of a number; further ones, of the longest phrases, are asked one by one. */
const MOST_BITS = 31;

/** The words of a segment, as those searched for see them. */
interface WordRow {
  readonly segment: IndexSegment;
  readonly groups: readonly ReadonlySet<number>[];
  /** Token to the groups its word belongs to, a bit each. */
  readonly bits: Uint32Array;
  /** The same for words that a token cannot tell; few phrases have one. */
  readonly rareBits: ReadonlyMap<number, number>;
  /** The bits of all groups that have one. */
  readonly all: number;
  clear(): void;
}

/** Bits of a segment, made once; all zero between searches. */
const BITS = new WeakMap<IndexSegment, Uint32Array>();

function createRow(segment: IndexSegment, groups: readonly ReadonlySet<number>[]): WordRow {
  let bits = BITS.get(segment);
  if (bits === undefined) BITS.set(segment, (bits = new Uint32Array(RARE + 1)));
  const rareBits = new Map<number, number>();
  groups.slice(0, MOST_BITS).forEach((words, group) => {
    for (const word of words) {
      if (word < RARE) bits[word]! |= 1 << group;
      else rareBits.set(word, (rareBits.get(word) ?? 0) | (1 << group));
    }
  });
  return {
    segment,
    groups,
    bits,
    rareBits,
    all: groups.slice(0, MOST_BITS).reduce((all, _, group) => all | (1 << group), 0),
    clear() {
      for (const words of groups) for (const word of words) if (word < RARE) bits[word] = 0;
    },
  };
}

/** The groups that the word at a place belongs to. */
function bitsAt({ segment, bits, rareBits }: WordRow, place: number): number {
  const token = segment.tokens[place]!;
  if (token !== RARE) return bits[token]!;
  return rareBits.size === 0 ? 0 : (rareBits.get(wordAt(segment, place)) ?? 0);
}

/** Whether the word at a place belongs to a group. */
function isAt(row: WordRow, place: number, group: number): boolean {
  if (group >= MOST_BITS) return row.groups[group]!.has(wordAt(row.segment, place));
  return (bitsAt(row, place) & (1 << group)) !== 0;
}

function hasAll(row: WordRow, start: number, end: number): boolean {
  if (!mayHold(row, start, end)) return false;
  return row.groups.every((_, group) => {
    for (let place = start; place < end; place++) if (isAt(row, place, group)) return true;
    return false;
  });
}

/** Whether all groups that bits tell stand somewhere: rules most entries out, at the least cost for each word. */
function mayHold({ segment, bits, rareBits, all }: WordRow, start: number, end: number): boolean {
  if (rareBits.size > 0) return true;
  const { tokens } = segment;
  let met = 0;
  for (let place = start; place < end; place++) met |= bits[tokens[place]!]!;
  return (met & all) === all;
}

/** The words in a row, signs between them aside. */
function hasPhrase(row: WordRow, start: number, end: number): boolean {
  if (!mayHold(row, start, end)) return false;
  const { segment, groups } = row;
  for (let place = start; place < end; place++) {
    if ((bitsAt(row, place) & 1) === 0) continue;
    let at = place + 1;
    let group = 1;
    while (group < groups.length) {
      while (at < end && !isAt(row, at, group) && isSign(segment, wordAt(segment, at))) at++;
      if (at >= end || !isAt(row, at, group)) break;
      at++;
      group++;
    }
    if (group === groups.length) return true;
  }
  return false;
}

/** Signs are few; their words are looked at once. */
const SIGNS = new WeakMap<IndexSegment, Map<number, boolean>>();

function isSign(segment: IndexSegment, word: number): boolean {
  let known = SIGNS.get(segment);
  if (known === undefined) SIGNS.set(segment, (known = new Map()));
  let answer = known.get(word);
  if (answer === undefined) known.set(word, (answer = !isSearchable(spellingOf(segment, word))));
  return answer;
}

/** For marking words: whether a word of a text is one searched for. */
export function isWanted(
  word: string,
  wanted: SearchWord,
  forms: boolean,
  language: Language,
): boolean {
  return isFound(word, wanted, language) || (forms && isForm(word, wanted, language));
}
