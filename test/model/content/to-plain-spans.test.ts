import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content } from '../../../src/model/content.ts';
import { flattenContent, toPlainText } from '../../../src/model/content/flatten-content.ts';
import { toOriginalSpan } from '../../../src/model/positions/mapped-text.ts';
import { toPlainSpans } from '../../../src/model/content/to-plain-spans.ts';

const code = (equiv: string) =>
  ({ type: 'code', kind: 'standalone', id: '1', equiv, canDelete: false }) as const;

test('places behind a code stand where its equiv puts them', () => {
  const content: Content = ['bir ', code('{name}'), ' iki'];
  expect(
    toPlainSpans(content, [
      [0, 3],
      [4, 5],
      [6, 9],
    ]),
  ).toEqual([
    [0, 3],
    [4, 10],
    [11, 14],
  ]);
});

test('a place in a text part says the same letters in the plain text', () => {
  const parts = fc.array(
    fc.oneof(fc.string({ minLength: 1, maxLength: 5 }), fc.string({ maxLength: 4 }).map(code)),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(parts, fc.nat(), fc.nat(), (content, one, other) => {
      const flat = flattenContent(content);
      if (flat.text === '') return;
      const [start, end] = [one % flat.text.length, other % flat.text.length].sort((a, b) => a - b);
      const original = toOriginalSpan(flat, [start!, end! + 1]);
      const [back] = toPlainSpans(content, [original]);
      // whole codes may come with it, never less than was asked for
      expect(back![0]).toBeLessThanOrEqual(start!);
      expect(back![1]).toBeGreaterThanOrEqual(end! + 1);
      expect(back![1]).toBeLessThanOrEqual(toPlainText(content).length);
    }),
  );
});
