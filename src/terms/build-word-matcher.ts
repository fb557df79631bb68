import { rootLower } from '../language/fold-text.ts';
import type { FormGrade } from '../language/inflection.ts';
import type { Language } from '../language/language.ts';
import type { TermSlot } from './compile-terms.ts';

/** The slots that a word of a text fills, by number, with the grade of the form. */
export type WordMatcher = (word: string) => readonly (readonly [slot: number, grade: FormGrade])[];

/**
 * Words remembered before the memory is emptied. A text has about a tenth as many words as tokens,
 * so this holds those of a million tokens; fewer only costs time.
 */
const MOST_REMEMBERED = 100_000;

const NOTHING: readonly never[] = [];

/** Grades words against slots that begin alike, and remembers the answer for each word. */
export function buildWordMatcher(slots: readonly TermSlot[], language: Language): WordMatcher {
  const buckets = new Map<string, number[]>();
  slots.forEach(({ word }, number) => {
    const key = bucketKey(word, fixedLetters(word));
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [number]);
    else bucket.push(number);
  });
  const remembered = new Map<string, readonly (readonly [number, FormGrade])[]>();

  const grade = (word: string): readonly (readonly [number, FormGrade])[] => {
    const stem = language.inflection.stem(word);
    const keys = new Set(SIZES.flatMap((size) => [bucketKey(word, size), bucketKey(stem, size)]));
    const found: [number, FormGrade][] = [];
    for (const key of keys) {
      for (const number of buckets.get(key) ?? NOTHING) {
        const slot = slots[number]!;
        if (!hasCapitals(slot.word, word)) continue;
        const form = language.inflection.gradeForm(slot.word, word, slot.role);
        if (form !== undefined) found.push([number, form]);
      }
    }
    return found.length === 0 ? NOTHING : found;
  };

  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = grade(word);
    remembered.set(word, found);
    return found;
  };
}

/** Key lengths; longer keys would make buckets smaller and look-ups more. */
const SIZES: readonly number[] = [1, 2, 3, 4];
/** Letters at the end of a word that inflection may change: ağacı is in ağaçları. */
const CHANGING_TAIL = 3;

/** How many letters all forms of a word begin with, as far as keys go. */
function fixedLetters(word: string): number {
  const least = word.length < 3 ? 1 : 2;
  return Math.max(least, Math.min(SIZES.length, word.length - CHANGING_TAIL));
}

/**
 * The first letters without marks, the same for every casing and sound change: ı and i, ç and c are
 * one here. Irregular forms (men of man) come in by their stem.
 */
function bucketKey(word: string, size: number): string {
  let key = '';
  for (let at = 0; at < size && at < word.length; at++) key += PLAIN[word[at]!] ?? plain(word[at]!);
  return key;
}

/** The letters of most words, so that the slow road is rarely taken. */
const PLAIN: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789çğıöşüÇĞİÖŞÜ'].map(
    (letter) => [letter, plain(letter)],
  ),
);

function plain(letter: string): string {
  return rootLower(letter).normalize('NFD').replace(/\p{M}/gu, '').replace('ı', 'i');
}

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+$/u;
/** Acronyms up to this length are common words in lower case: WHO, IT, US, AB. */
const LONGEST_STRICT = 3;

/** WHO is not who: an acronym needs its capitals, a longer one at least the first (Nato). */
function hasCapitals(citation: string, word: string): boolean {
  if (!ACRONYM.test(citation)) return true;
  return citation.length <= LONGEST_STRICT ? word.startsWith(citation) : /^\p{Lu}/u.test(word);
}
