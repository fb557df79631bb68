import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createTextFilter } from '../../src/store/sqlite/text-filter.ts';

test('a text that was there is always met again, whatever came between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 8 })),
      fc.constantFrom(2, 64, 2 ** 18),
      (texts, layer) => {
        const filter = createTextFilter(layer);
        const met = new Set<string>();
        for (const text of texts) {
          const isMet = filter.add(text);
          if (met.has(text)) expect(isMet).toBe(true);
          met.add(text);
        }
      },
    ),
  );
});

test('hardly a new text in a hundred is taken for an old one, over many layers', () => {
  const filter = createTextFilter(1024);
  let wrong = 0;
  for (let at = 0; at < 100_000; at++) if (filter.add(`unit ${at}`)) wrong++;
  expect(wrong).toBeLessThan(2000);
});
