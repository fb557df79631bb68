import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  findMissingCodes,
  numberCodes,
  toContent,
  toFieldText,
  type RowCodes,
} from '../../src/editor/row/row-document.ts';
import { findCuts, sliceShown } from '../../src/editor/row/find-cuts.ts';
import type { Content, InlineCode } from '../../src/model/content.ts';
import { joinContent } from '../../src/model/content/join-content.ts';

const code = (kind: InlineCode['kind'], id: string): InlineCode => ({
  type: 'code',
  kind,
  id,
  data: `<${id}/>`,
  equiv: '',
  canDelete: true,
});

/** Texts with Turkish letters, signs of two units and private characters; codes of few ids, so that some repeat. */
const contents = fc
  .array(
    fc.oneof(
      fc.string({
        unit: fc.constantFrom('a', 'İ', 'ı', ' ', '\n', '\r', '😀', '\ue000', '\ue001'),
      }),
      fc
        .tuple(fc.constantFrom('open', 'close', 'standalone'), fc.constantFrom('1', '2', '3'))
        .map(([kind, id]) => code(kind as InlineCode['kind'], id)),
    ),
    { maxLength: 8 },
  )
  .map((parts): Content => joinContent(parts));

const measure = (content: Content): number =>
  content.reduce<number>((sum, part) => sum + (typeof part === 'string' ? part.length : 1), 0);

const codesOf = (source: Content, target: Content): RowCodes => {
  const codes = numberCodes(source, target);
  if (codes === undefined) throw new Error('too many codes');
  return codes;
};

describe('content in the text field', () => {
  test('comes back as it went in, each position at its place', () => {
    fc.assert(
      fc.property(contents, contents, (source, target) => {
        const codes = codesOf(source, target);
        const text = toFieldText(target, codes);
        expect(text).toHaveLength(measure(target));
        expect(toContent(text, codes)).toEqual(target);
        expect(toContent(toFieldText(source, codes), codes)).toEqual(source);
      }),
    );
  });

  test('both halves of a pair have one number, in the order of the source', () => {
    const source = [code('standalone', '7'), 'a', code('open', '1'), 'b', code('close', '1')];
    expect([...codesOf(source, []).numbers.values()]).toEqual([1, 2, 2]);
  });

  test('a code of another segment becomes the text it stands for', () => {
    const foreign: InlineCode = { ...code('standalone', '9'), equiv: '↵' };
    expect(toFieldText(['a', foreign], codesOf(['x'], []))).toBe('a↵');
  });

  test('more codes than characters for them are not numbered', () => {
    const many = Array.from({ length: 6401 }, (_, at) => code('standalone', String(at)));
    expect(numberCodes(many, [])).toBeUndefined();
    expect(numberCodes(many.slice(1), [])).toBeDefined();
  });

  test('missing codes are those of the source less those of the target', () => {
    const [open, close, line] = [code('open', '1'), code('close', '1'), code('standalone', '2')];
    expect(findMissingCodes([open, 'a', close, line, line], ['x', close, line])).toEqual([
      open,
      line,
    ]);
    expect(findMissingCodes([open, close], [open, close])).toEqual([]);
  });
});

describe('cutting a source', () => {
  test('cuts stand where words begin', () => {
    expect(findCuts(['one two', code('standalone', '1'), ' three'])).toEqual([4, 9]);
    expect(findCuts(['one'])).toEqual([]);
  });

  test('the pieces together are the whole', () => {
    fc.assert(
      fc.property(contents, (content) => {
        for (const cut of findCuts(content))
          expect(
            joinContent([
              ...sliceShown(content, 0, cut),
              ...sliceShown(content, cut, measure(content)),
            ]),
          ).toEqual(content);
      }),
    );
  });
});
