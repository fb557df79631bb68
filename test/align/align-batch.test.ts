import { expect, test } from '@jest/globals';
import { alignBatch } from '../../src/align/align-batch.ts';
import { alignSentences } from '../../src/align/align-sentences.ts';
import { scoreBeads } from '../../src/align/score-beads.ts';
import type { Bead } from '../../src/model/bead.ts';
import { readGold } from './read-gold.ts';

const locales = { sourceLocale: 'tr', targetLocale: 'en' };

test('many documents: one answer each, in order, and progress to the end', () => {
  const gold = readGold('lighthouse');
  const inputs = [
    { ...locales, source: gold.source, target: gold.target },
    { ...locales, source: [], target: ['Alone.'] },
    { ...locales, source: gold.source, target: gold.target },
  ];
  const seen: string[] = [];
  const answers = alignBatch(inputs, (done, total) => seen.push(`${done}/${total}`));
  expect(answers.map((beads) => beads.at(-1)!.target[1])).toEqual([24, 1, 24]);
  expect(seen.at(0)).toBe('1/9');
  expect(seen.at(-1)).toBe('9/9');
  const { strict } = scoreBeads([{ gold: gold.beads, found: answers[2]! }]);
  expect(strict.f1).toBeGreaterThanOrEqual(0.8);
});

test('words that other documents taught settle a document without any of its own', () => {
  const animals = ['kedi', 'köpek', 'kuş', 'balık', 'ayı', 'kurt', 'tilki', 'tavşan'];
  const english = ['cat', 'dog', 'bird', 'fish', 'bear', 'wolf', 'fox', 'rabbit'];
  const untaught = { ...locales, dictionary: 'none' } as const;
  const lesson = {
    ...untaught,
    source: Array.from({ length: 64 }, (_, at) => animals[(at * 5 + (at >> 3)) % 8]!),
    target: Array.from({ length: 64 }, (_, at) => english[(at * 5 + (at >> 3)) % 8]!),
  };
  const short = {
    ...untaught,
    source: ['kedi', 'balık', 'kurt', 'ayı', 'kuş'],
    target: ['fish', 'wolf', 'bear', 'bird'],
  };
  const right = [
    [
      [2, 3],
      [1, 2],
    ],
    [
      [3, 4],
      [2, 3],
    ],
    [
      [4, 5],
      [3, 4],
    ],
  ];
  const last = (beads: readonly Bead[]): unknown =>
    beads.slice(-3).map(({ source, target }) => [source, target]);
  expect(last(alignSentences(short))).not.toEqual(right);
  expect(last(alignBatch([lesson, lesson, lesson, short])[3]!)).toEqual(right);
});

test('no documents, no answers', () => {
  expect(alignBatch([])).toEqual([]);
});
