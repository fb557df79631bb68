import type { Language } from '../../language/language.ts';
import type { Difference, Penalty, StemScore } from '../../model/match.ts';
import type { Span } from '../../model/span.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { alignWords } from './align-words.ts';
import { countWordEdits } from './edit-distance.ts';
import { findEdits } from './find-edits.ts';
import { countPunctuationEdits } from './punctuation-edits.ts';
import { readWords } from '../read-words.ts';
import type { WordReading } from '../read-words.ts';
import type { ReadingRules } from '../index/reading-rules.ts';
import type { WordRule } from '../word-rule.ts';

/** Two texts word by word. */
export interface TextComparison {
  readonly query: WordReading;
  readonly entry: WordReading;
  readonly tu: TranslationUnit;
  /** For each word of the entry the equal word of the query, or -1. */
  readonly pairs: Int32Array;
  /** See {@link countPunctuationEdits}. */
  readonly punctuationEdits: number;
}

/** Compares an entry's source with a query under a rule. */
export function compareTexts(
  query: WordReading,
  tu: TranslationUnit,
  rule: WordRule,
): TextComparison {
  const entry = readWords(tu.source, rule);
  return {
    query,
    entry,
    tu,
    pairs: alignWords(entry.keys, query.keys),
    punctuationEdits: countPunctuationEdits(entry.keys, query.keys),
  };
}

/** The parts of the entry that differ. */
export function editsOf({ entry, query, pairs }: TextComparison): readonly Span[] {
  return findEdits(entry, query, pairs);
}

/** Whole percent, rounded down, so that 100 is never said of a text that differs. */
export function toPercent(edits: number, longer: number): number {
  return longer === 0 ? 100 : Math.floor((100 * (longer - edits)) / longer);
}

/** The score by words, before penalties; punctuation costs none where it is all that differs, but a penalty. */
export function wordPercent(
  { entry, query, punctuationEdits }: TextComparison,
  edits: number = countWordEdits(entry.keys, query.keys),
): number {
  if (punctuationEdits > 0) return 100;
  return toPercent(edits, Math.max(entry.keys.length, query.keys.length));
}

function percentOf(one: readonly string[], other: readonly string[]): number {
  return toPercent(countWordEdits(one, other), Math.max(one.length, other.length));
}

/** The score by stems, and which words make it another than that by words. */
export function compareStems(
  { entry, query, punctuationEdits }: TextComparison,
  { rules }: ReadingRules,
): StemScore {
  const stems = (reading: WordReading): readonly string[] => reading.keys.map(rules.stem.key);
  const entryStems = stems(entry);
  const queryStems = stems(query);
  const pairs = alignWords(entryStems, queryStems);
  const score = punctuationEdits > 0 ? 100 : percentOf(entryStems, queryStems);
  const forms = [...pairs].flatMap((pair, word) =>
    pair >= 0 && entry.keys[word] !== query.keys[pair]
      ? [
          {
            query: query.spellings[pair]!,
            entry: entry.spellings[word]!,
            span: entry.spans[word]!,
          },
        ]
      : [],
  );
  return { score, forms };
}

const DIFFERENCES: ReadonlySet<string> = new Set<Difference>([
  'case',
  'numbers',
  'punctuation',
  'whitespace',
  'codes',
]);
const HAS_DIGIT = /\p{Nd}/u;

/**
 * What two texts differ in when their words are the same, numbers or punctuation aside; `undefined` when other words
 * differ too.
 */
export function findDifferences(
  { entry, query, pairs, punctuationEdits }: TextComparison,
  penalties: readonly Penalty[],
  language: Language,
): readonly Difference[] | undefined {
  const differs = penalties.map(({ reason }) => reason).filter(isDifference);
  if (punctuationEdits > 0)
    return differs.includes('punctuation') ? differs : [...differs, 'punctuation'];
  const isSameLength = entry.keys.length === query.keys.length;
  const onlyNumbers =
    isSameLength &&
    pairs.every((pair, word) => {
      if (pair === word) return true;
      if (pair >= 0) return false;
      return isNumberWord(entry.keys[word]!) && isSameButDigits(entry, query, word, language);
    });
  if (!onlyNumbers) return undefined;
  const hasOtherNumbers = pairs.some((pair) => pair < 0);
  return hasOtherNumbers && !differs.includes('numbers') ? [...differs, 'numbers'] : differs;
}

function isDifference(reason: Penalty['reason']): reason is Difference {
  return DIFFERENCES.has(reason);
}

function isNumberWord(key: string): boolean {
  return HAS_DIGIT.test(key);
}

/** 5'inci and 6'ncı: the letters that hang on a number follow it, so they are no other word. */
function isSameButDigits(
  entry: WordReading,
  query: WordReading,
  word: number,
  language: Language,
): boolean {
  const other = query.keys[word]!;
  if (!isNumberWord(other)) return false;
  const bare = (key: string): string => {
    const stem = language.splitApostrophe(key)?.stem ?? key;
    return stem.replaceAll(/\p{Nd}+/gu, '0');
  };
  return bare(entry.keys[word]!) === bare(other);
}
