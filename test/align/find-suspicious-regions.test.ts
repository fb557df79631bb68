import { describe, expect, test } from '@jest/globals';
import { alignSentences } from '../../src/align/align-sentences.ts';
import { findSuspiciousRegions } from '../../src/align/find-suspicious-regions.ts';
import type { Bead, SuspiciousRegion } from '../../src/model/bead.ts';

/** `+` a sure pair, `-` a doubtful one, `s` and `t` a sentence of one side. */
function draw(beads: string): Bead[] {
  let source = 0;
  let target = 0;
  return [...beads].map((sign) => {
    const start = [source, target] as const;
    if (sign !== 't') source++;
    if (sign !== 's') target++;
    return {
      source: [start[0], source],
      target: [start[1], target],
      cost: 0,
      confidence: sign === '-' ? 0.2 : 1,
    };
  });
}

test.each<[string, string, readonly [string, number, number][]]>([
  ['', 'nothing', []],
  ['++++++', 'all sure', []],
  ['++++-+++--+++', 'slips', []],
  ['++++---+++++', 'three doubtful', [['doubtful', 4, 7]]],
  ['++++--+-+++++', 'one sure between', [['doubtful', 4, 8]]],
  ['++++--++-+++++', 'two sure between', []],
  ['++++++ssss++++++', 'a short gap', []],
  ['++++++sssss++++++', 'a passage that is missing', [['unmatched', 6, 11]]],
  [
    '++++++---sssss+++++++',
    'both',
    [
      ['doubtful', 6, 9],
      ['unmatched', 9, 14],
    ],
  ],
  [
    '+-----',
    'nearly all',
    [
      ['unrelated', 0, 6],
      ['doubtful', 1, 6],
    ],
  ],
])('%s: %s', (signs, _name, expected) => {
  const found = findSuspiciousRegions(draw(signs));
  expect(found.map(({ reason, source }) => [reason, ...source])).toEqual(expected);
});

test('a region has the runs and the mean confidence of its beads', () => {
  const [region] = findSuspiciousRegions(draw('+++++tt--+-+++++++'));
  expect(region).toEqual({
    source: [5, 9],
    target: [7, 11],
    confidence: expect.closeTo(0.4) as unknown as number,
    reason: 'doubtful',
  });
});

describe('texts', () => {
  const locales = { sourceLocale: 'tr', targetLocale: 'en' };
  // six made-up words a sentence, each of its own translation, and a name
  const syllables = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti'];
  // no arithmetic pattern that would make a wrong alignment a consistent one
  const scramble = (number: number): number => {
    const once = Math.imul(number + 1, 0x9e3779b1);
    const twice = Math.imul(once ^ (once >>> 15), 0x85ebca77);
    return (twice >>> 13) % 512;
  };
  const word = (number: number, start: string): string =>
    start + [64, 8, 1].map((unit) => syllables[Math.floor(number / unit) % 8]).join('');
  const write = (at: number, start: string): string => {
    const words = Array.from({ length: 6 }, (_, place) => word(scramble(6 * at + place), start));
    return `${word(scramble(~at), 'O')} ${words.join(' ')}.`;
  };
  const lines = (from: number, to: number, start: string): string[] =>
    Array.from({ length: to - from }, (_, at) => write(from + at, start));
  const source = (from: number, to: number): string[] => lines(from, to, 'a');
  const target = (from: number, to: number): string[] => lines(from, to, 'z');
  const suspect = (sources: string[], targets: string[]): readonly SuspiciousRegion[] =>
    findSuspiciousRegions(alignSentences({ ...locales, source: sources, target: targets }));

  test('that belong together raise no suspicion', () => {
    expect(suspect(source(0, 80), target(0, 80))).toEqual([]);
  });

  test('with a foreign passage: the passage', () => {
    const foreign = Array.from(
      { length: 25 },
      (_, at) => `Something else ${at} is told at length.`,
    );
    const found = suspect(source(0, 80), [...target(0, 40), ...foreign, ...target(40, 80)]);
    expect(found).toMatchObject([{ reason: 'unmatched', source: [40, 40], target: [40, 65] }]);
  });

  test('with halves in another order: all of it', () => {
    const found = suspect(source(0, 80), [...target(40, 80), ...target(0, 40)]);
    expect(found[0]).toMatchObject({ reason: 'unrelated', source: [0, 80], target: [0, 80] });
  });

  test('that have nothing to do with each other: all of it', () => {
    expect(suspect(source(0, 80), target(100, 190))[0]).toMatchObject({
      reason: 'unrelated',
      source: [0, 80],
      target: [0, 90],
    });
  });

  test('of which one is empty: all of it', () => {
    const [first] = suspect(source(0, 20), []);
    expect(first).toMatchObject({ reason: 'unrelated', source: [0, 20], target: [0, 0] });
    expect(first!.confidence).toBeLessThan(0.6);
  });
});
