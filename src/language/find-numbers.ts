import type { Span } from '../model/span.ts';

/** A number as written, with the values it may stand for. */
export interface NumberMention {
  readonly text: string;
  /** The digits and separators only, without a suffix or a sign. */
  readonly span: Span;
  /**
   * Plain decimal notation (`.` for the decimal mark, no grouping), likeliest first. `1.000` may be a
   * thousand or one; `3,5` is three and a half; a clock time or a version keeps its separators.
   */
  readonly readings: readonly string[];
}

const PLAIN = /^[0-9]+$/;
const NUMBER = /\p{Nd}+(?:[.,:\u00A0\u202F]\p{Nd}+)*/gu;

/**
 * Numbers in a text. Which sign groups and which marks decimals is a matter of the locale, but
 * writers mix both, so both readings are kept where both are possible.
 *
 * @param decimal the decimal mark of the locale
 */
export function findNumbers(text: string, decimal: '.' | ','): readonly NumberMention[] {
  const mentions: NumberMention[] = [];
  for (const match of text.matchAll(NUMBER)) {
    mentions.push({
      text: match[0],
      span: [match.index, match.index + match[0].length],
      readings: readNumber(match[0], decimal),
    });
  }
  return mentions;
}

/** The values that one written number may stand for, likeliest first. */
export function readNumber(written: string, decimal: '.' | ','): readonly string[] {
  // nearly all are like this
  if (PLAIN.test(written)) return [trimZeros(written)];
  const digits = toAsciiDigits(written).replaceAll(/[\u00A0\u202F]/g, ' ');
  const separators = [...new Set(digits.replaceAll(/\d/g, ''))];
  if (separators.length === 0) return [trimZeros(digits)];
  if (separators.includes(':')) return [digits];
  const groups = digits.split(/[.,: ]/);
  const isGrouped = groups[0]!.length <= 3 && groups.slice(1).every((group) => group.length === 3);
  if (separators.length === 1) {
    const separator = separators[0]!;
    const grouped = trimZeros(groups.join(''));
    if (separator === ' ') return isGrouped ? [grouped] : [digits];
    if (groups.length > 2) return isGrouped ? [grouped] : [digits];
    const fraction = trimZeros(`${groups[0]!}.${groups[1]!}`);
    if (!isGrouped) return [fraction];
    return separator === decimal ? [fraction, grouped] : [grouped, fraction];
  }
  // 1.234,5 and 1,234.5: the last sign is the decimal mark
  const last = digits.search(/[.,][^.,]*$/);
  const whole = digits.slice(0, last).replaceAll(/[., ]/g, '');
  return [trimZeros(`${whole}.${digits.slice(last + 1)}`)];
}

function toAsciiDigits(text: string): string {
  // every decimal digit block of Unicode is ten long and aligned so that its zero ends in 0 or 6 (hex)
  return text.replaceAll(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0)!;
    if (code < 128) return digit;
    let zero = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero--;
    return String(code - zero);
  });
}

function trimZeros(number: string): string {
  const trimmed = number.includes('.') ? number.replace(/\.?0+$/, '') : number;
  return trimmed.replace(/^0+(?=\d)/, '');
}
