import { UsageError } from './usage-error.ts';

/** The words and flags of one call, after the command's own description has accepted them. */
export interface Arguments {
  /** A word by the name of its positional; `undefined` when it was left out. */
  word(name: string): string | undefined;
  /** All the words of a positional that takes many. */
  words(name: string): readonly string[];
  /** The value of a flag; `undefined` when it was not given. */
  text(flag: string): string | undefined;
  /** @throws {UsageError} unless it is a whole number from `least` to `most`. */
  number(flag: string, least: number, most: number): number | undefined;
  has(flag: string): boolean;
}

/** Arguments over a parsed command line: names to text, lists or `true`. */
export function toArguments(parsed: Readonly<Record<string, unknown>>): Arguments {
  // a flag given twice: the last one counts
  const last = (name: string): unknown => {
    const value = parsed[name];
    return Array.isArray(value) ? value.at(-1) : value;
  };
  const text = (name: string): string | undefined => {
    const value = last(name);
    return typeof value === 'string' ? value : undefined;
  };
  return {
    word: text,
    words: (name) => {
      const value = parsed[name];
      return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];
    },
    text,
    number: (flag, least, most) => {
      const value = text(flag);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (/^\d+$/.test(value) && number >= least && number <= most) return number;
      throw new UsageError(`--${flag} is “${value}”`, `a whole number from ${least} to ${most}`);
    },
    has: (flag) => last(flag) === true,
  };
}
