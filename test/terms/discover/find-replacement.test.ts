import { describe, expect, test } from '@jest/globals';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';
import { surveyRenderings } from '../../../src/terms/discover/discover-survey.ts';
import { buildReplacementFinder } from '../../../src/terms/discover/find-replacement.ts';

const options = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
const nouns = [
  ['folder', 'klasör'],
  ['window', 'pencere'],
  ['message', 'ileti'],
  ['calendar', 'takvim'],
  ['table', 'çizelge'],
  ['picture', 'resim'],
] as const;
const deeds = [
  ['opened', 'açıldı'],
  ['closed', 'kapandı'],
  ['deleted', 'silindi'],
  ['renamed', 'adlandı'],
  ['saved', 'saklandı'],
] as const;

let unit = 0;
const pair = (source: string, target: string): SegmentPair => ({
  path: 'x',
  unit: `u${++unit}`,
  source: [source],
  target: [target],
});

/** A bitext of made-up sentences, each different, with the pairs to be asked about. */
function makeBitext(asked: readonly SegmentPair[], length: number): readonly SegmentPair[] {
  const pairs: SegmentPair[] = [];
  for (let at = 0; pairs.length < length; at++) {
    const [noun, ad] = nouns[at % nouns.length]!;
    const [deed, eylem] = deeds[at % deeds.length]!;
    const [other, diğer] = nouns[(at + 1 + (at % 4)) % nouns.length]!;
    pairs.push(
      pair(`The ${noun} and the ${other} k${at} ${deed}`, `k${at} ${ad} ile ${diğer} ${eylem}`),
    );
  }
  return [...pairs, ...asked];
}

const dizin = Array.from({ length: 20 }, (_, at) => {
  const [deed, eylem] = deeds[at % deeds.length]!;
  return pair(`The folder t${at} ${deed}`, `t${at} dizin ${eylem}`);
});
const omitted = pair('The folder closed', 'Kapandı');
const twice = pair('The folder and the window of the day closed', 'Pencere ile pencere kapandı');
const twins = pair('The folder, the window, another window closed', 'Pencere ile pencere kapandı');
const strange = pair('The folder saved', 'Zırva saklandı');

describe('what stands where a term is not rendered', () => {
  const find = buildReplacementFinder(
    surveyRenderings(makeBitext([...dizin, omitted, twice, twins, strange], 800), options),
  );
  const term = [4, 10] as const;

  test('a word that stands for it elsewhere too', () => {
    expect(find(dizin[0]!, term, [])).toEqual({ kind: 'word', span: [3, 8], form: 'dizin' });
  });
  test('nothing, when every word renders another', () => {
    expect(find(omitted, term, [])).toEqual({ kind: 'none' });
  });
  test('who knows, when a word stands twice for what is there once', () => {
    expect(find(twice, term, [])?.kind).not.toBe('none');
    expect(find(twins, term, [])).toEqual({ kind: 'none' });
  });
  test('who knows, when a word renders nothing known', () => {
    expect(find(strange, term, [])?.kind).not.toBe('none');
  });
  test('a span that another term explains is passed over', () => {
    expect(find(dizin[0]!, term, [[3, 8]])?.kind).not.toBe('word');
  });
});

test('a small bitext says nothing', () => {
  const find = buildReplacementFinder(surveyRenderings(makeBitext(dizin, 50), options));
  expect(find(dizin[0]!, [4, 10], [])).toBeUndefined();
});
