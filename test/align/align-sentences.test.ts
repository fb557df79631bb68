import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignSentences, type AlignInput } from '../../src/align/align-sentences.ts';
import { scoreBeads } from '../../src/align/score-beads.ts';
import type { Bead } from '../../src/model/bead.ts';
import { readGold } from './read-gold.ts';

const locales = { sourceLocale: 'tr', targetLocale: 'en' };

function expectCover(beads: readonly Bead[], sources: number, targets: number): void {
  let source = 0;
  let target = 0;
  for (const bead of beads) {
    expect([bead.source[0], bead.target[0]]).toEqual([source, target]);
    [source, target] = [bead.source[1], bead.target[1]];
    expect(bead.source[1] - bead.source[0] + bead.target[1] - bead.target[0]).toBeGreaterThan(0);
    expect(bead.confidence).toBeGreaterThanOrEqual(0);
    expect(bead.confidence).toBeLessThanOrEqual(1);
    expect(Number.isFinite(bead.cost)).toBe(true);
  }
  expect([source, target]).toEqual([sources, targets]);
}

const meanConfidence = (beads: readonly Bead[]): number =>
  beads.reduce((sum, bead) => sum + bead.confidence, 0) / beads.length;

describe('a text aligned by hand', () => {
  const gold = readGold('lighthouse');
  const input: AlignInput = { ...locales, source: gold.source, target: gold.target };

  // floors: what was reached when the text was written; they may only rise
  test('is found but for a few beads without any dictionary', () => {
    const found = alignSentences(input);
    expectCover(found, gold.source.length, gold.target.length);
    const { strict, lax } = scoreBeads([{ gold: gold.beads, found }]);
    expect(strict.f1).toBeGreaterThanOrEqual(0.8);
    expect(lax.f1).toBeGreaterThanOrEqual(0.9);
  });

  test('comes out the same from both sides and every time', () => {
    const ahead = alignSentences(input);
    const back = alignSentences({
      source: gold.target,
      target: gold.source,
      sourceLocale: 'en',
      targetLocale: 'tr',
    });
    expect(back.map(({ source, target }) => ({ source: target, target: source }))).toEqual(
      ahead.map(({ source, target }) => ({ source, target })),
    );
    expect(alignSentences(input)).toEqual(ahead);
  });

  test('turned round, is not believed', () => {
    const found = alignSentences({ ...input, target: [...gold.target].reverse() });
    expect(meanConfidence(found)).toBeLessThan(0.4);
  });

  test('keeps the beads that the user fixed', () => {
    const fixed = { source: [3, 8], target: [4, 6] } as const;
    const found = alignSentences({ ...input, anchors: [fixed] });
    expectCover(found, gold.source.length, gold.target.length);
    expect(found).toContainEqual({ ...fixed, cost: 0, confidence: 1 });
  });
});

test('paragraphs decide where words do not', () => {
  const lines = {
    source: ['aaa bbb', 'ccc ddd', 'eee fff'],
    target: ['ggg hhh iii', 'jjj kkk lll'],
  };
  const split = (sourceParagraphs: number[]): unknown =>
    alignSentences({
      ...locales,
      ...lines,
      sourceParagraphs,
      targetParagraphs: [0, 1],
    }).map((bead) => bead.source);
  expect(split([0, 0, 1])).toEqual([
    [0, 2],
    [2, 3],
  ]);
  expect(split([0, 1, 1])).toEqual([
    [0, 1],
    [1, 3],
  ]);
});

describe('hostile input', () => {
  const lines = (count: number, text: string): string[] => new Array<string>(count).fill(text);
  test.each<[string, string[], string[]]>([
    ['nothing at all', [], []],
    ['an empty source', [], ['One.', 'Two.']],
    ['an empty target', ['Bir.', 'İki.'], []],
    ['blank sentences', ['', ' ', ''], ['', '?']],
    ['a page against lines', [lines(400, 'Uzun bir cümle daha.').join(' ')], lines(6, 'Short.')],
    ['a hundred to one', lines(300, 'Bir cümle.'), lines(3, 'A sentence.')],
    ['lone surrogates', ['\uD800', 'a\uDC00b'], ['\uD800']],
  ])('%s is covered', (_name, source, target) => {
    expectCover(alignSentences({ ...locales, source, target }), source.length, target.length);
  });

  test('a thousand equal sentences are covered and doubted', () => {
    const input = { source: lines(1000, 'Aynı cümle.'), target: lines(900, 'The same sentence.') };
    const beads = alignSentences({ ...locales, ...input });
    expectCover(beads, 1000, 900);
    expect(meanConfidence(beads)).toBeLessThan(0.3);
  });

  test('a missing middle is a gap, not a heap of merges', () => {
    const word = (at: number): string => `Ad${at * 7919}`;
    const source = Array.from({ length: 120 }, (_, at) => `${word(at)} burada oturur.`);
    const whole = Array.from({ length: 120 }, (_, at) => `${word(at)} lives right here.`);
    const beads = alignSentences({
      ...locales,
      source,
      target: [...whole.slice(0, 40), ...whole.slice(90)],
    });
    const gaps = beads.filter(({ target }) => target[0] === target[1]);
    expect(gaps.map(({ source: [start] }) => start)).toEqual(
      Array.from({ length: 50 }, (_, at) => 40 + at),
    );
  });

  test.each([
    [
      {
        anchors: [
          { source: [0, 1], target: [1, 2] },
          { source: [1, 2], target: [0, 1] },
        ],
      },
    ],
    [{ anchors: [{ source: [0, 3], target: [0, 1] }] }],
    [{ sourceParagraphs: [0] }],
    [{ sourceLocale: 'no such locale' }],
  ] as const)('a wrong call is refused: %j', (wrong) => {
    const input = { ...locales, source: ['a', 'b'], target: ['c', 'd'], ...wrong };
    expect(() => alignSentences(input)).toThrow(RangeError);
  });
});

test('every sentence is covered once, in order, whatever the texts', () => {
  const sentence = fc.oneof(
    fc.constantFrom('Ankara 1923', 'ev', 'house 42', 'Evet.', '?', ''),
    fc.string({ unit: 'grapheme', maxLength: 30 }),
  );
  const side = fc.array(sentence, { maxLength: 25 });
  fc.assert(
    fc.property(side, side, (source, target) => {
      const input = Object.freeze({
        ...locales,
        source: Object.freeze(source),
        target: Object.freeze(target),
      });
      expectCover(alignSentences(input), source.length, target.length);
    }),
    { seed: 1928, numRuns: 150 },
  );
});
