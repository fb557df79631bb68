import { UNSPACED_LETTERS } from '../../language/unspaced-scripts.ts';

/** What a code point is to the word score; 0 in {@link CLASSES} means "not looked up yet". */
const WORD = 1;
const SPACE = 2;
const SIGN = 3;
/** A letter of a script without spaces between words: part of a word, or one by itself. */
const UNSPACED = 4;
const BMP_SIZE = 0x10000;

/** Classes of the code points of the basic plane, filled as they are met: a cache, never wrong. */
const CLASSES = new Uint8Array(BMP_SIZE);
const WORD_PATTERN = /^[\p{L}\p{M}\p{N}]$/u;
const SPACE_PATTERN = /^\s$/;
const UNSPACED_PATTERN = new RegExp(`^[${UNSPACED_LETTERS}]$`, 'u');
const MARK_PATTERN = /^\p{M}$/u;

/** Letters, marks and digits. */
export function isWordCharacter(character: string): boolean {
  return WORD_PATTERN.test(character);
}

/** What stands between words and is none. */
export function isSpace(character: string): boolean {
  return SPACE_PATTERN.test(character);
}

/** Letters of scripts without spaces between words; the marks on them are not. */
function isUnspaced(character: string): boolean {
  return UNSPACED_PATTERN.test(character) && !MARK_PATTERN.test(character);
}

function classify(character: string): number {
  if (isWordCharacter(character)) return isUnspaced(character) ? UNSPACED : WORD;
  return isSpace(character) ? SPACE : SIGN;
}

function classOf(code: number): number {
  if (code >= BMP_SIZE) return classify(String.fromCodePoint(code));
  const known = CLASSES[code]!;
  if (known !== 0) return known;
  return (CLASSES[code] = classify(String.fromCharCode(code)));
}

/** U+0027 and U+2019 join two halves of a word; alone they are signs. */
export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019;
}

/** End of the letters, marks and digits that begin at `at`; letters of scripts without spaces belong to them or not. */
function endOfRun(text: string, at: number, takesUnspaced: boolean): number {
  let end = at;
  while (end < text.length) {
    const code = text.codePointAt(end)!;
    const kind = classOf(code);
    if (kind !== WORD && !(takesUnspaced && kind === UNSPACED)) break;
    end += code >= BMP_SIZE ? 2 : 1;
  }
  return end;
}

/** End of the marks that begin at `at`. */
function endOfMarks(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const character = String.fromCodePoint(text.codePointAt(end)!);
    if (!MARK_PATTERN.test(character)) break;
    end += character.length;
  }
  return end;
}

/**
 * Where the words and single signs of a text stand, as pairs of start and end in one flat list:
 * `don't stop…` gives `[0, 5, 6, 10, 10, 11]`. A word is a run of letters, marks and digits, with
 * apostrophes inside; every other code point that is no space stands alone.
 */
export function scanWords(text: string): number[] {
  return scan(text, false);
}

/** As {@link scanWords}, but each letter of a script without spaces between words, such as Chinese, is a word. */
export function scanWordsApart(text: string): number[] {
  return scan(text, true);
}

function scan(text: string, apart: boolean): number[] {
  const places: number[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const width = code >= BMP_SIZE ? 2 : 1;
    const kind = classOf(code);
    if (kind === SPACE) {
      at += width;
      continue;
    }
    let end = at + width;
    if (apart && kind === UNSPACED) end = endOfMarks(text, end);
    else if (kind !== SIGN) {
      end = endOfRun(text, end, !apart);
      //   Hareketi'nin: goes on only when a letter or digit follows the apostrophe
      while (end < text.length && isApostrophe(text.charCodeAt(end))) {
        const next = endOfRun(text, end + 1, !apart);
        if (next === end + 1) break;
        end = next;
      }
    }
    places.push(at, end);
    at = end;
  }
  return places;
}
