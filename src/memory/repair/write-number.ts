import { readNumber } from '../../language/find-numbers.ts';
import type { Language } from '../../language/language.ts';

/** How a number of the entry stands in its two texts. */
export interface NumberNotation {
  readonly source: string;
  readonly target: string;
}

/** The decimal mark of a language, as CLDR has it for the languages known here. */
export const decimalMark = ({ locale }: Language): '.' | ',' =>
  /^(?:en|zh|ja|ko|th|he|hi)(?:-|$)/.test(locale) ? '.' : ',';

/** Whether two figures may be the same number, each read as its language writes numbers. */
export function isSameNumber(
  one: string,
  other: string,
  marks: readonly ['.' | ',', '.' | ','],
): boolean {
  if (one === other) return true;
  const values = readNumber(one, marks[0]);
  return readNumber(other, marks[1]).some((value) => values.includes(value));
}

/**
 * A number of the source as the target writes such numbers: as the entry does, where it can be seen there; else by the
 * decimal marks of the two languages.
 *
 * @returns undefined when it cannot be told
 */
export function writeNumber(
  number: string,
  { source, target }: NumberNotation,
  [sourceMark, targetMark]: readonly ['.' | ',', '.' | ','],
): string | undefined {
  const hasSigns = /\P{Nd}/u.test(source);
  if (hasSigns && source === target) return number;
  if (!/\P{Nd}/u.test(number)) return number;
  // times, versions and the like are no amounts
  const readings = readNumber(number, sourceMark);
  if (readings.some((reading) => !/^\d+(?:\.\d+)?$/.test(reading)))
    return hasSigns ? undefined : number;
  const isGrouped = /\P{Nd}/u.test(target);
  if (hasSigns && !isGrouped) return readings[0]!.replace('.', targetMark);
  if (sourceMark === targetMark) return number;
  return number.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
