import { expect, test } from '@jest/globals';
import { buildDictionary } from '../../../src/align/lexicon/dictionary.ts';
import { findLinks } from '../../../src/align/lexicon/find-links.ts';
import { learnLexicon } from '../../../src/align/lexicon/learn-lexicon.ts';
import { prepareDocument } from '../../../src/align/prepare-document.ts';

const dictionary = buildDictionary([
  ['kitap', 'book'],
  ['gelmek', 'came'],
  ['ağaç', 'tree'],
  ['çatal', 'fork'],
]);
const lexicon = learnLexicon(
  Array.from({ length: 5 }, () => ({ source: ['deniz'], target: ['sea'] })),
);

/** Whether anything in the source sentence is linked to anything in the target sentence. */
function isLinked(source: string, target: string): boolean {
  const document = prepareDocument({
    source: [source],
    target: [target],
    sourceLocale: 'tr',
    targetLocale: 'en',
  });
  const links = findLinks(document.source, document.target, { lexicons: [lexicon], dictionary });
  for (const weight of links.weights) {
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  }
  return links.units.length > 0;
}

test.each<[string, string, boolean, string]>([
  ["Ankara'da", 'Ankara', true, 'a name with a suffix'],
  ['IBM', 'IBM', true, 'dotless i when lower-cased in Turkish'],
  ['Şırnak', 'Sirnak', true, 'a name without its diacritics'],
  ['27,5', '27.5', true, 'decimal marks'],
  ['1.500.000', '1,500,000', true, 'grouping'],
  ["1863'te", '1863', true, 'a number with a suffix'],
  ['27,5', '275', false, 'another number'],
  ['“', '"', true, 'quotes of any shape'],
  ['?', '?', true, 'questions'],
  ['.', '.', false, 'the full stop tells nothing'],
  ['demokrasi', 'democracy', true, 'a borrowed word'],
  ['fotoğraf', 'photograph', true, 'ph and f'],
  ['banka', 'band', false, 'three letters are not enough'],
  ['karanfil', 'karate', false, 'a beginning is not enough'],
  ['on', 'on', false, 'an English function word'],
  ['kitabı', 'book', true, 'a dictionary word with a softened end'],
  ['ağaçların', 'tree', true, 'a dictionary word with suffixes'],
  ['geldiler', 'came', true, 'a verb listed as infinitive'],
  ['çatı', 'fork', false, 'too short a beginning of a dictionary word'],
  ['deniz', 'sea', true, 'a learned word'],
  ['deniz', 'lake', false, 'not a learned word'],
])('%s | %s: %s (%s)', (source, target, expected) => {
  expect(isLinked(source, target)).toBe(expected);
});
