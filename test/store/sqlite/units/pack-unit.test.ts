import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packUnit } from '../../../../src/store/sqlite/units/pack-unit.ts';
import { TEXTS } from '../../../../src/store/sqlite/units/unit-keys.ts';

const side = fc.oneof(
  fc.string({ minLength: 1, unit: 'binary' }),
  fc.string({
    minLength: 1,
    unit: fc.constantFrom('a', '"', '\\', '\n', '\u2028', '\uD800', '😀'),
  }),
);

describe('packUnit', () => {
  test('keys of older memories are those that they hold: a hash of the texts as JSON', () => {
    fc.assert(
      fc.property(side, side, (en, tr) => {
        const [packed] = packUnit(
          {
            variants: [
              { locale: 'tr', content: [tr] },
              { locale: 'en', content: [en] },
            ],
          },
          (locale) => locale,
          TEXTS,
        );
        const texts = JSON.stringify([
          ['en', en],
          ['tr', tr],
        ]);
        const hash = createHash('sha256').update(texts).digest('base64');
        expect(packed?.key).toBe(hash.slice(0, 22));
      }),
      { seed: 31, numRuns: 500 },
    );
  });
});
