import { buildSignFinder } from '../find-signs.ts';
import { isSpace } from '../sign-classes.ts';

/** One line of a plain text file, white space around it left out. */
export interface Line {
  /** Where its first unit that is not white space stands in the file. */
  readonly start: number;
  /** After its last unit that is not white space. */
  readonly end: number;
  /** How many units of white space stand before `start`. */
  readonly indent: number;
  /** How many blank lines stand before it. */
  readonly blankBefore: number;
  /** Whether a form feed stands between it and the line before. */
  readonly isPageStart: boolean;
}

const FORM_FEED = 12;
/** What {@link isLineEnd} tells, for a look ahead. */
const LINE_END = /[\n\v\f\r\u0085\u2028\u2029]/g;

/** Whether the unit ends a line. */
export function isLineEnd(code: number): boolean {
  // LF, VT, FF, CR, NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR (UAX #14, class BK, CR, LF, NL)
  return (code >= 10 && code <= 13) || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** The lines of a text that are not blank. CR LF ends one line; a byte order mark is white space. */
export function readLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  let blankBefore = 0;
  let isPageStart = false;
  const findEnd = buildSignFinder(text, LINE_END);
  let at = 0;
  while (at < text.length) {
    const begin = at;
    // an empty line needs no look ahead: text files may hold millions
    if (!isLineEnd(text.charCodeAt(at))) at = findEnd(at);
    const endOfLine = text.charCodeAt(at);
    let start = begin;
    let end = at;
    while (start < end && isSpace(text.charCodeAt(start))) start++;
    while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
    if (start < end) {
      lines.push({ start, end, indent: start - begin, blankBefore, isPageStart });
      blankBefore = 0;
      isPageStart = false;
    } else if (endOfLine !== FORM_FEED) blankBefore++;
    if (endOfLine === FORM_FEED) isPageStart = true;
    at += endOfLine === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1;
  }
  return lines;
}
