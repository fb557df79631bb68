import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content, InlineCode } from '../../../src/model/content.ts';
import { flattenContent, toPlainText } from '../../../src/model/content/flatten-content.ts';
import { joinContent } from '../../../src/model/content/join-content.ts';
import { buildLineIndex } from '../../../src/model/positions/line-column.ts';
import { toOriginalSpan } from '../../../src/model/positions/mapped-text.ts';
import { contentLength, sliceContent } from '../../../src/model/content/slice-content.ts';

const codes: fc.Arbitrary<InlineCode> = fc.record({
  type: fc.constant('code' as const),
  kind: fc.constantFrom('open', 'close', 'standalone'),
  id: fc.string({ minLength: 1, maxLength: 2 }),
  equiv: fc.constantFrom('', ' ', '\n', '<br>'),
  canDelete: fc.boolean(),
});
const contents: fc.Arbitrary<Content> = fc
  .array(fc.oneof(fc.string(), codes), { maxLength: 8 })
  .map((parts) => joinContent(parts));

test('joinContent melts strings together and leaves nothing empty', () => {
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      const joined = joinContent(one, other);
      joined.forEach((part, at) => {
        expect(part).not.toBe('');
        if (typeof part === 'string') expect(typeof joined[at + 1]).not.toBe('string');
      });
      expect(toPlainText(joined)).toBe(toPlainText(one) + toPlainText(other));
    }),
  );
});

describe('sliceContent', () => {
  test('a cut anywhere and joined again is the same content', () => {
    fc.assert(
      fc.property(contents, fc.nat(), (content, number) => {
        const length = contentLength(content);
        const at = number % (length + 1);
        const parts = [sliceContent(content, [0, at]), sliceContent(content, [at, length])];
        expect(joinContent(...parts)).toEqual(content);
      }),
    );
  });

  test.each([[[-1, 1]], [[2, 1]], [[0, 4]]] as const)('%j is refused', (span) => {
    expect(() => sliceContent(['abc'], span)).toThrow(RangeError);
  });
});

test('flattenContent: each position of the text leads to the part it came from', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const flat = flattenContent(content);
      expect(flat.text).toBe(toPlainText(content));
      for (let at = 0; at < flat.text.length; at++) {
        const [part] = sliceContent(content, toOriginalSpan(flat, [at, at + 1]));
        const text = typeof part === 'string' ? part : part!.equiv;
        expect(text).toContain(flat.text[at]);
      }
    }),
  );
});

test('buildLineIndex: LF, CR LF and CR end lines', () => {
  const locate = buildLineIndex('ab\ncd\r\ne\rf');
  expect([0, 2, 3, 7, 9].map(locate)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ]);
});
