import { readNumber } from '../../language/find-numbers.ts';
import type { Language } from '../../language/language.ts';

/** The signs before the fraction in two languages. */
export type DecimalSigns = readonly [Language['decimal'], Language['decimal']];

/** How a number of the entry stands in its two texts. */
export interface NumberNotation {
  readonly source: string;
  readonly target: string;
}

/** Whether two figures may be the same number, each read as its language writes numbers. */
export function isSameNumber(one: string, other: string, signs: DecimalSigns): boolean {
  if (one === other) return true;
  const values = readNumber(one, signs[0]);
  return readNumber(other, signs[1]).some((value) => values.includes(value));
}

/**
 * A number of the source as the target writes such numbers: as the entry does, where it can be seen there; else by the
 * decimal signs of the two languages.
 *
 * @returns undefined when it cannot be told
 */
export function writeNumber(
  number: string,
  { source, target }: NumberNotation,
  [sourceSign, targetSign]: DecimalSigns,
): string | undefined {
  const hasSigns = /\P{Nd}/u.test(source);
  if (hasSigns && source === target) return number;
  if (!/\P{Nd}/u.test(number)) return number;
  // times, versions and the like are no amounts
  const readings = readNumber(number, sourceSign);
  if (readings.some((reading) => !/^\d+(?:\.\d+)?$/.test(reading)))
    return hasSigns ? undefined : number;
  const isGrouped = /\P{Nd}/u.test(target);
  if (hasSigns && !isGrouped) return readings[0]!.replace('.', targetSign);
  if (sourceSign === targetSign) return number;
  return number.replaceAll(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
}
