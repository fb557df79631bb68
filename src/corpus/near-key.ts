import type { SideText } from './pair-text.ts';

/** A hash of 64 bits, as two of 32 each, unsigned. */
export type WideHash = readonly [number, number];

/**
 * A text as near duplicates see it: small letters and numbers in one form, one blank for everything
 * between. Accents count, so that ı and i, ş and s stay apart. A text without a letter is itself.
 *
 * @param ignoreNumbers whether all numbers are the same
 */
export function toSkeleton({ lower, letters }: SideText, ignoreNumbers: boolean): string {
  if (letters === 0) return lower.replaceAll(/\s+/g, ' ').trim();
  // U+02BC is an apostrophe that Unicode counts among the letters
  const words = lower.replaceAll(/(?:[^\p{L}\p{M}\p{N}]|\u02BC)+/gu, ' ').trim();
  return ignoreNumbers ? words.replaceAll(/\p{N}+(?: \p{N}+)*/gu, '0') : words;
}

/** A text as exact duplicates see it: white space and kinds of apostrophes aside. */
export function toPlainKey({ text }: SideText): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u2019\u02BC]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/**
 * 64 bits of a text: FNV-1a over code units and a second product (MurmurOAAT), each with Murmur3's last
 * mixing. Among ten million texts two differing ones share a hash with a chance of 3 in a million.
 */
export function hashText(text: string): WideHash {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return [mix(one), mix(other)];
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
