import { defaultLower } from '../language/default-lower.ts';
import type { Language } from '../language/language.ts';
import { createMapBuilder } from '../model/positions/map-builder.ts';
import { toMappedText, toOriginalSpan } from '../model/positions/mapped-text.ts';
import type { MappedText } from '../model/positions/mapped-text.ts';
import type { Span } from '../model/span.ts';
import { createLetterTable } from '../language/letter-table.ts';
import { UNSPACED_LETTERS } from '../language/unspaced-scripts.ts';
import { scanWords, scanWordsApart } from './index/scan-words.ts';

/**
 * When two words count as the same. Promise that {@link wordKeys} and the index rely on: if `isPlain`
 * holds for a text, its words can be folded one by one, else the text must be folded as a whole.
 */
export interface WordRule {
  isPlain(text: string): boolean;
  fold(text: string): MappedText;
  /** Where the words of a folded text stand, see `scanWords`. */
  scan(text: string): readonly number[];
  /** What two words must share to be the same; applying it twice changes nothing. */
  key(word: string): string;
}

/** A word with its key and its place in the text that was asked about. */
export interface KeyedWord {
  readonly key: string;
  readonly span: Span;
}

const lower = (text: string): string => (isLower.holdsFor(text) ? text : defaultLower(text));
const isLower = createLetterTable((letter) => letter === defaultLower(letter));

/** The plain word score's rule: root lower case and nothing else, the same for every language. */
export const plainRule: WordRule = {
  // capital sigma alone is lowered by its neighbours (Unicode 3.13, Final_Sigma)
  isPlain: (text) => !text.includes('\u03A3'),
  fold(text) {
    const folded = lower(text);
    if (folded.length === text.length) return { ...toMappedText(text), text: folded };
    const builder = createMapBuilder();
    let at = 0;
    let from = 0;
    for (const character of text) {
      const { length } = lower(character);
      builder.add(folded.slice(at, at + length), from, character.length);
      at += length;
      from += character.length;
    }
    return builder.build();
  },
  scan: scanWords,
  key: lower,
};

/**
 * Marks, signs that vanish, signs that turn into apostrophes, letters of scripts without spaces: the words of the folded
 * reading may have other borders there.
 */
export const MOVES_BORDERS: RegExp = new RegExp(
  `[\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF\\u02BC\`\\u00B4${UNSPACED_LETTERS}]`,
  'u',
);

const staysPut = createLetterTable((letter) => !MOVES_BORDERS.test(letter));
const movesBorders = (text: string): boolean =>
  !staysPut.holdsFor(text) && MOVES_BORDERS.test(text);

/** Signs that differ in looks only, so that typography costs a penalty and not a word. */
const SIGN_KEYS: ReadonlyMap<string, string> = new Map([
  ...[...'“”„‟«»″'].map((sign) => [sign, '"'] as const),
  ...[...'‘‚‛‹›′'].map((sign) => [sign, "'"] as const),
  ...[...'‐‑‒–—―−'].map((sign) => [sign, '-'] as const),
]);

/** The rule of the full score: folded as the language folds, typographic signs as their plain ones. */
export function foldedRule(language: Language): WordRule {
  // Folding goes letter by letter, so each letter is folded once: ten times faster over a vocabulary.
  const letters = new Map<string, string>();
  const foldLetter = (letter: string): string => {
    const known = letters.get(letter);
    if (known !== undefined) return known;
    const folded = language.fold(letter).text;
    letters.set(letter, folded);
    return folded;
  };
  const isFolded = createLetterTable(
    (letter) =>
      !MOVES_BORDERS.test(letter) && !SIGN_KEYS.has(letter) && foldLetter(letter) === letter,
  );
  return {
    isPlain: (text) => !movesBorders(text),
    fold: language.fold,
    scan: scanWordsApart,
    key(word) {
      if (isFolded.holdsFor(word)) return word;
      // marks belong to the letter before them
      if (movesBorders(word)) return language.fold(word).text;
      let folded = '';
      for (const letter of word) folded += foldLetter(letter);
      return SIGN_KEYS.get(folded) ?? folded;
    },
  };
}

/** Calls `visit` with each word of a text, in order: the same key for the same word, at the least cost. */
export function visitWords(text: string, rule: WordRule, visit: (word: string) => void): void {
  const readable = rule.isPlain(text) ? text : rule.fold(text).text;
  const places = rule.scan(readable);
  for (let at = 0; at < places.length; at += 2) visit(readable.slice(places[at], places[at + 1]));
}

/** The keys of the words of a text, in order. */
export function wordKeys(text: string, rule: WordRule): readonly string[] {
  const keys: string[] = [];
  visitWords(text, rule, (word) => keys.push(rule.key(word)));
  return keys;
}

/** The words of a text with their places; the keys are those of {@link wordKeys}. */
export function keyedWords(text: string, rule: WordRule): readonly KeyedWord[] {
  const folded = rule.isPlain(text) ? toMappedText(text) : rule.fold(text);
  const places = rule.scan(folded.text);
  const words: KeyedWord[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const span: Span = [places[at]!, places[at + 1]!];
    words.push({
      key: rule.key(folded.text.slice(...span)),
      span: toOriginalSpan(folded, span),
    });
  }
  return words;
}
