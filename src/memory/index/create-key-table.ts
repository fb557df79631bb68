import { sortByHash } from './hash-key.ts';
import type { KeyTable } from './index-segment.ts';

/** The keys of a segment by their hashes; sorted when first asked for, as most look-ups need one reading of three. */
export function createKeyTable(hashes: Int32Array): KeyTable {
  let order: Int32Array | undefined;
  return {
    hashes,
    get order() {
      return (order ??= sortByHash(hashes));
    },
  };
}
