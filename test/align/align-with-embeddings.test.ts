import { describe, expect, test } from '@jest/globals';
import { alignSentences, type AlignInput } from '../../src/align/align-sentences.ts';
import { alignWithEmbeddings } from '../../src/align/align-with-embeddings.ts';
import type { Embedder } from '../../src/align/embedder.ts';

/** Words of one meaning in two made-up languages, numbered; no letters in common, all of one length and none used twice. */
const SIZE = 96;
const MEANINGS = 90;
const spell = (meaning: number, letters: string): string =>
  letters[meaning % 10]! + letters[Math.floor(meaning / 10)]!;
const ahead = (meaning: number): string => `ka${spell(meaning, 'aeiouyöüıâ')}`;
const behind = (meaning: number): string => `zu${spell(meaning, 'mnlrsdgbcf')}`;

/** A bag of meanings: what a real model would know, by a list. */
const meanings = new Map(
  Array.from({ length: MEANINGS }, (_, at) => [
    [ahead(at), at] as const,
    [behind(at), at] as const,
  ]).flat(),
);
const embedder: Embedder = {
  embed: (texts) =>
    Promise.resolve(
      texts.map((text) => {
        const vector = new Float32Array(SIZE);
        for (const word of text.replaceAll('.', '').split(' '))
          vector[meanings.get(word) ?? SIZE - 1]! += 1;
        return vector;
      }),
    ),
};

const write = (meaning: number, word: (meaning: number) => string): string =>
  `${[0, 1, 2].map((step) => word((meaning * 3 + step) % MEANINGS)).join(' ')}.`;
const lines = (count: number, word: (meaning: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => write(at, word));
const locales = { sourceLocale: 'xx', targetLocale: 'yy' };

describe('a sentence model', () => {
  const source = lines(30, ahead);
  const whole = lines(30, behind);
  // two sentences in one, and three that nobody translated
  const target = [
    ...whole.slice(0, 8),
    `${whole[8]} ${whole[9]}`,
    ...whole.slice(10, 20),
    ...whole.slice(23),
  ];
  const input: AlignInput = { ...locales, source, target };
  const expected = [
    ...Array.from({ length: 8 }, (_, at) => [at, at + 1, at, at + 1]),
    [8, 10, 8, 9],
    ...Array.from({ length: 10 }, (_, at) => [at + 10, at + 11, at + 9, at + 10]),
    ...Array.from({ length: 3 }, (_, at) => [at + 20, at + 21, 19, 19]),
    ...Array.from({ length: 7 }, (_, at) => [at + 23, at + 24, at + 19, at + 20]),
  ];
  const runs = (beads: Awaited<ReturnType<typeof alignWithEmbeddings>>): number[][] =>
    beads.map((bead) => [...bead.source, ...bead.target]);

  test('finds what words without a common letter cannot show', async () => {
    expect(runs(await alignWithEmbeddings(input, embedder))).toEqual(expected);
    expect(runs(alignSentences(input))).not.toEqual(expected);
  });

  test('that says nothing does no harm', async () => {
    const silent: Embedder = {
      embed: (texts) => Promise.resolve(texts.map(() => new Float32Array(4))),
    };
    const beads = await alignWithEmbeddings(input, silent);
    expect(beads.every(({ cost }) => Number.isFinite(cost))).toBe(true);
    expect(beads.at(-1)).toMatchObject({ source: [expect.any(Number), 30] });
  });

  test.each<[string, Embedder]>([
    ['too few vectors', { embed: () => Promise.resolve([]) }],
    [
      'vectors of different lengths',
      { embed: (texts) => Promise.resolve(texts.map((_, at) => new Float32Array(at + 1))) },
    ],
  ])('that gives %s is refused', async (_name, broken) => {
    await expect(alignWithEmbeddings(input, broken)).rejects.toThrow(RangeError);
  });

  test('whose own error is passed on', async () => {
    const failing: Embedder = { embed: () => Promise.reject(new Error('out of memory')) };
    await expect(alignWithEmbeddings(input, failing)).rejects.toThrow('out of memory');
  });
});
