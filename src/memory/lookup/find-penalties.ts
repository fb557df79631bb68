import type { Language } from '../../language/language.ts';
import type { Content, InlineCode } from '../../model/content.ts';
import type { Penalty } from '../../model/match.ts';
import { isMachineMade } from './machine-origin.ts';
import { toPercent } from './compare-texts.ts';
import { OTHER_MARK, PENALTIES } from './penalty-points.ts';
import type { PenaltyPoints } from './penalty-points.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import type { WordReading } from '../read-words.ts';

/** The property in which aligned entries carry the aligner's confidence, 0 to 1. */
const CONFIDENCE = 'alignment-confidence';
const DIGIT = /\p{Nd}/u;
/** Letters only differ in case when they still differ without apostrophes and invisible signs. */
const NO_LETTER = /['\u2019\u02BC`\u00B4\u00AD\u200B-\u200D\u2060\uFEFF]/g;

/** Everything the penalties look at. */
export interface Comparison {
  readonly query: WordReading;
  readonly entry: WordReading;
  readonly tu: TranslationUnit;
  /** For each word of the entry the equal word of the query, or -1. */
  readonly pairs: Int32Array;
  /** See `countPunctuationEdits`. */
  readonly punctuationEdits: number;
}

/** What the penalties need beside the texts. */
export interface PenaltyOptions {
  /** Other points than {@link PENALTIES}, by reason; 0 turns one off. */
  readonly points?: Partial<PenaltyPoints>;
  /** Entries last changed before this ISO 8601 date are old; absent: none is. */
  readonly oldBefore?: string;
  /** The memory is another project's. */
  readonly isForeign?: boolean;
}

/** Why a match is worth less than its words say, in the order of {@link PENALTIES}. */
export function findPenalties(
  comparison: Comparison,
  language: Language,
  options: PenaltyOptions = {},
): readonly Penalty[] {
  const pointsOf: PenaltyPoints = { ...PENALTIES, ...options.points };
  const { query, entry, tu } = comparison;
  const found: Penalty[] = [];
  const add = (reason: Penalty['reason'], points: number): void => {
    if (points > 0) found.push({ reason, points });
  };
  const looks = compareLooks(comparison);
  if (looks.case) add('case', pointsOf.case);
  if (hasOtherNumbers(query, entry, language)) add('numbers', pointsOf.numbers);
  const looksPoints = looks.punctuation ? pointsOf.punctuation : 0;
  add('punctuation', looksPoints + otherMarkPoints(comparison, pointsOf));
  const hasSameWords = isSameWords(comparison);
  const hasOtherCodes = !isSameCodes(query, entry, hasSameWords);
  if (hasSameWords && !looks.case && !looks.punctuation) {
    // codes show in the text by their equiv, which is no space
    const isSame = composed(query.content) === composed(entry.content);
    if (!isSame) add('whitespace', pointsOf.whitespace);
  }
  if (hasOtherCodes) add('codes', pointsOf.codes);
  add('alignment', Math.round((1 - alignmentConfidence(tu)) * pointsOf.alignment));
  const isOld = options.oldBefore !== undefined && (tu.changed ?? '9') < options.oldBefore;
  if (isOld) add('age', pointsOf.age);
  if (isMachineMade(tu)) add('machine', pointsOf.machine);
  if (options.isForeign === true) add('foreign', pointsOf.foreign);
  return found;
}

/** Never more than the marks would cost as words: in long texts that is less. */
function otherMarkPoints(
  { query, entry, punctuationEdits }: Comparison,
  { punctuation }: PenaltyPoints,
): number {
  if (punctuationEdits === 0) return 0;
  const longer = Math.max(query.keys.length, entry.keys.length);
  const asWords = 100 - toPercent(punctuationEdits, longer);
  return Math.min(punctuationEdits * OTHER_MARK * punctuation, asWords);
}

function isSameWords({ query, entry, pairs }: Comparison): boolean {
  return query.keys.length === entry.keys.length && pairs.every((pair) => pair >= 0);
}

/** The strings of content one after another, composed: what is canonically equivalent is the same. */
function composed(content: Content): string {
  return content
    .filter((part) => typeof part === 'string')
    .join('')
    .normalize('NFC');
}

/** Whether words that count as the same are written in other letters or with other signs. */
function compareLooks({ query, entry, pairs }: Comparison): {
  readonly case: boolean;
  readonly punctuation: boolean;
} {
  const looks = { case: false, punctuation: false };
  pairs.forEach((pair, word) => {
    if (pair < 0) return;
    if (entry.spellings[word] === query.spellings[pair]) return;
    const one = entry.spellings[word]!.normalize('NFC');
    const other = query.spellings[pair]!.normalize('NFC');
    if (one === other) return;
    const letters = one.replaceAll(NO_LETTER, '');
    const otherLetters = other.replaceAll(NO_LETTER, '');
    const isWord = /^[\p{L}\p{M}\p{N}]/u.test(one);
    if (isWord && letters !== otherLetters) looks.case = true;
    else if (!isWord || /['\u2019\u02BC`\u00B4]/.test(one + other)) looks.punctuation = true;
  });
  return looks;
}

/** Numbers of queries as {@link readNumbers} gives them: each entry asks for them. */
const numbersOf = new WeakMap<
  WordReading,
  { readonly language: Language; readonly numbers: string }
>();

/** The values of the numbers of a text, in an order of their own. */
function readNumbers(text: string, language: Language): string {
  if (!DIGIT.test(text)) return '';
  const values = language.numbers(text).map((number) => number.readings[0]!);
  return values.sort().join(' ');
}

function readQueryNumbers(query: WordReading, language: Language): string {
  const known = numbersOf.get(query);
  if (known?.language === language) return known.numbers;
  const numbers = readNumbers(query.text, language);
  numbersOf.set(query, { language, numbers });
  return numbers;
}

function hasOtherNumbers(query: WordReading, entry: WordReading, language: Language): boolean {
  return readQueryNumbers(query, language) !== readNumbers(entry.text, language);
}

function isSameCodes(query: WordReading, entry: WordReading, hasSameWords: boolean): boolean {
  const codes = placedCodes(query);
  const others = placedCodes(entry);
  if (codes.length !== others.length) return false;
  return codes.every(({ code, wordsBefore }, at) => {
    const other = others[at]!;
    if (code.kind !== other.code.kind) return false;
    if (code.data !== undefined && other.code.data !== undefined && code.data !== other.code.data)
      return false;
    // among changed words a code has no place to compare
    return !hasSameWords || wordsBefore === other.wordsBefore;
  });
}

interface PlacedCode {
  readonly code: InlineCode;
  readonly wordsBefore: number;
}

function placedCodes({ content, spans }: WordReading): readonly PlacedCode[] {
  const placed: PlacedCode[] = [];
  let at = 0;
  let wordsBefore = 0;
  for (const part of content) {
    if (typeof part === 'string') {
      at += part.length;
      continue;
    }
    while (wordsBefore < spans.length && spans[wordsBefore]![1] <= at) wordsBefore++;
    placed.push({ code: part, wordsBefore });
    at += 1;
  }
  return placed;
}

function alignmentConfidence({ properties }: TranslationUnit): number {
  const written = properties?.[CONFIDENCE];
  const confidence = written === undefined ? 1 : Number(written);
  return confidence >= 0 && confidence <= 1 ? confidence : 1;
}
