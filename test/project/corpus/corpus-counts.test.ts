import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { createCounts } from '../../../src/project/corpus/corpus-counts.ts';

test('samples do not keep the pieces of a file in memory that their texts were cut out of', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const counts = createCounts(1);
  for (let number = 1; number <= 60; number++) {
    // two bytes a letter: 120 MB of pieces in all
    const piece = `${number}. ${'ş'.repeat(1 << 20)}`;
    const pair = {
      path: 'a.tsv',
      unit: String(number),
      source: [piece.slice(0, 40)],
      target: [piece.slice(3, 40)],
    };
    counts.read(pair);
    if (number % 2 === 0) counts.keep(pair, number);
    else counts.drop(0, pair, number, 'a reason');
  }
  collect();
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(2 ** 24);
  expect(counts.result().samples).toHaveLength(20);
});
