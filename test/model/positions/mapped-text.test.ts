import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createMapBuilder } from '../../../src/model/positions/map-builder.ts';
import {
  composeMaps,
  toMappedText,
  toOriginalSpan,
} from '../../../src/model/positions/mapped-text.ts';

/** A text made by cutting and replacing, with the place every code unit came from. */
const edited = fc
  .array(fc.tuple(fc.string({ maxLength: 5 }), fc.constantFrom('keep', 'drop', 'swap')), {
    maxLength: 8,
  })
  .map((pieces) => {
    const builder = createMapBuilder();
    let original = '';
    for (const [text, action] of pieces) {
      if (action === 'keep') builder.add(text, original.length);
      if (action === 'swap' && text !== '') builder.add(`<${text}>`, original.length, text.length);
      original += text;
    }
    return { original, mapped: builder.build() };
  });

describe('toOriginalSpan', () => {
  test('kept code units point at themselves', () => {
    fc.assert(
      fc.property(edited, ({ original, mapped }) => {
        for (const run of mapped.runs) {
          if (run.length !== run.originalLength) continue;
          for (let at = run.start; at < run.start + run.length; at++) {
            const [from, to] = toOriginalSpan(mapped, [at, at + 1]);
            expect(original.slice(from, to)).toBe(mapped.text[at]);
          }
        }
      }),
    );
  });

  test('a replaced stretch is taken whole', () => {
    const builder = createMapBuilder();
    builder.add('e', 0);
    builder.add('fi', 1, 1); // the ligature
    builder.add('n', 2);
    const mapped = builder.build();
    expect(toOriginalSpan(mapped, [1, 2])).toEqual([1, 2]);
    expect(toOriginalSpan(mapped, [2, 4])).toEqual([1, 3]);
    expect(toOriginalSpan(mapped, [4, 4])).toEqual([3, 3]);
    expect(() => toOriginalSpan(mapped, [0, 5])).toThrow(RangeError);
  });
});

test('composeMaps leads through both texts', () => {
  fc.assert(
    fc.property(edited, ({ mapped }) => {
      const composed = composeMaps(toMappedText(mapped.text), mapped);
      expect(composed.text).toBe(mapped.text);
      for (let at = 0; at < mapped.text.length; at++)
        expect(toOriginalSpan(composed, [at, at + 1])).toEqual(
          toOriginalSpan(mapped, [at, at + 1]),
        );
    }),
  );
});
