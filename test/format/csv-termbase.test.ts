import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readUtx } from '../../src/format/glossary/read-utx.ts';
import { writeUtx } from '../../src/format/glossary/write-utx.ts';
import { readCsvTermbase } from '../../src/format/table/read-csv-termbase.ts';
import { writeCsvTermbase } from '../../src/format/table/write-csv-termbase.ts';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';
import { writeTbx } from '../../src/format/tbx/write-tbx.ts';
import type { Concept, Term } from '../../src/model/concept.ts';
import type { FormatError } from '../../src/model/format-error.ts';

const text = fc.constantFrom('dosya', 'a,b', 'Temas "Grubu"', 'satır\tiki', '#1', "Git'i", 'ı');
const term = fc.record<Term>(
  {
    locale: fc.constantFrom('en', 'tr', 'pt-BR'),
    text,
    status: fc.constantFrom('preferred', 'admitted', 'deprecated'),
    partOfSpeech: fc.constantFrom('noun', 'verb'),
    context: text,
    note: text,
    match: fc.constant('exact'),
    isCaseSensitive: fc.constant(true),
    forms: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['locale', 'text', 'status'] },
);
const concepts = fc
  .array(
    fc.record<Omit<Concept, 'id'>>(
      { terms: fc.array(term, { minLength: 1, maxLength: 5 }), definition: text, domain: text },
      { requiredKeys: ['terms'] },
    ),
    { maxLength: 4 },
  )
  .map((list) => list.map((concept, at) => ({ ...concept, id: `${at} x` })));

/** Order across locales and rows is the form's own. */
const sorted = (list: readonly Concept[]): readonly Concept[] =>
  list.map((concept) => ({
    ...concept,
    terms: concept.terms.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort() as never,
  }));

test.each([
  [
    'CSV',
    (list: readonly Concept[]) =>
      readCsvTermbase(writeCsvTermbase({ type: 'termbase', concepts: list })),
  ],
  [
    'TSV',
    (list: readonly Concept[]) =>
      readCsvTermbase(writeCsvTermbase({ type: 'termbase', concepts: list }, { separator: '\t' }), {
        separator: '\t',
      }),
  ],
  ['TBX', (list: readonly Concept[]) => readTbx(writeTbx({ type: 'termbase', concepts: list }))],
])('what %s holds of a termbase comes back', (_, goRound) => {
  fc.assert(
    fc.property(concepts, (list) => {
      // a table without terms has no locales to name
      fc.pre(list.length > 0);
      expect(sorted(goRound(list).concepts)).toEqual(sorted(list));
    }),
  );
});

test('a UTX glossary says what may not be used, and that a term has no translation yet', () => {
  const terms: readonly Term[] = [
    { locale: 'en', text: '#tag', status: 'preferred', partOfSpeech: 'noun' },
    { locale: 'tr', text: 'etiket', status: 'preferred' },
    { locale: 'tr', text: 'künye', status: 'deprecated', note: 'eski' },
  ];
  const other: Concept = {
    id: 'b',
    terms: [{ locale: 'en', text: 'quay', status: 'preferred' }],
  };
  const locales = { sourceLocale: 'en', targetLocale: 'tr' };
  const base = {
    type: 'termbase',
    concepts: [{ id: 'a', domain: 'ports', terms }, other],
  } as const;
  const written = [...writeUtx(base, locales, new Date('2026-11-23T10:00:00Z'))].join('');
  expect(written.split('\n')[0]).toBe('#UTX 1.11; en/tr; 2026-11-23');
  expect(readUtx(written)).toEqual(base);
});

test('a faulty row is told and left out', () => {
  const faults: FormatError[] = [];
  const base = readCsvTermbase('en,tr,match\nfile,dosya,\nquay,rıhtım,regex\nsea,deniz\n', {
    onFault: (fault) => faults.push(fault),
  });
  expect(base.concepts.map(({ id }) => id)).toEqual(['c1']);
  expect(faults.map(({ line, column, expected }) => [line, column, expected])).toEqual([
    [3, 13, 'exact, inflect'],
    [4, 1, '3, as the header'],
  ]);
});
