import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packRising, unpackRising } from '../../../src/memory/index/pack-rising.ts';

test('any numbers of 32 bits come out as they went in', () => {
  fc.assert(
    fc.property(fc.uint32Array({ maxLength: 50 }), (numbers) => {
      expect(unpackRising(packRising(numbers), numbers.length)).toEqual(numbers);
    }),
    { seed: 2707 },
  );
});

test('numbers that rise by little take a byte each', () => {
  const numbers = Uint32Array.from({ length: 100 }, (_, at) => at * 60);
  expect(packRising(numbers)).toHaveLength(100);
});
