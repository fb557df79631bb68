import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readOmegatGlossary } from '../../src/format/glossary/read-omegat-glossary.ts';
import { readUtx } from '../../src/format/glossary/read-utx.ts';
import { readWeblateGlossary } from '../../src/format/glossary/read-weblate-glossary.ts';
import { writeOmegatGlossary } from '../../src/format/glossary/write-omegat-glossary.ts';
import { writeWeblateGlossary } from '../../src/format/glossary/write-weblate-glossary.ts';
import type { Concept, Term, Termbase } from '../../src/model/concept.ts';
import type { FormatError } from '../../src/model/format-error.ts';
import { deepFreeze } from './deep-freeze.ts';

const locales = { sourceLocale: 'en', targetLocale: 'tr' };
const join = (pieces: Iterable<string>): string => [...pieces].join('');
/** One line of text without white space at its ends, which these formats do not keep. */
const word = fc
  .array(fc.constantFrom('a', 'ğ', 'İ', '"', ',', '#', ';', '🚢', ' ', '=', "'"), { maxLength: 5 })
  .map((parts) => `x${parts.join('')}x`.replace(/ +/g, ' '));
/** What begins like a comment is none. */
const first = fc.tuple(fc.boolean(), word).map(([isMark, text]) => (isMark ? `#${text}` : text));

function arbitraryTermbase(hasConceptFields: boolean): fc.Arbitrary<Termbase> {
  const target = fc.record({ text: word, note: word }, { requiredKeys: ['text'] });
  const row = fc.record(
    {
      source: first,
      targets: fc.uniqueArray(target, { minLength: 1, maxLength: 3, selector: ({ text }) => text }),
      ...(hasConceptFields && { definition: word, domain: word }),
    },
    { requiredKeys: ['source', 'targets'] },
  );
  return fc
    .uniqueArray(row, { maxLength: 4, selector: ({ source }) => source })
    .map((rows): Termbase => {
      const concepts = rows.map(({ source, targets, ...fields }, at): Concept => {
        const terms = targets.map((one, number): Term => ({
          locale: 'tr',
          status: number === 0 ? 'preferred' : 'admitted',
          ...one,
        }));
        const term: Term = { locale: 'en', text: source, status: 'preferred' };
        return { id: `c${at + 1}`, ...fields, terms: [term, ...terms] };
      });
      return { type: 'termbase', concepts };
    });
}

describe.each([
  ['OmegaT', readOmegatGlossary, writeOmegatGlossary, false],
  ['Weblate', readWeblateGlossary, writeWeblateGlossary, true],
] as const)('%s', (_, read, write, hasConceptFields) => {
  test('read(write(x)) is x, and the second writing is the first', () => {
    fc.assert(
      fc.property(arbitraryTermbase(hasConceptFields), (base) => {
        const written = join(write(deepFreeze(base), locales));
        const again = read(written, locales);
        expect(again).toEqual(base);
        expect(join(write(again, locales))).toBe(written);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });
  test('deprecated terms and other locales are not written', () => {
    const term = (locale: string, text: string, status: Term['status']): Term => ({
      locale,
      text,
      status,
    });
    const terms = [
      term('en', 'harbour', 'preferred'),
      term('tr', 'liman', 'preferred'),
      term('tr', 'port', 'deprecated'),
      term('de', 'Hafen', 'preferred'),
    ];
    const base: Termbase = { type: 'termbase', concepts: [{ id: 'c1', terms }] };
    expect(read(join(write(base, locales)), locales).concepts[0]?.terms).toEqual(terms.slice(0, 2));
  });
});

test('white space that has no place in an OmegaT glossary becomes a space', () => {
  const terms: readonly Term[] = [
    { locale: 'en', text: 'a\tb', status: 'preferred' },
    { locale: 'tr', text: 'c\nd', status: 'preferred' },
  ];
  const base: Termbase = { type: 'termbase', concepts: [{ id: 'c1', terms }] };
  expect(join(writeOmegatGlossary(base, locales))).toBe('a b\tc d\n');
});

test.each([
  ['OmegaT', 'a\tb\nc\nd\te\n', readOmegatGlossary, 2, 2],
  ['Weblate', 'source,target\na,b\n,c\nd,e\n', readWeblateGlossary, 3, 1],
  ['UTX', '#UTX 1.11; en/tr\n#src\ttgt\na\tb\n\tc\nd\te\n', readUtx, 4, 1],
] as const)(
  '%s: a faulty line is left out when somebody listens',
  (_, text, read, line, column) => {
    const faults: FormatError[] = [];
    const base = read(text, { ...locales, path: 'g', onFault: (fault) => faults.push(fault) });
    expect(base.concepts.map(({ terms }) => terms.map((term) => term.text))).toEqual([
      ['a', 'b'],
      ['d', 'e'],
    ]);
    expect(faults.map((fault) => [fault.fault, fault.path, fault.line, fault.column])).toEqual([
      ['glossary/structure', 'g', line, column],
    ]);
  },
);
