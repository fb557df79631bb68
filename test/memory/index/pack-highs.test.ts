import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packHighs, unpackHighs } from '../../../src/memory/index/pack-highs.ts';

const lists = fc.array(
  fc.array(fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 255 })), { maxLength: 300 }),
  { maxLength: 12 },
);

function toArrays(all: readonly (readonly number[])[]): [Uint32Array, Uint8Array] {
  const starts = new Uint32Array(all.length + 1);
  all.forEach((list, at) => (starts[at + 1] = starts[at]! + list.length));
  return [starts, Uint8Array.from(all.flatMap((list) => [...list].sort((a, b) => a - b)))];
}

test('the bytes of rising lists come back', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const [starts, highs] = toArrays(all);
      expect(unpackHighs(starts, packHighs(starts, highs))).toEqual(highs);
    }),
    { seed: 41, numRuns: 500 },
  );
});

test('a long list takes as many pairs as it has different bytes, a list of one a single byte', () => {
  const long = Array.from({ length: 60_000 }, (_, at) => Math.floor(at / 30_000));
  const [starts, highs] = toArrays([long, [7], []]);
  const packed = packHighs(starts, highs);
  expect(packed.length).toBe(2 * (1 + 3) + 1);
  expect(unpackHighs(starts, packed)).toEqual(highs);
});
