import type { Line } from './read-lines.ts';
import { isCloser, isTerminator } from '../sign-classes.ts';

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
  const code = text.charCodeAt(at);
  if (code < ASCII) return code >= 97 && code <= 122;
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
  for (let at = line.start; at < line.end; at++) {
    const code = text.codePointAt(at)!;
    if (code > MAX_UNIT) at++;
    if (isCapital(code)) capitals++;
    else if (isSmall(code)) small++;
    // most lines show what they are in their first word
    if (small > MAX_STRAY && small > capitals) return false;
  }
  return capitals > 1 && capitals >= MIN_CAPITALS * (capitals + small);
}

/** The last code point that is one UTF-16 unit. */
const MAX_UNIT = 0xffff;
const ASCII = 0x80;

function isCapital(code: number): boolean {
  if (code < ASCII) return code >= 65 && code <= 90;
  return /\p{Lu}/u.test(String.fromCodePoint(code));
}

function isSmall(code: number): boolean {
  if (code < ASCII) return code >= 97 && code <= 122;
  return SMALL_LETTER.test(String.fromCodePoint(code));
}

const SMALL_LETTER = /\p{Ll}/u;

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
  if (!mayBeMarked(text, line)) return undefined;
  const begins = (pattern: RegExp): boolean => {
    pattern.lastIndex = line.start;
    return pattern.test(text) && pattern.lastIndex < line.end;
  };
  if (begins(BULLET)) return 'bullet';
  if (begins(COUNTED)) return 'count';
  return begins(DASH) ? 'dash' : undefined;
}

/** How far into a line the bracket or the dot of a count may stand: `(xviii)`. */
const MAX_COUNT = 7;

/** A quick look, since most lines begin with a word: no letter begins a mark unless a sign follows. */
function mayBeMarked(text: string, line: Line): boolean {
  if (!/[\p{L}\p{Nd}]/u.test(text[line.start]!)) return true;
  for (let at = line.start + 1; at < line.start + MAX_COUNT; at++)
    if (text[at] === '.' || text[at] === ')') return true;
  return false;
}
