import type { WideHash } from '../../corpus/near-key.ts';

/** A set of hashes that may say yes to some it does not hold (Bloom, 1970), never no to one it holds. */
export interface KeyFilter {
  add(hash: WideHash): void;
  mayHave(hash: WideHash): boolean;
}

/** 32 MB. Ten million hashes with three bits each fill a ninth of them: one wrong yes in 800. */
const BITS = 2 ** 28;
const PROBES = 3;

export function createKeyFilter(): KeyFilter {
  const bits = new Uint32Array(BITS / 32);
  const place = ([one, other]: WideHash, probe: number): number => (one + probe * other) % BITS;
  return {
    add(hash) {
      for (let probe = 1; probe <= PROBES; probe++) {
        const at = place(hash, probe);
        bits[at >>> 5]! |= 1 << (at & 31);
      }
    },
    mayHave(hash) {
      for (let probe = 1; probe <= PROBES; probe++) {
        const at = place(hash, probe);
        if ((bits[at >>> 5]! & (1 << (at & 31))) === 0) return false;
      }
      return true;
    },
  };
}
