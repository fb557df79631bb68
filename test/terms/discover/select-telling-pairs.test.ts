import { describe, expect, test } from '@jest/globals';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';
import { selectTellingPairs } from '../../../src/terms/discover/select-telling-pairs.ts';

const locales = { sourceLocale: 'en', targetLocale: 'tr' };

let unit = 0;
const pair = (source: string, target: string): SegmentPair => ({
  path: 'x',
  unit: `u${++unit}`,
  source: [source],
  target: [target],
});

describe('selectTellingPairs', () => {
  const asked = pair('The folder is İzmir.', 'Klasör İzmir.');
  const noise = Array.from({ length: 50 }, (_, at) => pair(`thing${at} went`, `şey${at} gitti`));
  const folders = Array.from({ length: 20 }, (_, at) =>
    pair(`A folder and ${'much more '.repeat(at)}`, `Bir klasör ve ${'daha çok '.repeat(at)}`),
  );

  test('a small bitext is answered whole', () => {
    const pairs = [asked, ...noise];
    expect(selectTellingPairs(pairs, new Set([asked]), locales, 51)).toBe(pairs);
  });

  test('letters with marks of their own are the same letters', () => {
    const pairs = [...noise, ...folders.toReversed(), asked];
    const inPieces = pairs.map((one) => ({
      ...one,
      source: [String(one.source[0]).normalize('NFD')],
      target: [String(one.target[0]).normalize('NFD')],
    }));
    const numbers = (list: readonly SegmentPair[]): readonly string[] =>
      list.map((one) => one.unit);
    expect(numbers(selectTellingPairs(inPieces, new Set([inPieces.at(-1)!]), locales, 4))).toEqual(
      numbers(selectTellingPairs(pairs, new Set([asked]), locales, 4)),
    );
  });

  test('the asked pairs come first, then pairs with their words, short ones before long ones, in their own order', () => {
    const pairs = [...noise, ...folders.toReversed(), asked];
    const found = selectTellingPairs(pairs, new Set([asked]), locales, 4);
    expect(found).toEqual([...folders.slice(0, 4).toReversed(), asked]);
  });

  test('forms of a word in either casing of i are found, words of no asked pair are not', () => {
    const form = pair('it', 'İZMİR’DEKİLER');
    const pairs = [...noise, form, asked];
    expect(selectTellingPairs(pairs, new Set([asked]), locales, 20)).toEqual([form, asked]);
  });

  test('a rare word gets its places before a frequent one gets more', () => {
    const often = Array.from({ length: 30 }, () => pair('folder', 'klasör'));
    const rare = pair('A long text that names the town of İzmir among others', 'İzmir de anılır');
    const pairs = [...often, rare, asked];
    expect(selectTellingPairs(pairs, new Set([asked]), locales, 10)).toContain(rare);
  });

  test('a pair with an empty side is left out', () => {
    const pairs = [pair('folder', ''), ...noise, asked];
    expect(selectTellingPairs(pairs, new Set([asked]), locales, 10)).toEqual([asked]);
  });
});
