import type { Line } from './read-lines.ts';
import { isCloser, isTerminator } from './sign-classes.ts';

const COLON = 58;

/** Whether the text before `end` is closed by a terminator, quotes and brackets after it aside. */
export function endsSentence(text: string, line: Line): boolean {
  let at = line.end - 1;
  while (at > line.start && isCloser(text.charCodeAt(at))) at--;
  return isTerminator(text.charCodeAt(at));
}

/** Whether the line ends in a way that lets something new follow: a terminator or a colon. */
export function endsClosed(text: string, line: Line): boolean {
  return text.charCodeAt(line.end - 1) === COLON || endsSentence(text, line);
}

const SMALL = /\p{Ll}/uy;

/** Whether a small letter stands at `at`. */
export function startsSmall(text: string, at: number): boolean {
  SMALL.lastIndex = at;
  return SMALL.test(text);
}

/**
 * How much of a line's cased letters must be capitals for a line in capitals: room for a stray `ve`
 * or a suffix after an apostrophe (TBMM'nin), none for a sentence.
 */
const MIN_CAPITALS = 0.9;

/** No heading is longer, in UTF-16 units: five full lines of print. */
const MAX_HEADING = 500;

/**
 * Whether a line is written in capitals. Capitals are counted, never made: the capital of i depends
 * on the language, and comparing with an upper-cased copy calls İ and I wrong.
 */
export function isInCapitals(text: string, line: Line): boolean {
  if (line.end - line.start > MAX_HEADING) return false;
  let capitals = 0;
  let small = 0;
  for (const [letter] of text.slice(line.start, line.end).matchAll(/[\p{Lu}\p{Ll}]/gu)) {
    if (/\p{Ll}/u.test(letter)) small++;
    else capitals++;
    // most lines show what they are in their first word
    if (small > MAX_STRAY && small > capitals) return false;
  }
  return capitals > 1 && capitals >= MIN_CAPITALS * (capitals + small);
}

/** More small letters than this are no stray word in a line of capitals when they outnumber those. */
const MAX_STRAY = 3;

const BULLET = /[•◦‣▪■●⁃∙·]\s?/uy;
const COUNTED =
  /(?:\((?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})\)|(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,5})[.)])\s/uy;
const DASH = /[-–—*+]\s/uy;

/** What marks a line as an item of a list; `bullet` alone leaves no doubt. */
export type Marker = 'bullet' | 'count' | 'dash';

/** The list mark at the beginning of a line; `undefined` when there is none. */
export function readMarker(text: string, line: Line): Marker | undefined {
  const begins = (pattern: RegExp): boolean => {
    pattern.lastIndex = line.start;
    return pattern.test(text) && pattern.lastIndex < line.end;
  };
  if (begins(BULLET)) return 'bullet';
  if (begins(COUNTED)) return 'count';
  return begins(DASH) ? 'dash' : undefined;
}
