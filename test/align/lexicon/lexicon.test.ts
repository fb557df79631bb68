import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignWords } from '../../../src/align/align-words.ts';
import { learnLexicon, type TokenPair } from '../../../src/align/lexicon/learn-lexicon.ts';

const pair = (source: string, target: string): TokenPair => ({
  source: source.split(' '),
  target: target.split(' '),
});

const pairs = [
  pair('mavi ev', 'the blue house'),
  pair('ev', 'the house'),
  pair('mavi kitap', 'the blue book'),
  pair('kitap', 'the book'),
  pair('eski ev', 'the old house'),
  pair('eski kitap', 'the old book'),
];

describe('lexicon', () => {
  const lexicon = learnLexicon(pairs, { iterations: 20 });

  test.each([
    ['ev', 'house'],
    ['mavi', 'blue'],
    ['kitap', 'book'],
    ['eski', 'old'],
  ])('%s is %s in both directions', (source, target) => {
    expect(lexicon.targets(source)[0]!.token).toBe(target);
    expect(lexicon.back(source, target)).toBeGreaterThan(0.5);
    expect(lexicon.translate(source, target)).toBeGreaterThan(lexicon.translate(source, 'the'));
  });

  test('unknown words and empty pairs give nothing', () => {
    expect(lexicon.translate('deniz', 'sea')).toBe(0);
    expect(lexicon.translate('ev', 'sea')).toBe(0);
    expect(lexicon.targets('deniz')).toEqual([]);
    expect(learnLexicon([]).targets('ev')).toEqual([]);
    expect(learnLexicon([{ source: [], target: ['house'] }]).translate('ev', 'house')).toBe(0);
  });

  test('a discount forgets words that met once, not those that met often', () => {
    const often = Array.from({ length: 5 }, () => pair('ev', 'house'));
    const learned = learnLexicon([...often, pair('deniz', 'sea')], { discount: 0.9 });
    expect(learned.translate('deniz', 'sea')).toBeLessThan(0.15);
    expect(learned.translate('ev', 'house')).toBeGreaterThan(0.6);
  });

  test('turning the pairs round turns the directions round', () => {
    const turned = learnLexicon(
      pairs.map(({ source, target }) => ({ source: target, target: source })),
      { iterations: 20 },
    );
    for (const { source, target } of pairs)
      for (const a of source)
        for (const b of target) expect(turned.back(b, a)).toBeCloseTo(lexicon.translate(a, b), 6);
  });

  test('probabilities of one word sum to one', () => {
    const token = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'constructor', '__proto__');
    const list = fc.array(token, { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ source: list, target: list }), { maxLength: 8 }),
        (random) => {
          const learned = learnLexicon(random, { minimum: 0 });
          const known = random.filter(({ target }) => target.length > 0).flatMap((p) => p.source);
          for (const word of known) {
            const sum = learned
              .targets(word)
              .reduce((total, { probability }) => total + probability, 0);
            expect(sum).toBeCloseTo(1, 4);
          }
        },
      ),
      { seed: 1453, numRuns: 100 },
    );
  });
});

describe('word links of a bead', () => {
  const lexicon = learnLexicon(pairs, { iterations: 20 });
  const link = (source: string, target: string): [number, number][] =>
    alignWords(source.split(' '), target.split(' '), lexicon).map((one) => [
      one.source,
      one.target,
    ]);

  test.each<[string, string, [number, number][]]>([
    [
      'mavi ev',
      'blue house',
      [
        [0, 0],
        [1, 1],
      ],
    ],
    [
      'ev mavi',
      'blue house',
      [
        [0, 1],
        [1, 0],
      ],
    ],
    [
      'ev ev',
      'house house',
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ['deniz ev', 'house', [[1, 0]]],
    ['deniz', 'sea', []],
  ])('%s | %s', (source, target, expected) => {
    expect(link(source, target)).toEqual(expected);
  });

  test('empty sides have no links', () => {
    expect(alignWords([], ['house'], lexicon)).toEqual([]);
    expect(alignWords(['ev'], [], lexicon)).toEqual([]);
  });
});
