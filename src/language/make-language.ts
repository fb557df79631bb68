import { defaultLower } from './default-lower.ts';
import { toMappedText } from '../model/positions/mapped-text.ts';
import { findNumbers } from './find-numbers.ts';
import { findWords } from './find-words.ts';
import { foldText } from './fold-text.ts';
import type { Inflection } from './inflection.ts';
import type { Language } from './language.ts';
import { createLetterTable } from './letter-table.ts';
import type { SentenceRules } from './sentence-rules.ts';
import { splitApostrophe } from './split-apostrophe.ts';

/** What one language says of itself; everything else follows from its locale. */
export interface LanguageData {
  readonly decimal: '.' | ',';
  readonly inflection: Inflection;
  readonly sentences: SentenceRules;
  readonly stopWords: ReadonlySet<string>;
}

/** Letters that change with what stands before them: marks, and parts of Korean syllables. */
const JOINS = /[\p{M}\u1160-\u11FF]/u;

type Folding = Pick<Language, 'lower' | 'fold'>;

/** Made once a locale, since they hold tables of letters. */
const FOLDINGS = new Map<string, Folding>();

function foldingOf(locale: string): Folding {
  const known = FOLDINGS.get(locale);
  if (known !== undefined) return known;
  const lower = buildLower(locale);
  const isFolded = createLetterTable(
    (letter) => !JOINS.test(letter) && foldText(letter, lower).text === letter,
  );
  // most words are folded already, and letters that do not join change one by one
  const fold: Language['fold'] = (text) =>
    isFolded.holdsFor(text) ? toMappedText(text) : foldText(text, lower);
  const folding = { lower, fold };
  FOLDINGS.set(locale, folding);
  return folding;
}

/** Puts a language together from its locale and its own data. */
export function makeLanguage(locale: string, data: LanguageData): Language {
  const { lower, fold } = foldingOf(locale);
  return {
    locale,
    primary: locale.split('-', 1)[0]!,
    decimal: data.decimal,
    lower,
    upper: (text) => text.toLocaleUpperCase(locale),
    fold,
    words: findWords,
    numbers: (text) => findNumbers(text, data.decimal),
    splitApostrophe,
    inflection: data.inflection,
    sentences: data.sentences,
    stopWords: data.stopWords,
  };
}

/** Where languages differ by more than the letters i: Lithuanian keeps dots, Greek drops accents. */
const OWN_CASING = /^(?:lt|el)\b/i;
const DOTTED_CASING = /^(?:tr|az)\b/i;
const CAPITAL_I = /[Iİ]/;

/** Lower-casing by locale; the general way, which is five times as fast, wherever it is the same. */
function buildLower(locale: string): (text: string) => string {
  const byLocale = (text: string): string => text.toLocaleLowerCase(locale);
  if (OWN_CASING.test(locale)) return byLocale;
  if (!DOTTED_CASING.test(locale)) return defaultLower;
  return (text) => (CAPITAL_I.test(text) ? byLocale(text) : defaultLower(text));
}
