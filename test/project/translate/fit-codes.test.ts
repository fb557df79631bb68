import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content, InlineCode } from '../../../src/model/content.ts';
import { fitCodes } from '../../../src/project/translate/fit-codes.ts';

const code = (kind: InlineCode['kind'], id: string): InlineCode => ({
  type: 'code',
  kind,
  id,
  equiv: '',
  canDelete: false,
});

describe('fitCodes', () => {
  test('codes take the ids of the new source, in the order of the target', () => {
    const entry: Content = [code('open', 'a'), 'Hi', code('close', 'a'), code('standalone', 'b')];
    const target: Content = [
      code('standalone', 'b'),
      code('open', 'a'),
      'Selam',
      code('close', 'a'),
    ];
    const source: Content = [code('open', '7'), 'Hi', code('close', '7'), code('standalone', '9')];
    expect(fitCodes(target, entry, source)).toEqual({
      isWhole: true,
      content: [code('standalone', '9'), code('open', '7'), 'Selam', code('close', '7')],
    });
  });

  test.each<readonly [string, Content, Content, Content]>([
    ['the source has fewer', ['x', code('standalone', '1')], ['y', code('standalone', '1')], ['y']],
    ['the source has more', ['x'], ['y'], ['y', code('standalone', '1')]],
    [
      'the entry never had it',
      ['x', code('standalone', '5')],
      ['y'],
      ['y', code('standalone', '5')],
    ],
  ])('plain text when %s', (_, target, entry, source) => {
    expect(fitCodes(target, entry, source)).toEqual({ content: ['x'], isWhole: false });
  });

  test('with the same codes on all sides nothing changes', () => {
    const part = fc.oneof(
      fc.constantFrom('a', 'ğ', ' '),
      fc.nat(9).map((id) => code('standalone', String(id))),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(part, { selector: (one) => (typeof one === 'string' ? one : one.id) }),
        (content) => {
          expect(fitCodes(content, content, content)).toEqual({ content, isWhole: true });
        },
      ),
    );
  });
});
