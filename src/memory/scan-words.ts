/** What a code point is to the word score; 0 in {@link CLASSES} means "not looked up yet". */
const WORD = 1;
const SPACE = 2;
const SIGN = 3;
const BMP_SIZE = 0x10000;

/** Classes of the code points of the basic plane, filled as they are met: a cache, never wrong. */
const CLASSES = new Uint8Array(BMP_SIZE);
const WORD_PATTERN = /^[\p{L}\p{M}\p{N}]$/u;
const SPACE_PATTERN = /^\s$/;

/** Letters, marks and digits. */
export function isWordCharacter(character: string): boolean {
  return WORD_PATTERN.test(character);
}

/** What stands between words and is none. */
export function isSpace(character: string): boolean {
  return SPACE_PATTERN.test(character);
}

function classify(character: string): number {
  if (isWordCharacter(character)) return WORD;
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

/** End of the letters, marks and digits that begin at `at`. */
function endOfRun(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    const code = text.codePointAt(end)!;
    if (classOf(code) !== WORD) break;
    end += code >= BMP_SIZE ? 2 : 1;
  }
  return end;
}

/**
 * Where the words and single signs of a text stand, as pairs of start and end in one flat list:
 * `don't stop…` gives `[0, 5, 6, 10, 10, 11]`. A word is a run of letters, marks and digits, with
 * apostrophes inside; every other code point that is no space stands alone.
 */
export function scanWords(text: string): number[] {
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
    if (kind === WORD) {
      end = endOfRun(text, end);
      //   Hareketi'nin: goes on only when a letter or digit follows the apostrophe
      while (end < text.length && isApostrophe(text.charCodeAt(end))) {
        const next = endOfRun(text, end + 1);
        if (next === end + 1) break;
        end = next;
      }
    }
    places.push(at, end);
    at = end;
  }
  return places;
}
