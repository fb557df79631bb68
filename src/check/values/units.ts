import type { Check } from '../check.ts';
import { EN_TR, TR_EN } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView, SideView } from '../segment-view.ts';

/**
 * Units and currencies under one name, each with what may stand directly beside a figure. Words that
 * take suffixes are given by their beginning (`dolar`, `kilometre`).
 */
const UNITS: readonly (readonly [name: string, pattern: string])[] = [
  ['USD', '\\$|US\\$|USD|dollars?|dolar\\p{L}*'],
  ['EUR', '€|EUR|euros?|avro\\p{L}*|euro\\p{L}*'],
  ['GBP', '£|GBP|pounds? sterling|sterlin\\p{L}*'],
  ['TRY', '₺|TL|TRY|(?:Turkish )?liras?|(?:Türk )?lira\\p{L}*'],
  ['km', 'km|kilomet(?:er|re)s?|kilometre\\p{L}*'],
  ['mile', 'miles?|mil(?!y|i[lms]|li(?!k))\\p{L}*'],
  ['m', 'm|met(?:er|re)s?|metre(?!kare|küp)\\p{L}*'],
  ['cm', 'cm|centimet(?:er|re)s?|santimetre\\p{L}*'],
  ['mm', 'mm|millimet(?:er|re)s?|milimetre\\p{L}*'],
  ['kg', 'kg|kilograms?|kilos?|kilogram\\p{L}*|kilo(?!m|b|w)\\p{L}*'],
  ['g', 'grams?|gram\\p{L}*|gr'],
  ['KB', 'KB|KiB|kilobytes?|kilobayt\\p{L}*'],
  ['MB', 'MB|MiB|megabytes?|megabayt\\p{L}*'],
  ['GB', 'GB|GiB|gigabytes?|gigabayt\\p{L}*'],
  ['°C', '°C|degrees Celsius'],
  ['°F', '°F|degrees Fahrenheit'],
];

/** Amounts keep their unit. */
export const units: Check = makeSegmentCheck({
  name: 'units',
  rules: ['units/mismatch'],
  summary:
    'An amount of the trusted side has another unit or currency in the inspected text. Signs, ' +
    'abbreviations and words of both languages are one: $5, 5 USD, 5 dolar.',
  examples: [
    {
      ...EN_TR,
      title: 'the same unit in another dress',
      pairs: [
        ['It costs $5.', 'Fiyatı 5 dolar.'],
        ['5 km away', '5 kilometre uzakta'],
        ['10 MB free', '10 MB boş'],
        ['a £11million deal', '11 milyon sterlinlik anlaşma'],
        ['10 miles in 3 ms', '3 milisaniyede 10 mil'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'another unit',
      pairs: [
        ['It costs $5.', 'Fiyatı 5 avro.'],
        ['10 MB free', '10 GB boş'],
      ],
      findings: [
        { pair: 0, rule: 'units/mismatch', severity: 'warning', found: '5 avro' },
        { pair: 1, rule: 'units/mismatch', severity: 'warning', found: '10 GB' },
      ],
    },
    {
      ...TR_EN,
      title: 'converted by the translator',
      pairs: [['8 kilometre', '5 miles (8 km)']],
      findings: [],
    },
  ],
  find: findUnitProblems,
});

const FIGURE = '\\p{Nd}[\\p{Nd}.,]*';
const MULTIPLIER = '(?:[\\s\\u00A0]?(?:bin|milyon|milyar|thousand|million|billion|bn|m))?';
const MATCHERS = UNITS.map(([name, pattern]) => ({
  name,
  // where this is not, the pattern, which takes a millisecond or more to make ready, finds nothing
  hint: new RegExp(pattern.replaceAll('\\p{L}*', '')),
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:${pattern})[\\s\\u00A0]?(?=\\p{Nd})${FIGURE}${MULTIPLIER}|${FIGURE}${MULTIPLIER}[\\s\\u00A0-]?(?:${pattern}))(?![\\p{L}\\p{N}])`,
    'gu',
  ),
}));

interface Amount {
  readonly unit: string;
  readonly text: string;
  readonly at: number;
  readonly figure: string;
}

function findAmounts({ text }: SideView): readonly Amount[] {
  if (!/\p{Nd}/u.test(text)) return [];
  return MATCHERS.flatMap(({ name, hint, pattern }) =>
    hint.test(text)
      ? [...text.matchAll(pattern)].map((match) => ({
          unit: name,
          text: match[0],
          at: match.index,
          figure: match[0].replaceAll(/\D/g, ''),
        }))
      : [],
  );
}

function* findUnitProblems({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const wanted = findAmounts(trusted);
  if (wanted.length === 0) return;
  const there = findAmounts(inspected);
  const has = (list: readonly Amount[], unit: string): boolean =>
    list.some((one) => one.unit === unit);
  for (const amount of wanted) {
    if (has(there, amount.unit)) continue;
    const instead = there.find((one) => one.figure === amount.figure && !has(wanted, one.unit));
    if (instead === undefined) continue;
    yield {
      rule: 'units/mismatch',
      severity: 'warning',
      span: [instead.at, instead.at + instead.text.length],
      message: `“${amount.text}” of the other side is “${instead.text}” here`,
      expected: [amount.text],
    };
  }
}
