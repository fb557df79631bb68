import type { MappedText } from '../model/positions/mapped-text.ts';
import type { NumberMention } from './find-numbers.ts';
import type { Inflection } from './inflection.ts';
import type { SentenceRules } from './sentence-rules.ts';
import type { SuffixedWord } from './split-apostrophe.ts';
import type { Word } from './find-words.ts';

/**
 * What the program knows of one language. Everything that depends on a language asks here, so a new
 * language is a new folder beside `tr/` and `en/`, and a language without one gets the fallback.
 */
export interface Language {
  /** The BCP 47 name it was asked for with, such as `tr` or `en-GB`. */
  readonly locale: string;
  /** Its primary subtag (BCP 47, section 2.2.1), such as `tr`. */
  readonly primary: string;
  /** The sign before the fraction of a number. */
  readonly decimal: '.' | ',';
  /** Lower case by the rules of the language: in Turkish `I` becomes `ı` and `İ` becomes `i`. */
  lower(text: string): string;
  upper(text: string): string;
  /**
   * Text for comparison: composed (NFC), lower case by the rules of the language, apostrophes and
   * spaces of one kind, soft hyphens gone; with the way back to the original positions.
   */
  fold(text: string): MappedText;
  /** Words, numbers and single signs in order; spaces are left out. */
  words(text: string): readonly Word[];
  /** Numbers with the values they may stand for. */
  numbers(text: string): readonly NumberMention[];
  /** `Hareketi'nin` is `Hareketi` and `nin`; `undefined` when no suffix follows an apostrophe. */
  splitApostrophe(word: string): SuffixedWord | undefined;
  /** Recognises inflected forms; says itself how far it can be trusted. */
  readonly inflection: Inflection;
  /** What ends a sentence here and what does not. */
  readonly sentences: SentenceRules;
  /** Function words in lower case: they carry no term and weigh little in an alignment. */
  readonly stopWords: ReadonlySet<string>;
}
