import { francAll } from 'franc-min';
import { findLanguage } from '../../language/find-language.ts';
import { findShippedPairs } from '../../language/lexicon/find-shipped-pairs.ts';
import { TURKISH_SUFFIXES } from './turkish-suffixes.ts';

/**
 * How much likelier a text in lower case is the first language of a pair than the second: the mean over
 * its letter trigrams of the natural logarithm of P(trigram | first) / P(trigram | second). `undefined`
 * when the text says nothing.
 */
export type LanguageScore = (lower: string) => number | undefined;

/** Trigrams in a table of this many places: 40 letters and a blank to the third are 64,000. */
const PLACES = 1 << 17;
/** Added to each count, so that what was never seen is rare and not impossible. */
const UNSEEN = 0.5;
/** A function word stands in every other sentence, a noun of the lexicon in one of thousands. */
const FUNCTION_WEIGHT = 30;
/** The most that one trigram may say, in nats: names hold odd ones. */
const MOST = 3;

/**
 * A score for two languages. For Turkish and English it is made of the shipped lexicon, its Turkish words
 * with endings, and the function words; for others of the trigrams of franc.
 */
export function makeLanguageScore(firstLocale: string, secondLocale: string): LanguageScore {
  const [first, second] = [firstLocale, secondLocale].map((name) => new Intl.Locale(name).language);
  if (first === second) return () => undefined;
  const pairs = findShippedPairs(firstLocale, secondLocale);
  if (pairs.length === 0) return scoreByFranc(first!, second!);
  const one = countTrigrams(
    pairs.map(([word]) => word),
    firstLocale,
  );
  const other = countTrigrams(
    pairs.map(([, word]) => word),
    secondLocale,
  );
  const weights = new Float32Array(PLACES);
  for (let at = 0; at < PLACES; at++) {
    const ratio = Math.log(
      (one.counts[at]! + UNSEEN) /
        (one.total + UNSEEN * PLACES) /
        ((other.counts[at]! + UNSEEN) / (other.total + UNSEEN * PLACES)),
    );
    weights[at] = Math.max(-MOST, Math.min(MOST, ratio));
  }
  return (lower) => {
    let sum = 0;
    let count = 0;
    forTrigrams(lower, (place) => {
      sum += weights[place]!;
      count++;
    });
    return count === 0 ? undefined : sum / count;
  };
}

function countTrigrams(
  words: readonly string[],
  locale: string,
): { readonly counts: Float64Array; readonly total: number } {
  const { lower, stopWords } = findLanguage(locale);
  const counts = new Float64Array(PLACES);
  let total = 0;
  const add = (text: string, weight: number): void =>
    forTrigrams(lower(text), (place) => {
      counts[place]! += weight;
      total += weight;
    });
  const isTurkish = new Intl.Locale(locale).language === 'tr';
  for (const [at, word] of words.entries()) {
    add(word, 1);
    // running Turkish is mostly words with endings, which no lexicon lists
    if (isTurkish) for (const ending of pickEndings(word, at)) add(word + ending, 1);
  }
  for (const word of stopWords) add(word, FUNCTION_WEIGHT);
  return { counts, total };
}

const LAST_VOWEL = /[aıoueiöü](?=[^aıoueiöü]*$)/u;

/** Some endings in the harmony of the word, others for each word. */
function pickEndings(word: string, seed: number): readonly string[] {
  const vowel = LAST_VOWEL.exec(word)?.[0] ?? 'e';
  const endings = TURKISH_SUFFIXES[/[aıou]/u.test(vowel) ? 'back' : 'front'];
  return Array.from({ length: 4 }, (_, number) => endings[(seed * 4 + number) % endings.length]!);
}

/** Each three letters of a text with a blank between words, as a place in a table. */
function forTrigrams(text: string, visit: (place: number) => void): void {
  let one = BLANK;
  let two = BLANK;
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? 32 : text.charCodeAt(at);
    const code = unit < CODES.length ? CODES[unit]! : isLetter(unit) ? OTHER : BLANK;
    // one blank between words, and none that stands alone
    if (code === BLANK && two === BLANK) continue;
    if (two !== BLANK || one === BLANK || at > 0)
      if (!(one === BLANK && two === BLANK)) visit(((one * 61 + two) * 61 + code) & (PLACES - 1));
    one = two;
    two = code;
  }
}

const BLANK = 0;
const OTHER = 60;
/** Codes of letters below U+0180, the others are one. */
const CODES = makeCodes();

function makeCodes(): Uint8Array {
  const codes = new Uint8Array(0x180);
  const known = 'abcdefghijklmnopqrstuvwxyzçğıöşüâîûéèáäåßñóãõëêôæøœšžčćđłńśźżąęőű';
  for (const [at, letter] of [...known].entries())
    if (at < OTHER - 1) codes[letter.charCodeAt(0)] = at + 1;
  return codes;
}

function isLetter(unit: number): boolean {
  return /\p{L}/u.test(String.fromCharCode(unit));
}

/** ISO 639-3 names as franc has them. */
function scoreByFranc(first: string, second: string): LanguageScore {
  const [one, other] = [first, second].map(findFrancCode);
  if (one === undefined || other === undefined) return () => undefined;
  return (lower) => {
    const grades = new Map(francAll(lower, { only: [one, other] }));
    const [own, foreign] = [grades.get(one), grades.get(other)];
    if (own === undefined || foreign === undefined) return undefined;
    // franc grades from 0 to 1, the best is 1: on the scale of the trigrams above
    return own - foreign;
  };
}

function findFrancCode(language: string): string | undefined {
  return FRANC_CODES[language] ?? (language.length === 3 ? language : undefined);
}

/** ISO 639-1 to 639-3 for languages of franc that have a name of two letters. */
const FRANC_CODES: Readonly<Record<string, string>> = {
  ar: 'arb',
  az: 'azj',
  be: 'bel',
  bg: 'bul',
  bn: 'ben',
  bs: 'bos',
  cs: 'ces',
  de: 'deu',
  el: 'ell',
  en: 'eng',
  es: 'spa',
  fa: 'pes',
  fr: 'fra',
  hi: 'hin',
  hr: 'hrv',
  hu: 'hun',
  id: 'ind',
  it: 'ita',
  kk: 'kaz',
  nl: 'nld',
  pl: 'pol',
  pt: 'por',
  ro: 'ron',
  ru: 'rus',
  sr: 'srp',
  sv: 'swe',
  tr: 'tur',
  uk: 'ukr',
  ur: 'urd',
  uz: 'uzn',
  vi: 'vie',
};
