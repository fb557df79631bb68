import {
  isCloser,
  isOpener,
  isQuote,
  isSpace,
  isSpacelessTerminator,
  isTerminator,
  skipSpaces,
} from '../sign-classes.ts';

/** Where a sentence begins, and its first word after the signs that open it. */
export interface SentenceStart {
  readonly start: number;
  readonly word: number;
}

/**
 * A place where a sentence might end:
 *
 *     … dedi." "Gel
 *           ^ ^ ^^
 *           | | || word
 *           | | |next
 *           | end
 *           start
 */
export interface Stop {
  /** The sentence that it might end. */
  readonly sentence: SentenceStart;
  /** The first terminator. */
  readonly start: number;
  /** After the last terminator and the signs that close with it, before the white space. */
  readonly end: number;
  /** The next unit that is not white space, or the length of the text. */
  readonly next: number;
  /** After the quotes, brackets and dashes that open what follows. */
  readonly word: number;
  readonly kind: 'full-stop' | 'ellipsis' | 'question';
  /** Whether a quotation mark closes with it. */
  readonly isQuoteEnd: boolean;
  /** Whether anything closes with it. */
  readonly isClosed: boolean;
  /** Whether it stands alone in brackets: `(!)`, `[...]`. */
  readonly isRemark: boolean;
  /** Whether it ends a sentence without any white space. */
  readonly isSpaceless: boolean;
}

const DOT = 46;
const STRAIGHT_QUOTE = 34;
const HORIZONTAL_ELLIPSIS = 0x2026;

/**
 * Reads the stop whose first terminator is at `start`; every unit is looked at a bounded number of
 * times.
 *
 * @param isQuoteOpen whether a straight double quote was opened before `start` and not closed
 */
export function readStop(
  text: string,
  sentence: SentenceStart,
  start: number,
  isQuoteOpen: boolean,
): Stop {
  const signs = readSigns(text, start);
  const closed = readClosers(text, signs.end);
  const next = skipSpaces(text, closed.end);
  const appendix = closed.end < next ? readAppendix(text, next, isQuoteOpen) : undefined;
  const end = appendix ?? closed.end;
  const resumed = appendix === undefined ? next : skipSpaces(text, end);
  const word = firstWord(text, resumed);
  return {
    sentence,
    start,
    end,
    next: resumed,
    word,
    kind: signs.kind,
    isQuoteEnd: closed.hasQuote,
    isClosed: end > signs.end,
    isRemark: isRemark(text, start, signs.end),
    isSpaceless: signs.isSpaceless,
  };
}

/** Where the first word from `at` on begins, after white space and the signs that open a sentence. */
export function firstWord(text: string, at: number): number {
  at = skipSpaces(text, at);
  while (at < text.length && isOpener(text.charCodeAt(at))) at = skipSpaces(text, at + 1);
  return at;
}

function readSigns(
  text: string,
  start: number,
): Pick<Stop, 'kind' | 'isSpaceless'> & { readonly end: number } {
  let end = start;
  let dots = 0;
  let others = 0;
  let isSpaceless = false;
  // how long the run would be if it were single dots with a space between each two
  let spread = 1;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isTerminator(code)) {
      if (code === DOT) dots++;
      else if (code === HORIZONTAL_ELLIPSIS) dots += 3;
      else others++;
      if (isSpacelessTerminator(code)) isSpaceless = true;
      end++;
    } else if (others === 0 && end - start === spread && isSpacedDot(text, end)) {
      // an ellipsis of spaced dots: . . .
      spread += 2;
      end++;
    } else break;
  }
  const kind = others > 0 ? 'question' : dots > 1 ? 'ellipsis' : 'full-stop';
  return { kind, isSpaceless, end };
}

function readClosers(
  text: string,
  from: number,
): { readonly end: number; readonly hasQuote: boolean } {
  let end = from;
  let hasQuote = false;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (isCloser(code)) {
      if (isQuote(code)) hasQuote = true;
      end++;
    } else {
      const note = readNoteMark(text, end);
      if (note === undefined) break;
      end = note;
    }
  }
  return { end, hasQuote };
}

/** How many digits a reference to a note may have: nobody counts notes to 10,000. */
const MAX_NOTE_DIGITS = 4;

/** The position after `[12]` at `at`; `undefined` when no such mark stands there. */
function readNoteMark(text: string, at: number): number | undefined {
  if (text[at] !== '[') return undefined;
  let end = at + 1;
  while (end - at <= MAX_NOTE_DIGITS && isDigit(text.charCodeAt(end))) end++;
  return end > at + 1 && text[end] === ']' ? end + 1 : undefined;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** White space at `at`, then one single dot. */
function isSpacedDot(text: string, at: number): boolean {
  if (!isSpace(text.charCodeAt(at)) || text.charCodeAt(at + 1) !== DOT) return false;
  const after = text.charCodeAt(at + 2);
  return at + 2 === text.length || isSpace(after) || isCloser(after);
}

/** A face of signs (`:-)`, `<3`) or of pictures, as they hang on a sentence in mail and chat. */
const FACE =
  /(?:[:;=]['’]?-?[)(DPpO/|\\*3]{1,5}|<3{1,5}|\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}\u200D\p{Extended_Pictographic}]{0,40})(?!\S)/uy;

/** Dots alone tell of something left out, if a word follows: `Gitti mi? ... Belki`, `He left. [...]`. */
const OMISSION =
  /(?:(?:\.{2,6}|…)(?=\s["'“‘(]?[\p{L}\p{N}])|(?:\[(?:\.{3}|…)\]|\((?:\.{3}|…)\))(?!\S))/uy;

/**
 * What stands between white space and still belongs to the sentence before: a closing mark, a
 * reference to a note, a face, dots alone. The position after it, or `undefined`.
 */
function readAppendix(text: string, at: number, isQuoteOpen: boolean): number | undefined {
  const code = text.charCodeAt(at);
  const isMark = isCloser(code) && (!isOpener(code) || (code === STRAIGHT_QUOTE && isQuoteOpen));
  const end = isMark
    ? at + 1
    : (readNoteMark(text, at) ?? readSticky(FACE, text, at) ?? readSticky(OMISSION, text, at));
  if (end === undefined) return undefined;
  return end === text.length || isSpace(text.charCodeAt(end)) ? end : undefined;
}

function readSticky(sticky: RegExp, text: string, at: number): number | undefined {
  sticky.lastIndex = at;
  return sticky.test(text) ? sticky.lastIndex : undefined;
}

function isRemark(text: string, start: number, end: number): boolean {
  const before = text[start - 1];
  const after = text[end];
  return (before === '(' && after === ')') || (before === '[' && after === ']');
}
