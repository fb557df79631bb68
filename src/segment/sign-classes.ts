/**
 * What a splitter sees in one UTF-16 unit, packed as bits of a byte. White space is what JavaScript
 * calls `\s`, and U+0085. No sign outside the basic plane matters here: half a pair is no sign at all.
 */
const SPACE = 1;
const TERMINATOR = 2;
const CLOSER = 4;
const OPENER = 8;
/** Ends a sentence although no space follows (UAX #29, the full stops of scripts without spaces). */
const SPACELESS = 16;
const QUOTE = 32;

const CLASSES: Uint8Array = buildClasses();

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  const mark = (signs: string, bits: number): void => {
    for (const sign of signs) classes[sign.charCodeAt(0)]! |= bits;
  };
  mark('\t\n\v\f\r \u0085\u00A0\u1680\u2028\u2029\u202F\u205F\u3000\uFEFF', SPACE);
  for (let code = 0x2000; code <= 0x200a; code++) classes[code]! |= SPACE;
  mark('.!?…‼⁇⁈⁉؟۔।॥։።．', TERMINATOR);
  mark('。！？｡', TERMINATOR | SPACELESS);
  mark(')]}）］｝〉》」』】›»”’', CLOSER);
  mark('([{（［｛〈《「『【¿¡‹«“‘„‚', OPENER);
  // German and Danish turn them round: »so« and „so“
  mark('“‘«‹', CLOSER);
  mark('”’»›', OPENER);
  mark('"\'`´', CLOSER | OPENER);
  mark('"\'`´“”„‘’‚«»‹›「」『』', QUOTE);
  // superscripts that hang on a full stop are references to notes
  mark('¹²³⁰⁴⁵⁶⁷⁸⁹†‡', CLOSER);
  // speech and list dashes, bullets, markup of plain text
  mark('-–—―•◦‣▪■●⁃*_~#>', OPENER);
  return classes;
}

/** Whether the unit is white space; `NaN` (past the end) is not. */
export function isSpace(code: number): boolean {
  return (CLASSES[code]! & SPACE) !== 0;
}

/** Whether the unit can end a sentence. */
export function isTerminator(code: number): boolean {
  return (CLASSES[code]! & TERMINATOR) !== 0;
}

/** Whether the unit may stand between a terminator and the white space after it. */
export function isCloser(code: number): boolean {
  return (CLASSES[code]! & CLOSER) !== 0;
}

/** Whether the unit may stand before the first letter of a sentence. */
export function isOpener(code: number): boolean {
  return (CLASSES[code]! & OPENER) !== 0;
}

/** Whether the unit ends a sentence although no white space follows. */
export function isSpacelessTerminator(code: number): boolean {
  return (CLASSES[code]! & SPACELESS) !== 0;
}

/** Whether the unit is a quotation mark of any shape, apostrophes among them. */
export function isQuote(code: number): boolean {
  return (CLASSES[code]! & QUOTE) !== 0;
}

/** The first position from `at` on that is not white space, or the length of the text. */
export function skipSpaces(text: string, at: number): number {
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The position after the last unit of `text[from, to)` that is not white space, or `from`. */
export function trimEnd(text: string, from: number, to: number): number {
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}
