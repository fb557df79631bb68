import type { WideHash } from './hash-wide.ts';

/** Texts by their hashes alone: 16 to 32 bytes for each, however long it is. See `hashWide` for how sure that is. */
export interface WideHashSet {
  /** Takes a hash in; false when it was there. */
  add(hash: WideHash): boolean;
}

const FIRST_ROOM = 1024;

/** A set of hashes in typed arrays: open addressing, at most half full, so that a look-up takes a step or two. */
export function createWideHashSet(): WideHashSet {
  // a pair for each place; two zeros are a free one
  let pairs = new Uint32Array(2 * FIRST_ROOM);
  let count = 0;
  const place = (into: Uint32Array, one: number, other: number): number => {
    const last = into.length / 2 - 1;
    for (let at = one & last; ; at = (at + 1) & last) {
      const [first, second] = [into[2 * at]!, into[2 * at + 1]!];
      if ((first === one && second === other) || (first === 0 && second === 0)) return 2 * at;
    }
  };
  const grow = (): void => {
    const larger = new Uint32Array(2 * pairs.length);
    for (let at = 0; at < pairs.length; at += 2) {
      const [one, other] = [pairs[at]!, pairs[at + 1]!];
      if (one !== 0 || other !== 0) larger.set([one, other], place(larger, one, other));
    }
    pairs = larger;
  };
  return {
    add([one, rest]) {
      // the one hash that would look like a free place
      const other = one === 0 && rest === 0 ? 1 : rest;
      const at = place(pairs, one, other);
      if (pairs[at] === one && pairs[at + 1] === other) return false;
      pairs[at] = one;
      pairs[at + 1] = other;
      if (2 * ++count > pairs.length / 2) grow();
      return true;
    },
  };
}
