import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readMultiterm } from '../../src/format/glossary/read-multiterm.ts';
import { readOmegatGlossary } from '../../src/format/glossary/read-omegat-glossary.ts';
import { readUtx } from '../../src/format/glossary/read-utx.ts';
import { readWeblateGlossary } from '../../src/format/glossary/read-weblate-glossary.ts';
import { readPo } from '../../src/format/po/read-po.ts';
import { splicePo } from '../../src/format/po/splice-po.ts';
import { readSrx } from '../../src/format/srx/read-srx.ts';
import { srxTable } from '../../src/format/srx/validate-srx.ts';
import { tbxTable } from '../../src/format/tbx/validate-tbx.ts';
import { tmxTable } from '../../src/format/tmx/validate-tmx.ts';
import { xliff2Table } from '../../src/format/xliff/validate/xliff-2-table.ts';
import { xliff1Table } from '../../src/format/xliff/validate-1/validate-xliff-1.ts';
import { FormatError } from '../../src/model/format-error.ts';

const locales = { sourceLocale: 'en', targetLocale: 'tr' };
const fixtures = path.join(import.meta.dirname, '..', 'fixtures');

/** Whether everything that is not understood is a fault with a place. */
function readOrRefuse(read: (text: string) => unknown): (text: string) => void {
  return (text) => {
    try {
      read(text);
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
      expect((error as FormatError).line).toBeGreaterThanOrEqual(1);
      expect((error as FormatError).column).toBeGreaterThanOrEqual(1);
    }
  };
}

test.each([
  ['srx/two-languages/input.srx', readOrRefuse((text) => readSrx(text))],
  ['po/all-parts/input.po', readOrRefuse((text) => readPo(text))],
  ['po/all-parts/input.po', readOrRefuse((text) => expect(splicePo(text, []).text).toBe(text))],
  [
    'omegat/notes-and-comments/input.utf8',
    readOrRefuse((text) => readOmegatGlossary(text, locales)),
  ],
  ['utx/columns/input.utx', readOrRefuse((text) => readUtx(text))],
  ['weblate/all-columns/input.csv', readOrRefuse((text) => readWeblateGlossary(text, locales))],
  ['multiterm/two-languages/input.xml', readOrRefuse((text) => readMultiterm(text))],
  ['srx/two-languages/input.srx', (text: string) => [...srxTable.validate(text)]],
  ['tmx/several-locales/input.tmx', (text: string) => [...tmxTable.validate(text)]],
  ['tbx/dct/input.tbx', (text: string) => [...tbxTable.validate(text)]],
  ['tbx/martif/input.tbx', (text: string) => [...tbxTable.validate(text)]],
  ['xliff2/inline-codes/input.xlf', (text: string) => [...xliff2Table.validate(text)]],
  ['xliff2/metadata/input.xlf', (text: string) => [...xliff2Table.validate(text)]],
  ['xliff1/trans-units/input.xlf', (text: string) => [...xliff1Table.validate(text)]],
] as const)('mutants and beginnings of %s are read, or refused with a place', (name, read) => {
  const text = readFileSync(path.join(fixtures, name), 'utf8');
  for (let length = 0; length < text.length; length++) read(text.slice(0, length));
  const piece = fc.constantFrom(
    ...['<', '>', '"', '&', '\\', '\t', '\n', '\0', '\ud800', ']]>', '<!--', '</', 'x', ' ', '='],
    ...['__proto__', 'constructor', '#', 'msgid "', '-', '#~ '],
  );
  const change = fc.record({ at: fc.nat(text.length), length: fc.nat(8), piece });
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      let mutant = text;
      for (const { at, length, piece: put } of changes)
        mutant = mutant.slice(0, at) + put + mutant.slice(at + length);
      read(mutant);
    }),
    { seed: 20261123, numRuns: 2000 },
  );
});
