import { mixHash } from '../../model/hash/mix-hash.ts';
import { HASH_FACTOR, HASH_START } from './hash-key.ts';
import { isApostrophe, isSpace, isWordCharacter } from './scan-words.ts';
import { MOVES_BORDERS } from '../word-rule.ts';

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

function classOf(code: number): number {
  const known = CLASSES[code]!;
  return known === 0 ? (CLASSES[code] = classify(code)) : known;
}

/**
 * The places that `scanWords` finds in a text that all word rules call plain, see `WordRule`, and the hashes of the
 * words, see `hashKey`. Copies the letters, where they are at hand faster than in a string. All in one go, since most of
 * the cost is that of coming by each letter.
 *
 * @param letters gets the text, from `start` on
 * @param places gets pairs of start and end in `letters`
 * @param hashes gets the hash of each word
 * @param first words that stand in `places` and `hashes` already; both have room for one more for each letter
 * @returns how many words stand there then; -1 for a text that is not plain: what was written behind `first` is nothing
 */
export function scanPlainText(
  text: string,
  letters: Uint16Array,
  start: number,
  places: Uint32Array,
  hashes: Int32Array,
  first: number,
): number {
  const { length } = text;
  let count = first;
  let at = 0;
  while (at < length) {
    const wordStart = start + at;
    let code = text.charCodeAt(at++);
    letters[wordStart] = code;
    const kind = classOf(code);
    if (kind === SPACE) continue;
    if (kind === ODD) return -1;
    let hash = Math.imul(HASH_START ^ code, HASH_FACTOR);
    if (kind === WORD) {
      for (; at < length; at++) {
        code = text.charCodeAt(at);
        const next = classOf(code);
        //   Hareketi'nin: goes on only when a letter or digit follows the apostrophe
        if (next !== WORD) {
          if (next !== APOSTROPHE || at + 1 >= length) break;
          if (classOf(text.charCodeAt(at + 1)) !== WORD) break;
        }
        letters[start + at] = code;
        hash = Math.imul(hash ^ code, HASH_FACTOR);
      }
    }
    places[2 * count] = wordStart;
    places[2 * count + 1] = start + at;
    hashes[count++] = mixHash(hash);
  }
  return count;
}

/** Does what {@link scanPlainText} does, with words whose places in the text are known. */
export function hashWords(
  text: string,
  letters: Uint16Array,
  start: number,
  known: readonly number[],
  places: Uint32Array,
  hashes: Int32Array,
  first: number,
): number {
  for (let at = 0; at < text.length; at++) letters[start + at] = text.charCodeAt(at);
  let count = first;
  for (let word = 0; word < known.length; word += 2) {
    places[2 * count] = start + known[word]!;
    places[2 * count + 1] = start + known[word + 1]!;
    let hash = HASH_START;
    for (let at = places[2 * count]!; at < places[2 * count + 1]!; at++)
      hash = Math.imul(hash ^ letters[at]!, HASH_FACTOR);
    hashes[count++] = mixHash(hash);
  }
  return count;
}
