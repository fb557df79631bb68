import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mergeTmx } from '../../../src/format/tmx/merge-tmx.ts';
import { readTmx } from '../../../src/format/tmx/read-tmx.ts';

interface Entry {
  readonly en: string;
  readonly tr: string;
  readonly id?: string;
  readonly date?: string;
}

const tu = ({ en, tr, id, date }: Entry): string =>
  `  <tu${id === undefined ? '' : ` tuid="${id}"`}${date === undefined ? '' : ` changedate="${date}"`}>\n` +
  `    <tuv xml:lang="en"><seg>${en}</seg></tuv><tuv xml:lang="tr"><seg>${tr}</seg></tuv>\n  </tu>\n`;
const tmx = (entries: readonly Entry[], tool = 'x'): string =>
  `<tmx version="1.4"><header srclang="en" creationtool="${tool}"/><body>\n${entries.map(tu).join('')}</body></tmx>\n`;

function merge(
  base: readonly Entry[],
  ours: readonly Entry[],
  theirs: readonly Entry[],
): {
  readonly text: string;
  readonly pairs: readonly string[];
  readonly problems: readonly string[];
} {
  const { text, problems } = mergeTexts(base.length === 0 ? '' : tmx(base), tmx(ours), tmx(theirs));
  return { text, pairs: pairsOf(text), problems };
}

function mergeTexts(
  base: string,
  ours: string,
  theirs: string,
): { readonly text: string; readonly problems: readonly string[] } {
  const { patches, conflicts } = mergeTmx(base, ours, theirs);
  let text = ours;
  for (const { start, end, text: made } of [...patches].reverse())
    text = text.slice(0, start) + made + text.slice(end);
  return { text, problems: conflicts.map(({ unit, problem }) => `${unit}: ${problem}`) };
}

const pairsOf = (text: string): readonly string[] =>
  Array.from(readTmx(text), ({ variants }) =>
    variants.map(({ content }) => content.join('')).join(' = '),
  );

const A = { en: 'a', tr: '1' };
const B = { en: 'b', tr: '2' };
const C = { en: 'c', tr: '3' };

describe('one side only', () => {
  test.each<
    readonly [string, readonly Entry[], readonly Entry[], readonly Entry[], readonly string[]]
  >([
    ['they added', [A, C], [A, C], [A, B, C], ['a = 1', 'b = 2', 'c = 3']],
    ['they added at the beginning', [B], [B], [A, B], ['a = 1', 'b = 2']],
    ['both added', [A], [A, B], [A, C], ['a = 1', 'c = 3', 'b = 2']],
    ['both added the same', [A], [A, B], [A, B], ['a = 1', 'b = 2']],
    ['they removed', [A, B], [A, B], [B], ['b = 2']],
    ['we removed', [A, B], [B], [A, B], ['b = 2']],
    ['they changed', [A, B], [A, B], [A, { en: 'b', tr: 'II' }], ['a = 1', 'b = II']],
    ['we changed', [A, B], [A, { en: 'b', tr: 'II' }], [A, B], ['a = 1', 'b = II']],
    ['no base', [], [A], [B], ['b = 2', 'a = 1']],
    [
      'they changed the source of a named unit',
      [{ ...A, id: 'u' }],
      [{ ...A, id: 'u' }],
      [{ en: 'A', tr: '1', id: 'u' }],
      ['A = 1'],
    ],
  ])('%s', (_, base, ours, theirs, pairs) => {
    const merged = merge(base, ours, theirs);
    expect(merged.pairs).toEqual(pairs);
    expect(merged.problems).toEqual([]);
  });

  test('our bytes stay, and their unit comes as it stands', () => {
    const { text } = merge([A], [A], [A, B]);
    expect(text).toBe(tmx([A, B]));
  });

  test('a header that only they changed is theirs', () => {
    expect(mergeTexts(tmx([A]), tmx([A]), tmx([A], 'y')).text).toBe(tmx([A], 'y'));
    expect(mergeTexts(tmx([A]), tmx([A], 'z'), tmx([A], 'y')).text).toBe(tmx([A], 'z'));
  });
});

describe('both sides', () => {
  test('other translations: both stay and are marked, each readable', () => {
    const { text, pairs, problems } = merge(
      [{ ...A, id: 'u' }],
      [{ en: 'a', tr: 'ours', id: 'u' }],
      [{ en: 'a', tr: 'theirs', id: 'u' }],
    );
    expect(pairs).toEqual(['a = ours', 'a = theirs']);
    expect(problems).toEqual(['u: changed on both sides: both stand in the file']);
    expect(Array.from(readTmx(text), ({ properties }) => properties)).toEqual([
      { 'x-conflict': 'ours' },
      { 'x-conflict': 'theirs' },
    ]);
    expect(text.match(/tuid="u"/g)).toHaveLength(1);
  });

  test('only the dates differ: the newer stays, without a conflict', () => {
    const at = (date: string): Entry => ({ ...A, date });
    const [old, one, two] = ['20200101T000000Z', '20210101T000000Z', '20220101T000000Z'].map(at);
    expect(merge([old!], [one!], [two!])).toMatchObject({ text: tmx([two!]), problems: [] });
    expect(merge([old!], [two!], [one!])).toMatchObject({ text: tmx([two!]), problems: [] });
  });

  test('changed on one side, removed on the other: it stays and is told', () => {
    const changed = { en: 'b', tr: 'II' };
    expect(merge([A, B], [A, changed], [A])).toMatchObject({
      pairs: ['a = 1', 'b = II'],
      problems: ['b: changed here, removed there: it stays'],
    });
    expect(merge([A, B], [A], [A, changed])).toMatchObject({
      pairs: ['a = 1', 'b = II'],
      problems: ['b: removed here, changed there: it is back'],
    });
  });
});

describe('for any files', () => {
  const entry = fc.record({
    en: fc.constantFrom('a', 'b', 'c', 'd'),
    tr: fc.constantFrom('1', '2', '3'),
  });
  const file = fc.uniqueArray(entry, { selector: ({ en }) => en, minLength: 1 });
  const sorted = (entries: readonly Entry[]): readonly string[] =>
    entries.map(({ en, tr }) => `${en} = ${tr}`).sort();

  test('where one side did nothing, the other side is the result', () => {
    fc.assert(
      fc.property(file, file, (base, other) => {
        expect(merge(base, other, base)).toMatchObject({ text: tmx(other), problems: [] });
        const { pairs, problems } = merge(base, base, other);
        expect([...pairs].sort()).toEqual(sorted(other));
        expect(problems).toEqual([]);
      }),
    );
  });

  test('nothing that a side added or changed is lost', () => {
    fc.assert(
      fc.property(file, file, file, (base, ours, theirs) => {
        const pairs = new Set(merge(base, ours, theirs).pairs);
        const old = new Set(sorted(base));
        for (const pair of [...sorted(ours), ...sorted(theirs)])
          if (!old.has(pair)) expect(pairs).toContain(pair);
      }),
    );
  });
});
