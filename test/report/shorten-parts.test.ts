import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { diffWords, type DiffPart } from '../../src/report/diff/diff-words.ts';
import { shortenParts } from '../../src/report/diff/shorten-parts.ts';

const show = (parts: readonly DiffPart[]): string =>
  parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `{${text}}` : `[${text}]`,
    )
    .join('');
const shorten = (before: string, after: string): string =>
  show(shortenParts(diffWords(before, after), 12));

test('what is far from a change is left out, and words stay whole', () => {
  const [left, right] = [
    'uzun bir cümlenin başı burada duruyor',
    've sonu çok uzakta bir yerde bitiyor',
  ];
  expect(shorten(`${left} ev ${right}`, `${left} evler ${right}`)).toBe(
    '… duruyor [ev]{evler} ve sonu …',
  );
  expect(shorten(`bir ${right} iki`, `Bir ${right} İki`)).toBe(
    '[bir]{Bir} ve sonu … bitiyor [iki]{İki}',
  );
});

test('a text without a change begins as it begins; a short one stays whole', () => {
  expect(shorten('one two three four five six', 'one two three four five six')).toBe('one two …');
  expect(shorten('one two three', 'one two four')).toBe('one two [three]{four}');
});

test('no character is cut, and every change is there', () => {
  const word = fc.constantFrom('𝔘𝔫', 'ağaç', '永和宮', 'x', '😀😀😀', 'Bağlantısızlar');
  const text = fc
    .array(word, { maxLength: 30 })
    .chain((words) => fc.constantFrom('', ' ').map((between) => words.join(between)));
  fc.assert(
    fc.property(text, text, fc.integer({ min: 1, max: 20 }), (before, after, context) => {
      const parts = diffWords(before, after);
      const short = shortenParts(parts, context);
      expect(show(short)).not.toMatch(/\p{Surrogate}/u);
      const changes = (list: readonly DiffPart[]) => list.filter(({ kind }) => kind !== 'same');
      expect(changes(short)).toEqual(changes(parts));
      expect(show(short).length).toBeLessThanOrEqual(show(parts).length);
    }),
  );
});
