import { mixHash } from './mix-hash.ts';

/** A hash of 64 bits, as two of 32 each, unsigned. */
export type WideHash = readonly [number, number];

/**
 * 64 bits of a text: FNV-1a over code units and a second product (MurmurOAAT), each with Murmur3's last
 * mixing. Among ten million texts two differing ones share a hash with a chance of 3 in a million.
 */
export function hashWide(text: string): WideHash {
  let one = 0x811c9dc5;
  let other = 0x9747b28c;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x5bd1e995);
    other ^= other >>> 15;
  }
  return [mixHash(one) >>> 0, mixHash(other) >>> 0];
}
