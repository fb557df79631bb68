import type { Content } from '../model/content.ts';
import { findLanguage } from '../language/find-language.ts';
import type { PairFault } from './pair-fault-names.ts';

/** One side of a pair. */
export interface PairSide {
  readonly locale: string;
  readonly content: Content;
}

/** What a pair is held against. */
export interface PairFaultOptions {
  /** How many times as long as the other side a text may be, above 1. */
  readonly maxRatio: number;
}

/** Texts of a few words differ a lot in length by chance: so many characters are added to both sides. */
const RATIO_SMOOTHING = 15;
/** Names, commands and titles are rightly the same in both languages; sentences are not. */
const MIN_SAME_WORDS = 4;

/**
 * What is wrong with a pair, in the order of {@link PAIR_FAULTS}:
 *
 * - `empty`: a side without a letter or digit where the other has some;
 * - `broken`: U+FFFD, which stands for bytes that nobody could read;
 * - `untranslated`: a sentence that is the same on both sides, case aside, in two languages;
 * - `codes`: not the same number of each kind of inline code;
 * - `ratio`: one side far longer than the other.
 */
export function findPairFaults(
  one: PairSide,
  other: PairSide,
  { maxRatio }: PairFaultOptions,
): readonly PairFault[] {
  const texts = [textOf(one.content), textOf(other.content)] as const;
  const [first, second] = texts.map((text) => /[\p{L}\p{N}]/u.test(text));
  if (first !== second) return ['empty'];
  const faults: PairFault[] = [];
  if (texts.some((text) => text.includes('\uFFFD'))) faults.push('broken');
  if (isSame(one, other, texts)) faults.push('untranslated');
  if (codesOf(one.content) !== codesOf(other.content)) faults.push('codes');
  const lengths = texts.map((text) => text.trim().length + RATIO_SMOOTHING);
  if (Math.max(...lengths) > maxRatio * Math.min(...lengths)) faults.push('ratio');
  return faults;
}

function textOf(content: Content): string {
  return content.filter((part) => typeof part === 'string').join('');
}

function isSame(one: PairSide, other: PairSide, texts: readonly [string, string]): boolean {
  const language = (locale: string): string => locale.split('-')[0]!;
  if (language(one.locale) === language(other.locale)) return false;
  const { fold, words } = findLanguage(one.locale);
  const [first, second] = texts.map((text) => fold(text).text.replaceAll(/\s+/g, ' ').trim());
  return (
    first === second && words(first!).filter(({ kind }) => kind === 'word').length >= MIN_SAME_WORDS
  );
}

function codesOf(content: Content): string {
  return content
    .flatMap((part) => (typeof part === 'string' ? [] : [part.kind]))
    .sort()
    .join();
}
