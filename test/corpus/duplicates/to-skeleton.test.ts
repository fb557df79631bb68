import { expect, test } from '@jest/globals';
import { makePairViewer } from '../../../src/corpus/clean/pair-text.ts';
import { toSkeleton } from '../../../src/corpus/duplicates/to-skeleton.ts';

const view = makePairViewer('tr', 'en');
const skeleton = (text: string, ignoreNumbers = true): string => {
  const pair = { path: '', unit: '', source: [text], target: ['x'] };
  return toSkeleton(view(pair).source, ignoreNumbers);
};

test.each([
  ['Gemide 5 kişi var.', 'gemide 12 kişi var'],
  ["1990'larda, 3,5 milyon", '1990\u02BClarda: 4.250,75 milyon'],
  ['10px genişlik', '12px genişlik'],
  ['KAPI 3', 'kapı 4'],
  ['1. bölüm (2-5)', '7. bölüm (9)'],
])('numbers are the same: %j and %j', (one, other) => {
  expect(skeleton(one)).toBe(skeleton(other));
  expect(skeleton(one, false)).not.toBe(skeleton(other, false));
});

test.each([
  ['-mgp32', '-mgp64'],
  ['UTF-8 metni', 'UTF-16 metni'],
  ['x86_64 için', 'x86_32 için'],
  ['arg_1', 'arg_2'],
  ['ISO-8859-1', 'ISO-8859-9'],
  ['kapı', 'kapi'],
])('names that end in digits are not, nor other letters: %j and %j', (one, other) => {
  expect(skeleton(one)).not.toBe(skeleton(other));
});
