import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { hashWide } from '../../src/model/hash/hash-wide.ts';
import { createHashFilter } from '../../src/store/hash-filter.ts';

test('a text that was there is always met again, whatever came between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ maxLength: 8 })),
      fc.constantFrom(2, 64, 2 ** 18),
      (texts, layer) => {
        const filter = createHashFilter(layer);
        const met = new Set<string>();
        for (const text of texts) {
          const isMet = filter.add(hashWide(text));
          if (met.has(text)) expect(isMet).toBe(true);
          expect(filter.mayHave(hashWide(text))).toBe(true);
          met.add(text);
        }
      },
    ),
  );
});

test('hardly a new text in a hundred is taken for an old one, over many layers', () => {
  const filter = createHashFilter(1024);
  let wrong = 0;
  for (let at = 0; at < 100_000; at++) if (filter.add(hashWide(`unit ${at}`))) wrong++;
  expect(wrong).toBeLessThan(2000);
});
