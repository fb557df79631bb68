import type { Language } from '../../language/language.ts';
import { monthNames } from '../../language/months.ts';
import type { DateParts } from './find-dates.ts';
import type { Value } from './find-values.ts';

/** Whether two dates are the same day; a year that only one of them has makes them two. */
export const isSameDate = (one: DateParts, other: DateParts): boolean =>
  one.day === other.day && one.month === other.month && one.year === other.year;

/**
 * A date as another one is written: the same order, signs and padding, the month by its name where that is named.
 *
 * @returns undefined when one has a day or a year and the other has none, or the month has no name
 */
export function writeDate(date: DateParts, like: Value, language: Language): string | undefined {
  const { parts } = like.date!;
  for (const part of ['day', 'year'] as const)
    if ((date[part] === undefined) !== (like.date![part] === undefined)) return undefined;
  const pads = isPadded(like);
  let written = '';
  let at = like.span[0];
  for (const { is, span, isName } of parts) {
    const was = like.text.slice(span[0] - like.span[0], span[1] - like.span[0]);
    written += like.text.slice(at - like.span[0], span[0] - like.span[0]);
    at = span[1];
    if (isName) {
      const name = nameMonth(date.month, was, language);
      if (name === undefined) return undefined;
      written += name;
      continue;
    }
    const value = String(date[is]!);
    if (is === 'year') written += was.length === 2 ? value.slice(-2) : value;
    else written += pads ? value.padStart(2, '0') : value;
  }
  return written + like.text.slice(at - like.span[0]);
}

/** Whether 3 is written 03: a zero says so; without one, day and month in figures that are both of two digits. */
function isPadded({ text, span, date }: Value): boolean {
  const short = date!.parts.filter(({ is, isName }) => is !== 'year' && !isName);
  if (short.some((part) => text[part.span[0] - span[0]] === '0')) return true;
  return short.length === 2 && short.every((part) => part.span[1] - part.span[0] === 2);
}

/** The name of a month, short and in capitals where the other is. */
function nameMonth(month: number, like: string, language: Language): string | undefined {
  const names = monthNames(language.primary);
  const name = names[month - 1];
  if (name === undefined) return undefined;
  const isShort = !names.includes(language.lower(like));
  const text = isShort ? name.slice(0, Math.max(3, like.length)) : name;
  if (like.length > 1 && language.upper(like) === like) return language.upper(text);
  return language.upper(text.slice(0, 1)) + text.slice(1);
}
