import type { Language } from '../../language/language.ts';
import { findMonth, monthNames } from '../../language/months.ts';
import type { Span } from '../../model/span.ts';

/** A day or a month, of a year or of any, and how it is written. */
export interface DateParts {
  readonly day?: number;
  /** 1 to 12. */
  readonly month: number;
  readonly year?: number;
  /** The parts in the order they are written. */
  readonly parts: readonly DatePart[];
}

/** Day, month or year of a date, where it stands. */
export interface DatePart {
  readonly is: 'day' | 'month' | 'year';
  /** Place in the text. */
  readonly span: Span;
  /** Whether the month is a name. */
  readonly isName: boolean;
}

/** A date and its place in the text. */
export interface FoundDate extends DateParts {
  readonly span: Span;
}

/** 12.03.2023, 12/3/2023, 2023-03-12: three figures with one sign between them. */
const FIGURES =
  /(?<![\p{L}\p{N}_.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\p{L}\p{N}_]|[./-]\d)/dgu;
/** 12 Mart 2023, 12 March. */
const DAY_FIRST =
  /(?<![\p{L}\p{N}_.,/:-])(?<day>\d{1,2})[.\s\u00A0]{1,2}(?<month>\p{L}{3,})(?:,?[\s\u00A0](?<year>\d{4})(?![\p{N}]))?/dgu;
/** March 12, 2023. */
const MONTH_FIRST =
  /(?<![\p{L}])(?<month>\p{L}{3,})\.?[\s\u00A0](?<day>\d{1,2})(?![\p{L}\p{N}]|[.,:]\d)(?:,?[\s\u00A0](?<year>\d{4})(?![\p{N}]))?/dgu;
/** March, March 2023. */
const MONTH_ALONE = /(?<![\p{L}])(?<month>\p{L}{3,})(?:[\s\u00A0](?<year>\d{4})(?![\p{N}]))?/dgu;

/**
 * Dates in figures, and with the name of the month, that alone too; a language whose months are unknown has figures alone.
 * Those found later may lie in earlier ones.
 */
export function findDates(text: string, language: Language): readonly FoundDate[] {
  const hasDigit = /\d/.test(text);
  const found = hasDigit ? findFigures(text, language) : [];
  if (!mayNameMonth(text, language)) return found;
  const names = monthNames(language.primary);
  for (const pattern of hasDigit ? [DAY_FIRST, MONTH_FIRST, MONTH_ALONE] : [MONTH_ALONE])
    for (const { groups, indices } of text.matchAll(pattern)) {
      const [start, end] = indices!.groups!['month']!;
      const length = nameLength(groups!['month']!, language);
      if (length === undefined) continue;
      const isWhole = start + length === end;
      // an inflected name ends the date, so only the day may stand beside it: 12 Martın 2023 is none
      if (!isWhole && pattern !== DAY_FIRST) continue;
      // by itself a short name (Mar) says too little
      if (pattern === MONTH_ALONE && !names.includes(language.lower(groups!['month']!))) continue;
      const parts = (['day', 'month', 'year'] as const).flatMap((is): readonly DatePart[] => {
        if (is === 'month') return [{ is, span: [start, start + length], isName: true }];
        const span = indices!.groups![is];
        return span === undefined || (is === 'year' && !isWhole)
          ? []
          : [{ is, span, isName: false }];
      });
      found.push(
        ...toDates(
          text,
          parts.toSorted((one, other) => one.span[0] - other.span[0]),
          language,
        ),
      );
    }
  return found;
}

/** Dates in figures. */
function findFigures(text: string, language: Language): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { indices } of text.matchAll(FIGURES)) {
    const [, first, sign, second, third] = indices!;
    const spans = [first!, second!, third!];
    const order = orderOf(
      spans.map((span) => text.slice(...span)),
      text[sign![0]]!,
      language,
    );
    const parts = order?.map((is, at): DatePart => ({ is, span: spans[at]!, isName: false }));
    if (parts !== undefined) found.push(...toDates(text, parts, language));
  }
  return found;
}

/** The beginnings of words that may name a month, see {@link nameLength}. */
const CAPITALS = /(?<!\p{L})\p{Lu}\p{L}{2}/gu;

/** Whether a word begins as the name of a month does, which takes less than to look for the dates themselves. */
function mayNameMonth(text: string, language: Language): boolean {
  const names = monthNames(language.primary);
  if (names.length === 0) return false;
  for (const [letters] of text.matchAll(CAPITALS)) {
    const lower = language.lower(letters);
    if (names.some((name) => name.startsWith(lower))) return true;
  }
  return false;
}

/** The date that parts make, if there is such a day. */
function toDates(
  text: string,
  parts: readonly DatePart[],
  language: Language,
): readonly FoundDate[] {
  const values: { day?: number; month?: number; year?: number } = {};
  for (const { is, span, isName } of parts) {
    const written = text.slice(...span);
    values[is] = isName ? findMonth(language.lower(written), language.primary)! : Number(written);
  }
  const { day, month = 0 } = values;
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return [];
  return [{ ...values, month, parts, span: [parts[0]!.span[0], parts.at(-1)!.span[1]] }];
}

/** How much of a word is the name of a month; the rest is a suffix (Martta). Undefined when it is none. */
function nameLength(word: string, language: Language): number | undefined {
  // may, mart and the like begin other words (maybe, martı) and are capitals in dates
  if (!/^\p{Lu}/u.test(word)) return undefined;
  const lower = language.lower(word);
  if (lower.length !== word.length) return undefined;
  const names = monthNames(language.primary);
  const whole = names.find((name) => lower.startsWith(name));
  if (whole !== undefined) return lower.length - whole.length <= 5 ? whole.length : undefined;
  return lower.length <= 4 && names.some((name) => name.startsWith(lower))
    ? lower.length
    : undefined;
}

/** ISO 8601 has the year first; else the day comes before the month, but for the slashes of American English. */
function orderOf(
  [first, second, third]: readonly string[],
  sign: string,
  { locale }: Language,
): readonly DatePart['is'][] | undefined {
  if (first!.length === 4 && third!.length <= 2) return ['year', 'month', 'day'];
  if (first!.length > 2 || (third!.length !== 4 && third!.length !== 2)) return undefined;
  // 1.2.10 is a version or a section
  if (third!.length === 2 && sign === '.' && (first!.length < 2 || second!.length < 2))
    return undefined;
  const isAmerican = sign === '/' && (locale === 'en' || locale === 'en-US');
  const [one, other] = [Number(first), Number(second)];
  if (isAmerican && one <= 12) return ['month', 'day', 'year'];
  if (other > 12 && one <= 12) return ['month', 'day', 'year'];
  return ['day', 'month', 'year'];
}
