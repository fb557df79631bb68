import type { Span } from '../../model/span.ts';
import { readNumber } from '../../language/find-numbers.ts';
import { UNSPACED_LETTERS } from '../../language/unspaced-scripts.ts';
import { findMonth } from '../../language/months.ts';
import { MULTIPLIERS, NUMBER_WORDS } from './number-words.ts';
import type { SideView } from '../segment-view.ts';

/** A number written in figures. */
export interface NumberValue {
  readonly span: Span;
  /** As written. */
  readonly text: string;
  /** What it may be worth, likeliest first; multiplied by a word that follows (3.5 milyar). */
  readonly values: readonly number[];
  /** A word multiplies it, so its digits are no date and no time. */
  readonly isMultiplied: boolean;
}

/** Numbers in figures, and the values that words of the text give. */
export interface NumberValues {
  readonly figures: readonly NumberValue[];
  readonly words: ReadonlySet<number>;
}

/**
 * A figure that is part of a name or code says nothing of an amount: COVID-19 does, `x86`, `utf8` not. Where words are not
 * parted by spaces, and in Korean, a letter before a figure is that of another word.
 */
const FIGURE = new RegExp(
  `(?<![[\\p{L}\\p{N}_]--[${UNSPACED_LETTERS}\\p{Script=Hangul}]])` +
    "\\p{Nd}+(?:[.,:\\u00A0\\u202F']\\p{Nd}+)*",
  'gv',
);

/** Rounded to twelve digits, so that 3.5 × 10⁹ and 3,500,000,000 are the same. */
const round = (value: number): number => Number(value.toPrecision(12));

/** All numbers of a side. Addresses, placeholders and versions are read like other figures. */
export function findNumberValues(view: SideView): NumberValues {
  const { text, language, primary } = view;
  const multipliers = MULTIPLIERS[primary] ?? {};
  const figures: NumberValue[] = [];
  for (const match of text.matchAll(FIGURE)) {
    // an apostrophe between digits groups them in Swiss style; in Turkish it never does
    const span: Span = [match.index, match.index + match[0].length];
    const next = /^[\s\u00A0-]*(\p{L}+)/u.exec(text.slice(span[1], span[1] + 24));
    const times = next === null ? undefined : multiplierOf(language.lower(next[1]!), multipliers);
    const values = readValues(match[0], language.decimal, times);
    const century = centuryOf(match[0], text.slice(0, span[0]));
    figures.push({
      span,
      text: match[0],
      values: century === undefined ? values : [century + Number(match[0]), ...values],
      isMultiplied: times !== undefined,
    });
  }
  return { figures, words: findWordValues(view) };
}

/** The century, as 1900, that two digits leave out in a span of years (1950-53). */
function centuryOf(figure: string, before: string): number | undefined {
  const first = /(?<!\p{N})([12][0-9]{3})[-\u2010-\u2013/]$/u.exec(before.slice(-6))?.[1];
  if (first === undefined || !/^[0-9]{2}$/.test(figure)) return undefined;
  return Number(figure) > Number(first) % 100 ? 100 * Math.floor(Number(first) / 100) : undefined;
}

function readValues(
  written: string,
  decimal: '.' | ',',
  times: number | undefined,
): readonly number[] {
  const plain = readNumber(written.replaceAll("'", ''), decimal)
    .map(Number)
    .filter((value) => !Number.isNaN(value));
  if (times === undefined) return plain;
  return plain.map((value) => round(value * times));
}

/** Scripts in which one character is a whole multiplier. */
const DENSE = /^[\p{Script=Han}\p{Script=Hangul}]/u;

function multiplierOf(
  word: string,
  multipliers: Readonly<Record<string, number>>,
): number | undefined {
  if (Object.hasOwn(multipliers, word)) return multipliers[word];
  // suffixes: milyarlık, milyonun, billion-dollar is cut before; 30万冊 goes on with the next word
  const stem = Object.keys(multipliers).find(
    (one) => (one.length > 3 || DENSE.test(one)) && word.startsWith(one),
  );
  return stem === undefined ? undefined : multipliers[stem];
}

/** Values of number words, also of runs such as "twenty-four", "on iki", "üç yüz bin". */
function findWordValues({ text, language, primary }: SideView): ReadonlySet<number> {
  const table = NUMBER_WORDS[primary] ?? {};
  const values = new Set<number>();
  let run: number[] = [];
  const flush = (): void => {
    for (let from = 0; from < run.length; from++)
      for (let to = from + 1; to <= run.length; to++) values.add(round(join(run.slice(from, to))));
    run = [];
  };
  for (const { text: word, kind } of language.words(text)) {
    if (kind === 'sign') {
      if (word !== '-') flush();
      continue;
    }
    const lower = language.lower(word);
    const month = findMonth(lower, primary);
    if (month !== undefined) values.add(month);
    const value = wordValue(lower, table);
    if (value === undefined) {
      if (lower !== 'and') flush();
    } else if (run.length < 8) run.push(value);
  }
  flush();
  return values;
}

/** The value of a word; in Turkish also inflected (ikisi, üçünü, onlarca aside) and joined (onbeş). */
function wordValue(word: string, table: Readonly<Record<string, number>>): number | undefined {
  if (Object.hasOwn(table, word)) return table[word];
  const names = Object.keys(table).filter((name) => name.length > 2 && word.startsWith(name));
  const best = names.sort((one, other) => other.length - one.length)[0];
  if (best === undefined) return undefined;
  const rest = word.slice(best.length);
  const inner = rest.length > 1 ? wordValue(rest, table) : undefined;
  return inner === undefined ? table[best] : join([table[best]!, inner]);
}

/** Number words in a row as one number: smaller after larger adds, larger after smaller multiplies. */
function join(values: readonly number[]): number {
  let total = 0;
  let part = 0;
  for (const value of values) {
    if (value >= 1000) {
      total += (part === 0 ? 1 : part) * value;
      part = 0;
    } else if (value === 100) part = (part === 0 ? 1 : part) * 100;
    else part += value;
  }
  return total + part;
}
