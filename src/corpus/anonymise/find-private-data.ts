import type { Span } from '../../model/span.ts';

/** What may tell who somebody is. */
export type PrivateKind = 'email' | 'url' | 'iban' | 'card' | 'id' | 'phone' | 'ip' | 'name';

/** A stretch of a text that may tell who somebody is. */
export interface PrivateData {
  readonly kind: PrivateKind;
  readonly span: Span;
}

interface Pattern {
  readonly kind: PrivateKind;
  readonly pattern: RegExp;
  readonly isOne?: (found: string) => boolean;
}

/** In the order in which they take their places: what one has found the next does not look at. */
const PATTERNS: readonly Pattern[] = [
  {
    kind: 'email',
    pattern:
      /[\p{L}\p{N}][\p{L}\p{N}._%+-]{0,63}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{2,63}){1,4}/gu,
  },
  // only addresses with a user, a query or a path can tell who somebody is; a mark at the end is the sentence's
  {
    kind: 'url',
    pattern: /\bhttps?:\/\/[^\s/]{1,253}[/?][^\s<>"')\]]{1,2000}(?<![.,;:!?…])/giu,
  },
  {
    kind: 'iban',
    pattern: /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b/gu,
    isOne: isIban,
  },
  { kind: 'card', pattern: /\b\d(?:[ -]?\d){12,18}\b/gu, isOne: isCard },
  { kind: 'id', pattern: /\b[1-9]\d{10}\b/gu, isOne: isTurkishId },
  { kind: 'ip', pattern: /\b(?:\d{1,3}\.){3}\d{1,3}\b/gu, isOne: isIp },
  {
    kind: 'phone',
    pattern:
      /(?<![\p{N}\p{L}])(?:\+\d{1,3}|0)[ ./-]?\(?\d{2,4}\)?(?:[ ./-]?\d{2,4}){2,4}(?![\p{N}\p{L}])/gu,
    isOne: isPhone,
  },
];

/**
 * Personal data by their form: e-mail addresses, web addresses with a path, IBANs, card numbers and
 * Turkish identity numbers with right check digits, telephone numbers, IP addresses; and names from a list.
 * In the order of the text, none over another.
 *
 * @param names see {@link toNameForms}; found as whole words with or without an apostrophe and a suffix
 */
export function findPrivateData(
  text: string,
  names: readonly string[] = [],
): readonly PrivateData[] {
  const found: PrivateData[] = [];
  const isFree = (start: number, end: number): boolean =>
    found.every(({ span }) => end <= span[0] || start >= span[1]);
  const add = (kind: PrivateKind, start: number, end: number): void => {
    if (isFree(start, end)) found.push({ kind, span: [start, end] });
  };
  for (const { kind, pattern, isOne } of PATTERNS)
    for (const match of text.matchAll(pattern))
      if (isOne === undefined || isOne(match[0]))
        add(kind, match.index, match.index + match[0].length);
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const end = at + name.length;
      if (isEdge(text, at, -1) && isEdge(text, end, 0)) add('name', at, end);
    }
  return found.sort((one, other) => one.span[0] - other.span[0]);
}

/**
 * Names as they may be written: as listed, and in capitals as Turkish and other languages have them. Longer ones
 * come first, so that no surname is left behind where the given name is listed too.
 */
export function toNameForms(names: readonly string[]): readonly string[] {
  const forms = names.flatMap((name) => [
    name,
    name.toLocaleUpperCase('tr'),
    name.toLocaleUpperCase('en'),
  ]);
  return [...new Set(forms)]
    .filter((form) => form !== '')
    .sort((one, other) => other.length - one.length);
}

function isEdge(text: string, at: number, offset: -1 | 0): boolean {
  const character = text[at + offset];
  return character === undefined || !/[\p{L}\p{N}]/u.test(character);
}

/** ISO 13616: letters are numbers from 10, the first four characters go to the end, modulo 97 is 1. */
function isIban(found: string): boolean {
  const plain = found.replaceAll(' ', '');
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const value = parseInt(character, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/** ISO/IEC 7812-1, annex B: every second digit doubled, from the right; the sum is a multiple of ten. */
function isCard(found: string): boolean {
  const digits = Array.from(found.replaceAll(/\D/g, ''), Number).reverse();
  const sum = digits.reduce((total, digit, at) => {
    const value = at % 2 === 1 ? digit * 2 : digit;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0 && new Set(digits).size > 1;
}

/** Turkish identity numbers: the tenth and the eleventh digit follow from those before. */
function isTurkishId(found: string): boolean {
  const digits = Array.from(found, Number);
  const sum = (from: number, to: number, step: number): number => {
    let total = 0;
    for (let at = from; at < to; at += step) total += digits[at]!;
    return total;
  };
  const tenth = (((sum(0, 9, 2) * 7 - sum(1, 8, 2)) % 10) + 10) % 10;
  return digits[9] === tenth && digits[10] === sum(0, 10, 1) % 10;
}

function isIp(found: string): boolean {
  return found.split('.').every((part) => Number(part) <= 255);
}

/** Fewer digits are dates and amounts, more are none (ITU-T E.164, 6.2: fifteen at most). */
function isPhone(found: string): boolean {
  const digits = found.replaceAll(/\D/g, '').length;
  return digits >= 10 && digits <= 15;
}
