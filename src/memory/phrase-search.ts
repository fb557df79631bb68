import type { Language } from '../language/language.ts';
import { createBestHits } from './best-hits.ts';
import { listedEntry, PLAIN_ONLY, RARE, spellingOf, UNIT_BITS, wordAt } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';
import type { LiveSegment } from './live-segment.ts';
import type { LocaleIndex } from './locale-index.ts';
import { createUnitSet } from './unit-set.ts';
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
  /** How many entries hold the words. */
  readonly count: number;
}

/** Finds the newest units of a locale that hold words, without asking for their texts. */
export function searchPhrase(index: LocaleIndex, query: PhraseQuery, limit: number): PhraseHits {
  const newest = createBestHits(0, limit, Infinity);
  let count = 0;
  if (query.words.length === 0) return { units: [], count };
  for (const live of index.segments()) {
    const { segment, dead } = live;
    const groups = query.words.map((word) => wordsLike(live, word, query.forms, index));
    visitEntries(segment, groups, query.find, (entry) => {
      const packed = segment.units[entry]!;
      const unit = packed & UNIT_BITS;
      if ((packed & PLAIN_ONLY) !== 0 || dead.has(unit) || !query.accepts(unit)) return;
      count++;
      const stamp = segment.stamps.length === 0 ? 0 : segment.stamps[entry]!;
      if (newest.isWanted(0, stamp, unit)) newest.add({ unit, stamp, value: 0, edits: 0 });
    });
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

/** Calls `visit` with each entry that holds the words, once. */
function visitEntries(
  segment: IndexSegment,
  groups: readonly ReadonlySet<number>[],
  find: 'phrase' | 'words',
  visit: (entry: number) => void,
): void {
  const { listStarts, starts } = segment;
  const sizeOf = (words: ReadonlySet<number>): number =>
    [...words].reduce((sum, word) => sum + listStarts[word + 1]! - listStarts[word]!, 0);
  const sizes = groups.map(sizeOf);
  const rarest = groups[sizes.indexOf(Math.min(...sizes))]!;
  if (groups.some(({ size }) => size === 0)) return;
  const seen = rarest.size > 1 ? createUnitSet() : undefined;
  const row = createRow(segment, groups);
  const holds = find === 'phrase' ? hasPhrase : hasAll;
  for (const word of rarest) {
    for (let at = listStarts[word]!; at < listStarts[word + 1]!; at++) {
      const entry = listedEntry(segment, at);
      if (seen?.add(entry) === false) continue;
      if (groups.length === 1 || holds(row, starts[entry]!, starts[entry + 1]!)) visit(entry);
    }
  }
  row.clear();
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
  return row.groups.every((_, group) => {
    for (let place = start; place < end; place++) if (isAt(row, place, group)) return true;
    return false;
  });
}

/** The words in a row, signs between them aside. */
function hasPhrase(row: WordRow, start: number, end: number): boolean {
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
