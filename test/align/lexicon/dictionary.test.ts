import { expect, test } from '@jest/globals';
import { alignSentences } from '../../../src/align/align-sentences.ts';
import { buildDictionary, combineDictionaries } from '../../../src/align/lexicon/dictionary.ts';
import { findShippedDictionary } from '../../../src/align/lexicon/find-shipped-dictionary.ts';
import { findLanguage } from '../../../src/language/find-language.ts';

const languages = { source: findLanguage('tr'), target: findLanguage('en') };
const stem = (word: string): string => languages.target.inflection.stem(word);

test.each<[string, string]>([
  ['kitabı', 'book'],
  ['kitaplarından', 'book'],
  ['geldi', 'come'],
  ['gelmek', 'arrive'],
  ['londra', 'london'],
  ['mayıs', 'may'],
  ['devam', 'continue'],
  ['karar', 'decide'],
])('the shipped lexicon gives %s as %s', (form, translation) => {
  const dictionary = findShippedDictionary('tr', 'en')!;
  const key = languages.source.inflection.stem(form);
  const found = [form, key].flatMap((word) => dictionary.lookUp(word)?.translations ?? []);
  expect(found).toContain(stem(translation));
});

test.each<[string, string]>([
  ['went', 'gitmek'],
  ['books', 'kitap'],
  ['decided', 'karar'],
])('and back: %s as %s', (form, translation) => {
  const dictionary = findShippedDictionary('en', 'tr')!;
  expect(dictionary.lookUp(stem(form))?.translations).toContain(
    languages.source.inflection.stem(translation),
  );
});

test('it is built once', () => {
  expect(findShippedDictionary('tr', 'en')).toBe(findShippedDictionary('tr', 'en'));
  expect(findShippedDictionary('tr', 'tr')).toBeUndefined();
  expect(() => findShippedDictionary('not a locale', 'en')).toThrow(RangeError);
});

test('a word of a phrase stands for it only where it has no meaning of its own', () => {
  const dictionary = buildDictionary(
    [
      ['iklim', 'climate'],
      ['iklim krizi', 'emergency'],
    ],
    languages,
  );
  expect(dictionary.lookUp('iklim')?.translations).toEqual([stem('climate')]);
  expect(dictionary.lookUp('krizi')?.translations).toEqual([stem('emergency')]);
});

test('back-off stops at a floor', () => {
  const dictionary = buildDictionary([['kitap', 'book']]);
  expect(dictionary.lookUp('kitapçıların')).toBeUndefined();
  expect(dictionary.lookUp('kitapların')).toEqual({ translations: ['book'], share: 0.5 });
  expect(dictionary.lookUp('ki')).toBeUndefined();
});

test('of several dictionaries the one that knows more of a form answers', () => {
  const first = buildDictionary([['yazı', 'script']]);
  const second = buildDictionary([['yazıcı', 'printer']]);
  const both = combineDictionaries([first, second])!;
  expect(both.lookUp('yazıcı')?.translations).toEqual(['printer']);
  expect(both.lookUp('yazı')?.translations).toEqual(['script']);
  expect(combineDictionaries([])).toBeUndefined();
});

test('the lexicon settles what nothing else could', () => {
  const input = {
    sourceLocale: 'tr',
    targetLocale: 'en',
    source: ['kedi', 'balık', 'kurt', 'ayı', 'kuş'],
    target: ['fish', 'wolf', 'bear', 'bird'],
  };
  const runs = (dictionary?: 'none'): unknown =>
    alignSentences({ ...input, ...(dictionary !== undefined && { dictionary }) }).map(
      ({ source, target }) => [source[0], source[1], target[0], target[1]].join(' '),
    );
  const right = ['0 1 0 0', '1 2 0 1', '2 3 1 2', '3 4 2 3', '4 5 3 4'];
  expect(runs()).toEqual(right);
  expect(runs('none')).not.toEqual(right);
});
