import { ADDRESS_PATTERN } from './address-pattern.ts';
import type { Check } from '../check.ts';
import { EN_TR, TR_EN } from '../example-locales.ts';
import { findPlaceholders } from '../../language/find-placeholders.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import { findNumberValues, type NumberValue, type NumberValues } from './number-values.ts';
import type { SegmentView, SideView } from '../segment-view.ts';

/** Numbers say the same on both sides, whatever their notation. */
export const numbers: Check = makeSegmentCheck({
  name: 'numbers',
  rules: ['numbers/mismatch', 'numbers/missing', 'numbers/extra'],
  summary:
    'A number of the trusted side is another one in the inspected text (`numbers/mismatch`), or only one ' +
    'side has it (`numbers/missing`, `numbers/extra`). Notations are read, not compared: 3.5 milyar is ' +
    '3.5 billion, 1.000 is 1,000, 12.05 may be 12 May, and a number in words stands for its figure.',
  examples: [
    {
      ...TR_EN,
      title: 'the same values in other notations',
      pairs: [
        ['3,5 milyar dolarlık plan', 'a 3.5 billion dollar plan'],
        ['yüzde 74 arttı', 'rose by 74 %'],
        ["5'inci toplantı", 'the 5th meeting'],
        ['1.000 kişi', '1,000 people'],
        ['3 kişi', 'three people'],
        ['12.05.2020 tarihinde', 'on 12 May 2020'],
        ['24 saat', 'twenty-four hours'],
        ['2 milyon 300 bin kişi', '2.3 million people'],
        ['saat 15.30', 'at 3:30 pm'],
        ['300 bin ton', '300,000 tonnes'],
        ['1950-1953 Savaşı', 'the 1950-53 War'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a wrong, a lost and an invented number',
      pairs: [
        ['In 2019 it grew.', '2018 yılında büyüdü.'],
        ['It has 35 rooms.', 'Odaları var.'],
        ['It has rooms.', '35 odası var.'],
        ['3.5 billion dollars', '3,5 milyon dolar'],
      ],
      findings: [
        { pair: 0, rule: 'numbers/mismatch', severity: 'warning', found: '2018' },
        { pair: 1, rule: 'numbers/missing', severity: 'info' },
        { pair: 2, rule: 'numbers/extra', severity: 'info', found: '35' },
        { pair: 3, rule: 'numbers/mismatch', severity: 'warning', found: '3,5' },
      ],
    },
  ],
  find: findNumberProblems,
});

/** The numbers of two texts that say the same, put against each other. */
export interface ComparedNumbers {
  /** How many figures both sides have together. */
  readonly figures: number;
  /** Those of the trusted side that the other does not say in any way. */
  readonly lost: readonly NumberValue[];
  /** Those of the inspected side that the trusted one does not say in any way. */
  readonly extra: readonly NumberValue[];
}

/** Compares the figures of two sides by value, whatever their notation; words and dates count too. */
export function compareNumbers(trusted: SideView, inspected: SideView): ComparedNumbers {
  const wanted = findNumberValues(withoutCodes(trusted));
  const there = findNumberValues(withoutCodes(inspected));
  const left = [...there.figures];
  const missing = wanted.figures.filter((figure) => !takeEqual(figure, left));
  return {
    figures: wanted.figures.length + there.figures.length,
    lost: missing.filter((figure) => !isExcused(figure, there, inspected, wanted)),
    extra: left.filter((figure) => !isExcused(figure, wanted, trusted, there)),
  };
}

function* findNumberProblems({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  if (inspected.text.trim() === '') return;
  if (!/\p{Nd}/u.test(trusted.text) && !/\p{Nd}/u.test(inspected.text)) return;
  const { lost, extra } = compareNumbers(trusted, inspected);
  const isOne = lost.length === 1 && extra.length === 1;
  for (const figure of lost) {
    // which of several stands for which nobody can tell: only one against one is a mismatch
    const instead = isOne && isAlike(figure, extra[0]!) ? extra[0] : undefined;
    yield instead === undefined
      ? {
          rule: 'numbers/missing',
          severity: 'info',
          message: `number ${figure.text} is missing`,
          expected: [figure.text],
        }
      : {
          rule: 'numbers/mismatch',
          severity: 'warning',
          span: instead.span,
          message: `number ${figure.text} of the other side is ${instead.text} here`,
          expected: [figure.text],
        };
    if (instead !== undefined) return;
  }
  for (const figure of extra)
    yield {
      rule: 'numbers/extra',
      severity: 'info',
      span: figure.span,
      message: `number ${figure.text} is not on the other side`,
    };
}

const ADDRESS = new RegExp(ADDRESS_PATTERN, 'gu');

/** Placeholders and addresses hold figures that are no numbers: they are blanked, positions kept. */
function withoutCodes(view: SideView): SideView {
  let text = view.text.replaceAll(ADDRESS, (part) => '\uFFFC'.repeat(part.length));
  for (const { kind, span } of findPlaceholders(text))
    if (kind !== 'percent')
      text = text.slice(0, span[0]) + '\uFFFC'.repeat(span[1] - span[0]) + text.slice(span[1]);
  return { ...view, text };
}

/** Takes a figure of the same value out of the list. */
function takeEqual({ values, text }: NumberValue, list: NumberValue[]): boolean {
  let at = list.findIndex((other) => other.text === text && other.values[0] === values[0]);
  if (at < 0) at = list.findIndex((other) => other.values.some((value) => values.includes(value)));
  if (at < 0) return false;
  list.splice(at, 1);
  return true;
}

/** Whether the other side says the value in another way: in words, as parts of a date, as a sum. */
function isExcused(
  { values, text, isMultiplied }: NumberValue,
  other: NumberValues,
  { text: otherText }: SideView,
  own: NumberValues,
): boolean {
  if (values.some((value) => other.words.has(value))) return true;
  if (values.length === 0) return true;
  // versions, times and dates: each part somewhere on the other side, as figure, word or month
  const parts = text.split(/[.,:'\u00A0\u202F]/).map(Number);
  const known = new Set([...other.figures.flatMap((one) => one.values), ...other.words]);
  for (const { text: figure } of other.figures)
    for (const part of figure.split(/[.,:'\u00A0\u202F]/)) known.add(Number(part));
  const isKnown = (value: number): boolean =>
    known.has(value) ||
    known.has(value + 12) ||
    (value > 12 && known.has(value - 12)) ||
    value === 0;
  if (parts.length > 1 && !isMultiplied && parts.every(isKnown)) return true;
  // part of a larger notation of the other side: the 12 of 12.05.2020
  if (
    parts.length === 1 &&
    other.figures.some(
      (one) => /[.:]/.test(one.text) && one.text.split(/[.:]/).map(Number).includes(parts[0]!),
    )
  )
    return true;
  // one number in two figures: 2 milyon 300 bin
  const sums = sumPairs(own);
  if (other.figures.some((one) => one.values.some((value) => sums.has(value)))) return true;
  const otherSums = sumPairs(other);
  if (values.some((value) => otherSums.has(value))) return true;
  // joined with letters there, such as 5G or x86
  return parts.length === 1 && new RegExp(`(?<!\\d)${text}(?!\\d)`).test(otherText);
}

function sumPairs({ figures }: NumberValues): ReadonlySet<number> {
  const sums = new Set<number>();
  for (let at = 1; at < figures.length; at++) {
    const [one, other] = [figures[at - 1]!, figures[at]!];
    if (other.span[0] - one.span[1] < 20) sums.add((one.values[0] ?? 0) + (other.values[0] ?? 0));
  }
  return sums;
}

/** A year may become another year, a small number a small one; a year for a page number is chance. */
function isAlike(one: NumberValue, other: NumberValue): boolean {
  const digits = ({ text }: NumberValue): number => text.replaceAll(/\D/g, '').length;
  return Math.abs(digits(one) - digits(other)) <= 2;
}
