import { expect, test } from '@jest/globals';
import { createReadingPace } from '../../../../src/project/workspace/files/reading-pace.ts';

test('reading rests while anybody waits, and goes on when all are answered', async () => {
  const pace = createReadingPace(1_000_000);
  await pace.rest();
  const [first, second] = [pace.begin(), pace.begin()];
  const order: string[] = [];
  const rest = pace.rest().then(() => order.push('read'));
  first();
  await new Promise((resolve) => setTimeout(resolve, 20));
  order.push('answered');
  second();
  await rest;
  expect(order).toEqual(['answered', 'read']);
});

test('who waits for the reading itself does not stop it', async () => {
  const pace = createReadingPace(10);
  pace.begin();
  await pace.rest();
  await pace.rest();
});
