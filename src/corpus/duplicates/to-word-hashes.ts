import { mixHash } from '../../model/hash/mix-hash.ts';

/** Scripts without blanks between words: Thai to Khmer, and from CJK radicals to Hangul's end, but Hangul itself. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]/;
/** FNV-1a, 32 bits. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;
const BLANK = 0x20;

/**
 * The words of a skeleton as hashes of 32 bits in ascending order, as often as they occur. Where a script
 * sets no blanks, two letters in a row are a word.
 */
export function toWordHashes(skeleton: string): Uint32Array {
  const text = UNSPACED.test(skeleton) ? cutUnspaced(skeleton) : skeleton;
  const hashes: number[] = [];
  let hash = BASIS;
  let isWord = false;
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? BLANK : text.charCodeAt(at);
    if (unit !== BLANK) {
      hash = Math.imul(hash ^ unit, PRIME);
      isWord = true;
    } else if (isWord) {
      hashes.push(mixHash(hash) >>> 0);
      hash = BASIS;
      isWord = false;
    }
  }
  return Uint32Array.from(hashes).sort();
}

function cutUnspaced(skeleton: string): string {
  return skeleton
    .split(' ')
    .map((word) => {
      const letters = [...word];
      if (letters.length < 3 || !UNSPACED.test(word)) return word;
      return letters
        .slice(1)
        .map((letter, at) => `${letters[at]!}${letter}`)
        .join(' ');
    })
    .join(' ');
}
