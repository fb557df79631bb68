import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createGrowingArray } from '../../../src/terms/growing-array.ts';
import { createPairNumbers } from '../../../src/terms/discover/pair-numbers.ts';

test('pairs are numbered as a map would number them', () => {
  const half = fc.oneof(fc.nat(5), fc.nat(0xffff), fc.nat(0xffff_ffff));
  fc.assert(
    fc.property(fc.array(fc.tuple(half, half)), (pairs) => {
      const numbers = createPairNumbers();
      const known = new Map<string, number>();
      for (const [left, right] of pairs) {
        const key = `${left} ${right}`;
        if (!known.has(key)) known.set(key, known.size);
        expect(numbers.numberOf(left, right)).toBe(known.get(key));
      }
      expect(numbers.size).toBe(known.size);
    }),
  );
});

test('numbers stay when the table grows', () => {
  const numbers = createPairNumbers();
  for (let at = 0; at < 100_000; at++) expect(numbers.numberOf(at % 317, at)).toBe(at);
  for (let at = 0; at < 100_000; at += 97) expect(numbers.numberOf(at % 317, at)).toBe(at);
  expect(numbers.size).toBe(100_000);
});

test('a growing array gives back what was pushed', () => {
  const numbers = Array.from({ length: 10_000 }, (_, at) => at * 3 - 5000);
  const growing = createGrowingArray();
  for (const number of numbers) growing.push(number);
  expect([growing.length, ...growing.take()]).toEqual([10_000, ...numbers]);
});
