import type { Word } from '../../language/find-words.ts';
import type { Language } from '../../language/language.ts';
import { hashWide } from '../../model/hash/hash-wide.ts';
import type { Digest } from '../digest.ts';
import { createGrowingArray } from '../growing-array.ts';

/** How a word is written: in one piece, or in two with a hyphen or a space between. */
export type Way = 'joined' | 'hyphened' | 'spaced';

/** The words of some texts by their stems, and what could be a word in two pieces. */
export interface WrittenWords {
  readonly stems: readonly string[];
  /** By stem: how many words, numbers and signs have it. */
  readonly counts: ArrayLike<number>;
  /** The places of words and pairs of words with a hyphen: stem, text, start, end; one after the other. */
  readonly joined: ArrayLike<number>;
  readonly hyphened: ArrayLike<number>;
  /** The same of words with a space between, save that a hash of 32 bits stands for the stem: most are not one word. */
  readonly spaced: ArrayLike<number>;
}

/** Numbers a place takes. */
export const PLACE_SIZE = 4;

/** Shorter words come together by chance. */
const MIN_LENGTH = 5;
/** camelCase is a name in a program. */
const MIXED_CASE = /\p{Ll}\p{Lu}/u;
/** Of the second word as much must be left when the suffixes are gone from both together. */
const MIN_REST = 2;

/** The digest of {@link WrittenWords} in a language, for texts that come piece by piece. */
export function digestWrittenWords(language: Language): Digest<string, WrittenWords> {
  return { name: 'written', make: (texts) => listWrittenWords(texts, language) };
}

function listWrittenWords(texts: readonly string[], language: Language): WrittenWords {
  const known = new Map<string, string>();
  const stemOf = (word: string): string => {
    let stem = known.get(word);
    if (stem === undefined) known.set(word, (stem = stemOfWord(word, language)));
    return stem;
  };
  const ids = new Map<string, number>();
  const counts = createGrowingArray();
  const idOf = (stem: string): number => {
    let id = ids.get(stem);
    if (id === undefined) {
      ids.set(stem, (id = ids.size));
      counts.push(0);
    }
    return id;
  };
  const all = createGrowingArray();
  const [joined, hyphened, spaced] = [
    createGrowingArray(),
    createGrowingArray(),
    createGrowingArray(),
  ];
  for (const [at, text] of texts.entries()) {
    const words = language.words(text);
    for (const { kind, text: word, span } of words) {
      const stem = stemOf(word);
      const id = idOf(stem);
      all.push(id);
      if (kind !== 'word' || stem.length < MIN_LENGTH || MIXED_CASE.test(word)) continue;
      for (const number of [id, at, ...span]) joined.push(number);
    }
    for (const { stem, start, end } of findPairs(words, text, 'hyphened', language))
      for (const number of [idOf(stem), at, start, end]) hyphened.push(number);
    for (const { stem, start, end } of findPairs(words, text, 'spaced', language))
      for (const number of [hashStem(stem), at, start, end]) spaced.push(number);
  }
  const countOf = counts.take();
  for (const id of all.take()) countOf[id]!++;
  return {
    stems: [...ids.keys()],
    counts: countOf,
    joined: joined.take(),
    hyphened: hyphened.take(),
    spaced: spaced.take(),
  };
}

/** Two words that may be one. */
interface Pair {
  readonly stem: string;
  readonly start: number;
  readonly end: number;
}

/** Two words of content with a space or a hyphen between them. */
function* findPairs(
  words: readonly Word[],
  text: string,
  way: 'hyphened' | 'spaced',
  language: Language,
): Generator<Pair, void> {
  const [step, gap] = way === 'hyphened' ? [2, /^-$/] : [1, /^\s+$/];
  for (const [place, first] of words.entries()) {
    const second = words[place + step];
    if (first.kind !== 'word' || second?.kind !== 'word') continue;
    if (!gap.test(text.slice(first.span[1], second.span[0]))) continue;
    const stem = stemOfPair(first.text, second.text, language);
    if (stem !== undefined) yield { stem, start: first.span[0], end: second.span[1] };
  }
}

/** The stem of two words in one piece; `undefined` when they are none. */
export function stemOfPair(first: string, second: string, language: Language): string | undefined {
  if (language.splitApostrophe(first) !== undefined) return undefined;
  const parts = [language.lower(first), language.lower(second)];
  if (parts.some((part) => language.stopWords.has(part))) return undefined;
  const stem = stemOfWord(parts.join(''), language);
  return stem.length < Math.max(MIN_LENGTH, parts[0]!.length + MIN_REST) ? undefined : stem;
}

/** The stem by which a word is told, suffixes behind an apostrophe left out. */
export function stemOfWord(word: string, language: Language): string {
  return language.inflection.stem(language.lower(language.splitApostrophe(word)?.stem ?? word));
}

/** Stands for a stem where most stems are of no use. */
export function hashStem(stem: string): number {
  return hashWide(stem)[0] | 0;
}
