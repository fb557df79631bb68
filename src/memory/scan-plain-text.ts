import { MOVES_BORDERS } from './word-rule.ts';
import { isApostrophe, isSpace, isWordCharacter } from './scan-words.ts';

/** What a UTF-16 code unit is to {@link scanPlainText}; 0 in {@link CLASSES} means "not looked up yet". */
const WORD = 1;
const SPACE = 2;
const SIGN = 4;
const APOSTROPHE = 8;
/** Asks for more than a look at one unit: marks, halves of surrogate pairs, the sigma that has two small forms. */
const ODD = 16;
const UNITS = 0x10000;
const CAPITAL_SIGMA = 0x3a3;

/** Classes of code units, filled as they are met: a cache, never wrong. */
const CLASSES = new Uint8Array(UNITS);

function classify(code: number): number {
  const letter = String.fromCharCode(code);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  if (isHalf || code === CAPITAL_SIGMA || MOVES_BORDERS.test(letter)) return ODD;
  if (isApostrophe(code)) return APOSTROPHE;
  if (isWordCharacter(letter)) return WORD;
  return isSpace(letter) ? SPACE : SIGN;
}

/**
 * Copies a text, whose units are then at hand ten times faster than in a string, and says whether all
 * word rules call it plain, see `WordRule`, so that {@link scanPlainText} finds its words.
 *
 * @param letters at least as long as the text
 */
export function copyPlainText(text: string, letters: Uint16Array): boolean {
  let met = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    letters[at] = code;
    const known = CLASSES[code]!;
    met |= known === 0 ? (CLASSES[code] = classify(code)) : known;
  }
  return (met & ODD) === 0;
}

/**
 * The places that `scanWords` finds, for a text that {@link copyPlainText} found plain.
 *
 * @param places gets pairs of start and end; at least twice as long as the text
 * @returns how many numbers that are
 */
export function scanPlainText(letters: Uint16Array, length: number, places: Uint32Array): number {
  let count = 0;
  let at = 0;
  while (at < length) {
    const start = at;
    const kind = CLASSES[letters[at++]!]!;
    if (kind === SPACE) continue;
    if (kind === WORD) {
      while (at < length && CLASSES[letters[at]!] === WORD) at++;
      //   Hareketi'nin: goes on only when a letter or digit follows the apostrophe
      while (
        at + 1 < length &&
        CLASSES[letters[at]!] === APOSTROPHE &&
        CLASSES[letters[at + 1]!] === WORD
      ) {
        at += 2;
        while (at < length && CLASSES[letters[at]!] === WORD) at++;
      }
    }
    places[count++] = start;
    places[count++] = at;
  }
  return count;
}
