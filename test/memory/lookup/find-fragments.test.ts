import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildIndex } from '../../../src/memory/build-index.ts';
import type { Fragment } from '../../../src/memory/memory-index.ts';
import type { TranslationUnit } from '../../../src/model/translation-unit.ts';
import { content, makeMemory } from '../make-memory.ts';

function fragmentsOf(
  units: readonly (string | Partial<TranslationUnit>)[],
  query: string,
  limit = 100,
): readonly Fragment[] {
  return buildIndex(makeMemory(units)).fragments(content(query), { limit });
}

test('of the entries of a fragment the one it is most of comes first, of such the newest', () => {
  const units = [
    'Close the old harbour before the storm comes.',
    { source: ['The old harbour'], changed: '2019-10-25T00:00:00Z' },
    { source: ['An old harbour'], changed: '2024-10-25T00:00:00Z' },
    { source: ['Our old harbour'], changed: '2025-10-25T00:00:00Z' },
  ];
  const [fragment] = fragmentsOf(units, 'My old harbour and other places nobody knows');
  expect(fragment!.entries.map(({ tu }) => tu.id)).toEqual(['4', '3', '2']);
  expect(fragment!.span).toEqual([3, 14]);
  expect(fragment!.entries.map(({ span }) => span)).toEqual([
    [4, 15],
    [3, 14],
    [4, 15],
  ]);
});

test('the longest parts that occur are found, none inside another', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd');
  const words = fc.array(word, { maxLength: 8 });
  fc.assert(
    fc.property(fc.array(words, { maxLength: 6 }), words, (entries, query) => {
      const held = entries.map((entry) => ` ${entry.join(' ')} `);
      const parts: [start: number, end: number][] = [];
      for (let start = 0; start < query.length; start++)
        for (let end = start + 2; end <= query.length; end++)
          if (held.some((entry) => entry.includes(` ${query.slice(start, end).join(' ')} `)))
            parts.push([start, end]);
      const longest = parts
        .filter(
          ([start, end]) =>
            !parts.some(([from, to]) => from <= start && end <= to && to - from > end - start),
        )
        .sort(
          ([one, oneEnd], [other, otherEnd]) => otherEnd - other - (oneEnd - one) || one - other,
        );
      const found = fragmentsOf(
        entries.map((entry) => entry.join(' ')),
        query.join(' '),
      );
      // words of one letter with a space between: the place of a word is twice its number
      expect(found.map(({ span: [start, end] }) => [start / 2, (end + 1) / 2])).toEqual(longest);
      for (const { entries: shown } of found) expect(shown.length).toBeGreaterThan(0);
    }),
    { seed: 771, numRuns: 300 },
  );
});

test('very common words are parts of a fragment with rarer ones, and none alone', () => {
  const common = Array.from({ length: 20_001 }, (_, at) => `Page ${at} of the book`);
  const units = [...common, 'Down to the end of the old harbour', 'The light of the harbour'];
  const textsOf = (query: string): readonly string[] =>
    fragmentsOf(units, query).map(({ span }) => query.slice(...span));
  expect(textsOf('Images of the moon')).toEqual([]);
  expect(textsOf('At the end of the day')).toEqual(['the end of the']);
  expect(textsOf('A plan of the harbour')).toEqual(['of the harbour']);
  // fewer entries: as any others
  expect(fragmentsOf(common.slice(0, 20_000), 'Images of the moon')).toHaveLength(1);
});
