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

export interface DatePart {
  readonly is: 'day' | 'month' | 'year';
  /** Place in the text. */
  readonly span: Span;
  /** Whether the month is a name. */
  readonly isName: boolean;
}

/** 12.03.2023, 12/3/2023, 2023-03-12: three figures with one sign between them. */
const FIGURES =
  /(?<![\p{L}\p{N}_.,/-])(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\p{L}\p{N}_]|[./-]\d)/gu;
/** A figure beside a name (12 Mart 2023, 12 March), or behind it (March 12, 2023). */
const DAY_FIRST =
  /(?<![\p{L}\p{N}_.,/:-])(\d{1,2})([.\s\u00A0]{1,2})(\p{L}{3,})(?:,?([\s\u00A0])(\d{4})(?![\p{N}]))?/gu;
const MONTH_FIRST =
  /(?<![\p{L}])(\p{L}{3,})(\.?[\s\u00A0])(\d{1,2})(?![\p{L}\p{N}]|[.,:]\d)(?:(,?[\s\u00A0])(\d{4})(?![\p{N}]))?/gu;

/** A month by its whole name, maybe of a year. */
const MONTH_ALONE = /(?<![\p{L}])(\p{L}{3,})(?:[\s\u00A0](\d{4})(?![\p{N}]))?/gu;

/**
 * Dates in figures, and with the name of the month, that alone too; a language whose months are unknown has figures alone.
 * Those found later may lie in earlier ones.
 */
export function findDates(
  text: string,
  language: Language,
): readonly (DateParts & { readonly span: Span })[] {
  if (!/\d/.test(text)) return [];
  const found: (DateParts & { readonly span: Span })[] = [];
  const add = (span: Span, parts: readonly DatePart[], values: readonly number[]): void => {
    const of = (is: DatePart['is']): number | undefined => {
      const at = parts.findIndex((part) => part.is === is);
      return at < 0 ? undefined : values[at];
    };
    const [day, month, year] = [of('day'), of('month')!, of('year')];
    if ((day !== undefined && (day < 1 || day > 31)) || month < 1 || month > 12) return;
    found.push({
      span,
      ...(day !== undefined && { day }),
      month,
      ...(year !== undefined && { year }),
      parts,
    });
  };
  for (const match of text.matchAll(FIGURES)) {
    const [whole, first, sign, second, third] = match;
    const order = orderOf(first!, second!, third!, sign!, language);
    if (order === undefined) continue;
    let at = match.index;
    const figures = [first!, second!, third!];
    const parts = figures.map((figure, place): DatePart => {
      const span: Span = [at, at + figure.length];
      at = span[1] + 1;
      return { is: order[place]!, span, isName: false };
    });
    add([match.index, match.index + whole.length], parts, figures.map(Number));
  }
  const primary = language.locale.split('-')[0]!;
  if (monthNames(primary).length === 0) return found;
  for (const match of text.matchAll(DAY_FIRST)) {
    const [, day, gap, name, , year] = match;
    const length = nameLength(name!, primary, language);
    if (length === undefined) continue;
    const from = match.index + day!.length + gap!.length;
    // an inflected name ends the date: 12 Martın 2023 is none
    const hasYear = year !== undefined && length === name!.length;
    const end = hasYear ? match.index + match[0].length : from + length;
    add(
      [match.index, end],
      [
        { is: 'day', span: [match.index, match.index + day!.length], isName: false },
        { is: 'month', span: [from, from + length], isName: true },
        ...(hasYear ? [{ is: 'year' as const, span: [end - 4, end] as const, isName: false }] : []),
      ],
      [Number(day), findMonth(language.lower(name!), primary)!, ...(hasYear ? [Number(year)] : [])],
    );
  }
  for (const match of text.matchAll(MONTH_FIRST)) {
    const [whole, name, gap, day, , year] = match;
    const length = nameLength(name!, primary, language);
    if (length !== name!.length) continue;
    const from = match.index + name!.length + gap!.length;
    const end = match.index + whole.length;
    add(
      [match.index, end],
      [
        { is: 'month', span: [match.index, match.index + length], isName: true },
        { is: 'day', span: [from, from + day!.length], isName: false },
        ...(year === undefined
          ? []
          : [{ is: 'year' as const, span: [end - 4, end] as const, isName: false }]),
      ],
      [findMonth(language.lower(name!), primary)!, Number(day), ...(year ? [Number(year)] : [])],
    );
  }
  for (const match of text.matchAll(MONTH_ALONE)) {
    const [whole, name, year] = match;
    const length = nameLength(name!, primary, language);
    if (length === undefined || length < name!.length) continue;
    if (!monthNames(primary).includes(language.lower(name!))) continue;
    const end = match.index + whole.length;
    add(
      [match.index, end],
      [
        { is: 'month', span: [match.index, match.index + length], isName: true },
        ...(year === undefined
          ? []
          : [{ is: 'year' as const, span: [end - 4, end] as const, isName: false }]),
      ],
      [findMonth(language.lower(name!), primary)!, ...(year ? [Number(year)] : [])],
    );
  }
  return found;
}

/** How much of a word is the name of a month; the rest is a suffix (Martta). Undefined when it is none. */
function nameLength(word: string, primary: string, language: Language): number | undefined {
  const lower = language.lower(word);
  if (lower.length !== word.length) return undefined;
  const whole = monthNames(primary).find((name) => lower.startsWith(name));
  // may, mart and the like begin other words (maybe, martı) and are capitals in dates
  if (!/^\p{Lu}/u.test(word)) return undefined;
  if (whole !== undefined) return lower.length - whole.length <= 5 ? whole.length : undefined;
  return lower.length <= 4 && monthNames(primary).some((name) => name.startsWith(lower))
    ? lower.length
    : undefined;
}

/** ISO 8601 has the year first; else the day comes before the month, but for the slashes of American English. */
function orderOf(
  first: string,
  second: string,
  third: string,
  sign: string,
  { locale }: Language,
): readonly DatePart['is'][] | undefined {
  if (first.length === 4 && third.length <= 2) return ['year', 'month', 'day'];
  if (first.length > 2 || (third.length !== 4 && third.length !== 2)) return undefined;
  // 1.2.10 is a version or a section
  if (third.length === 2 && sign === '.' && (first.length < 2 || second.length < 2))
    return undefined;
  const isAmerican = sign === '/' && (locale === 'en' || locale === 'en-US');
  const [one, other] = [Number(first), Number(second)];
  if (isAmerican && one <= 12) return ['month', 'day', 'year'];
  if (other > 12 && one <= 12) return ['month', 'day', 'year'];
  return ['day', 'month', 'year'];
}
