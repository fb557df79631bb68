import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clampSpan } from '../../src/report/text/clamp-span.ts';
import { displayWidth, padLeft, padRight, shorten } from '../../src/report/text/display-width.ts';
import { excerpt, wrapMarkedText } from '../../src/report/text/marked-text.ts';
import { printableText } from '../../src/report/text/printable-text.ts';
import { formatBar, formatShare } from '../../src/report/text/bar.ts';
import { wrapText } from '../../src/report/text/wrap-text.ts';

const seed = 20240917;
const anyText = fc.string({ unit: 'grapheme', maxLength: 80 });

test.each([
  ['', 0],
  ['Iğdır İzmir', 11],
  ['İ'.normalize('NFD'), 1],
  ['日本', 4],
  ['👩‍👩‍👧', 2],
  ['a\u200Bb', 2],
  ['ｆ', 2],
  ['…', 1],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
  expect(displayWidth(padRight(text, 12))).toBe(12);
  expect(displayWidth(padLeft(text, 12))).toBe(12);
});

test('shortened text fits', () => {
  expect(shorten('Bağlantısızlar', 14)).toBe('Bağlantısızlar');
  expect(shorten('Bağlantısızlar', 6)).toBe('Bağla…');
  expect(shorten('日本語', 4)).toBe('日…');
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, width) => {
      expect(displayWidth(shorten(text, width))).toBeLessThanOrEqual(width);
    }),
    { seed },
  );
});

describe('wrapping', () => {
  test.each([
    ['bir iki üç', 7, ['bir iki', 'üç']],
    ['  bir   iki ', 3, ['bir', 'iki']],
    ['uzunkelime', 4, ['uzun', 'keli', 'me']],
    ['', 4, []],
    ['日本語', 4, ['日本', '語']],
    ['日', 1, ['日']],
  ])('%j in %i columns', (text, width, lines) => {
    expect(wrapText(text, width).map(([from, to]) => text.slice(from, to))).toEqual(lines);
  });

  test('loses only spaces, and no line is too wide', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 30 }), (text, width) => {
        const lines = wrapText(text, width).map(([from, to]) => text.slice(from, to));
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { seed },
    );
  });

  test('marks go over line ends', () => {
    const marked = { text: 'iki meclis üyesi', span: [4, 16] } as const;
    const paint = (words: string) => `<${words}>`;
    expect(wrapMarkedText(marked, 10, paint)).toEqual(['iki <meclis>', '<üyesi>']);
    expect(wrapMarkedText(marked, 12)).toEqual(['iki [meclis', 'üyesi]']);
  });
});

describe('excerpts', () => {
  test.each([
    ['kısa', [0, 4], 10, 'kısa', 'kısa'],
    ['bir iki üç dört beş altı', [8, 10], 10, '…iki üç…', 'üç'],
    ['bir iki üç dört beş altı', [0, 3], 10, 'bir iki üç…', 'bir'],
    ['bir iki üç dört beş altı', [20, 24], 10, '…beş altı', 'altı'],
    ['bir iki üç dört beş altı', [4, 19], 6, '…iki üç dört beş…', 'iki üç dört beş'],
  ] as const)('%j around %j in %i: %j', (text, span, length, expected, words) => {
    const cut = excerpt({ text, span }, length);
    expect(cut.text).toBe(expected);
    expect(cut.text.slice(...cut.span!)).toBe(words);
  });

  test('the marked words stay whole', () => {
    fc.assert(
      fc.property(anyText, fc.nat(80), fc.nat(80), fc.nat(40), (text, a, b, length) => {
        const span = clampSpan(text, [Math.min(a, b), Math.max(a, b)]);
        const cut = excerpt({ text, span }, length);
        expect(cut.text.slice(...cut.span!)).toBe(text.slice(...span));
        expect(cut.text.length).toBeLessThanOrEqual(Math.max(length, span[1] - span[0]) + 4);
      }),
      { seed },
    );
  });
});

test('printable text keeps its length, so spans stay true', () => {
  const anyString = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(anyString, (text) => {
      expect(printableText(text)).toHaveLength(text.length);
      expect(printableText(text)).not.toMatch(/[\p{Cc}\p{Surrogate}\u2028\u202E]/u);
    }),
    { seed },
  );
});

test.each([
  ['😀a', [1, 2], [0, 2]],
  ['😀a', [0, 1], [0, 2]],
  ['ab', [-3, 9], [0, 2]],
  ['ab', [2, 1], [2, 2]],
] as const)('a span of %j never cuts a character: %j is %j', (text, span, whole) => {
  expect(clampSpan(text, span)).toEqual(whole);
});

test.each([
  [0, 8, ''],
  [0.001, 8, '▏'],
  [0.5, 8, '████'],
  [0.5, 3, '█▌'],
  [1, 3, '███'],
  [7, 3, '███'],
  [Number.NaN, 3, ''],
])('a bar of %d in %i columns is %j', (share, width, bar) => {
  expect(formatBar(share, width)).toBe(bar);
});

test.each([
  [0, '0%'],
  [0.004, '<1%'],
  [0.5, '50%'],
  [0.996, '>99%'],
  [1, '100%'],
])('%d is %s', (share, text) => {
  expect(formatShare(share)).toBe(text);
});
