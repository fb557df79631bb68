import { expect, test } from '@jest/globals';
import { displayNamePairs } from '../../src/language/lexicon/display-name-pairs.ts';
import { findShippedPairs } from '../../src/language/lexicon/find-shipped-pairs.ts';
import { parseLexicon } from '../../src/language/lexicon/parse-lexicon.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = path.join(
  path.dirname(fileURLToPath(import.meta.url)),
  '../../src/language/lexicon/tr-en',
);
const lines = readdirSync(folder).flatMap((name) =>
  readFileSync(path.join(folder, name), 'utf8').split('`')[1]!.trim().split('\n'),
);

test('five thousand headwords and more, none twice', () => {
  const headwords = lines.map((line) => line.split(': ')[0]!);
  expect(headwords.filter((word, at) => headwords.indexOf(word) !== at)).toEqual([]);
  expect(headwords.length).toBeGreaterThanOrEqual(5000);
});

test('every line is a headword in lower case and its one to four translations', () => {
  const shape = /^[^:,\s][^:,]*: [^:,\s][^:,]*(?:, [^:,\s][^:,]*){0,3}$/;
  expect(lines.filter((line) => !shape.test(line))).toEqual([]);
  const headwords = lines.map((line) => line.split(': ')[0]!);
  expect(headwords.filter((word) => word !== word.toLocaleLowerCase('tr'))).toEqual([]);
  const twice = lines.filter((line) => {
    const translations = line.split(': ')[1]!.split(', ');
    return new Set(translations).size < translations.length;
  });
  expect(twice).toEqual([]);
});

test('both directions, and none for other languages', () => {
  const ahead = findShippedPairs('tr-TR', 'en-GB');
  expect(ahead).toContainEqual(['gelmek', 'arrive']);
  expect(ahead).toContainEqual(['karar', 'decide']);
  const back = findShippedPairs('en', 'tr');
  expect(back).toContainEqual(['arrive', 'gelmek']);
  expect(back.length).toBe(ahead.length);
  expect(findShippedPairs('de', 'fr')).toEqual([]);
});

test('a table is parsed line by line', () => {
  expect(parseLexicon('\nkedi: cat\n\nel: hand, arm\n')).toEqual([
    ['kedi', 'cat'],
    ['el', 'hand'],
    ['el', 'arm'],
  ]);
});

test('names of countries, languages, months and days in any two languages', () => {
  const pairs = displayNamePairs('de', 'fr');
  for (const pair of [
    ['Deutschland', 'Allemagne'],
    ['Türkisch', 'turc'],
    ['März', 'mars'],
    ['Montag', 'lundi'],
  ])
    expect(pairs).toContainEqual(pair);
  expect(displayNamePairs('tr', 'tr')).toEqual([]);
});
