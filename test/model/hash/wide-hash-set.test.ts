import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createWideHashSet } from '../../../src/model/hash/wide-hash-set.ts';

test('a hash is new once, whatever came between', () => {
  // small numbers meet in the table, and with themselves turned round
  const hash = fc.tuple(fc.nat(40), fc.nat(40));
  fc.assert(
    fc.property(fc.array(hash, { maxLength: 3000, size: 'max' }), (hashes) => {
      const set = createWideHashSet();
      const known = new Set<string>();
      for (const one of hashes) {
        // the hash of two zeros stands for its neighbour too
        const name = String(one[0] === 0 && one[1] === 0 ? [0, 1] : one);
        expect(set.add(one)).toBe(!known.has(name));
        known.add(name);
      }
    }),
    { seed: 20261129, numRuns: 50 },
  );
});
