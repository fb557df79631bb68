import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packJson, unpackJson } from '../../../src/project/queue/pack-json.ts';

test('what is packed comes back as it was, whatever the numbers and the letters', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double()),
      fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      fc.array(fc.string({ unit: 'binary' })),
      (doubles, integers, words) => {
        const value = {
          words,
          numbers: Int32Array.from(integers),
          deep: [{ beads: Float64Array.from(doubles), note: 'İı\u0000\uD800' }],
        };
        expect(unpackJson(packJson(value))).toEqual(value);
      },
    ),
  );
});
