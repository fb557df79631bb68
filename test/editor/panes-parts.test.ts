import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Content, InlineCode } from '../../src/model/content.ts';
import { cutContext, joinNeighbours } from '../../src/editor/panes/concordance/cut-context.ts';
import { writeCsv } from '../../src/editor/panes/concordance/write-csv.ts';
import { diffContents } from '../../src/editor/panes/diff-contents.ts';
import { applyFix } from '../../src/editor/panes/findings/apply-fix.ts';
import { findRepaired } from '../../src/editor/panes/matches/find-repaired.ts';
import { listInsertable } from '../../src/editor/panes/terms/list-insertable.ts';
import type { ShownFinding } from '../../src/editor/api/findings.ts';

const code: InlineCode = { type: 'code', kind: 'standalone', id: '1', equiv: '', canDelete: false };
const words = fc.array(fc.constantFrom('ırmak', 'İzmir', ' ', ', ', '12', '😀'), { maxLength: 12 });

describe('differences of two versions', () => {
  const join = (parts: readonly Content[]): string =>
    parts
      .map((content) => content.map((part) => (typeof part === 'string' ? part : '◆')).join(''))
      .join('');

  test('read without what came they are the older one, without what went the newer', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const before: Content = one.length > 0 ? [one.join(''), code] : [code];
        const after: Content = other.length > 0 ? [code, other.join('')] : [];
        const pieces = diffContents(before, after);
        const read = (out: string): string =>
          join(pieces.filter(({ kind }) => kind !== out).map(({ content }) => content));
        expect(read('added')).toBe(join([before]));
        expect(read('removed')).toBe(join([after]));
      }),
    );
  });
});

describe('a fix', () => {
  const finding = (span: readonly [number, number], found: string): ShownFinding => ({
    rule: 'spaces/double',
    severity: 'warning',
    message: 'two spaces',
    fingerprint: 'f',
    place: { path: 'a.xlf', unit: 'u1', side: 'target', span },
    found,
    replacement: ' ',
  });

  test('puts its words in place, codes stay', () => {
    expect(applyFix(['a', code, 'b  c'], finding([3, 5], '  '))).toEqual(['a', code, 'b c']);
  });

  test('is not made where other words stand now', () => {
    expect(applyFix(['a  b'], finding([0, 2], '  '))).toBeUndefined();
    expect(applyFix(['a'], finding([3, 5], '  '))).toBeUndefined();
  });
});

test('what was fitted is found once each, in order', () => {
  const target: Content = ['On 14 May, ', code, '14 people'];
  const change = { what: 'number', from: '12', to: '14' } as const;
  expect(findRepaired(target, [change, change]).map(({ span }) => span)).toEqual([
    [3, 5],
    [12, 14],
  ]);
});

test('words found side by side are one keyword', () => {
  const content: Content = ['Eski su kalitesi raporu'];
  const span = joinNeighbours(content, [
    [8, 16],
    [5, 7],
  ]);
  expect(cutContext(content, span)).toEqual({
    before: 'Eski ',
    found: 'su kalitesi',
    after: ' raporu',
  });
});

test('a file of commas keeps quotes and runs nothing', () => {
  expect(writeCsv([['a "b"', '=SUM(A1)']])).toBe('\ufeff"a ""b""","\'=SUM(A1)"\r\n');
});

test('keys insert what may be used, once each', () => {
  const term = (targets: readonly (readonly [string, 'preferred' | 'deprecated'])[]) =>
    ({
      span: [0, 1],
      found: 'x',
      term: 'x',
      concept: 'c',
      status: 'preferred',
      grade: 'exact',
      confidence: 'high',
      targets: targets.map(([text, status]) => ({ text, status })),
    }) as const;
  const list = listInsertable([
    term([
      ['user guide', 'preferred'],
      ['manual', 'deprecated'],
    ]),
    term([['user guide', 'preferred']]),
  ] as never);
  expect(list.map(({ text }) => text)).toEqual(['user guide']);
});
