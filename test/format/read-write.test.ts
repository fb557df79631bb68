import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Concept } from '../../src/model/concept.ts';
import type { Document } from '../../src/model/document.ts';
import type { TranslationUnit } from '../../src/model/translation-unit.ts';
import type { Gap, Segment, Unit } from '../../src/model/unit.ts';
import {
  formatCsvCell,
  formatTsvCell,
  parseTsvCell,
  readCsvRows,
} from '../../src/format/table/read-cells.ts';
import { readTbx } from '../../src/format/tbx/read-tbx.ts';
import { writeTbx } from '../../src/format/tbx/write-tbx.ts';
import { readTmx } from '../../src/format/tmx/read-tmx.ts';
import { toTranslationUnits } from '../../src/format/tmx/to-translation-units.ts';
import { writeTmx } from '../../src/format/tmx/write-tmx.ts';
import { readXliff } from '../../src/format/xliff/read/read-xliff.ts';
import { writeXliff } from '../../src/format/xliff/write/write-xliff.ts';
import { escapeAttribute, escapeText } from '../../src/format/xml/escape-xml.ts';
import { readXml } from '../../src/format/xml/read-xml.ts';
import { arbitraryContent, text, xmlText } from './arbitrary-models.ts';
import { deepFreeze } from './deep-freeze.ts';

const seed = 20261123;

describe('escape and read', () => {
  test('text and attributes come back', () => {
    fc.assert(
      fc.property(xmlText, xmlText, (inner, value) => {
        const events = [...readXml(`<a b="${escapeAttribute(value)}">${escapeText(inner)}</a>`)];
        const [start] = events;
        expect(start?.type === 'start' && start.attributes['b']?.value).toBe(value);
        expect(events.map((event) => (event.type === 'text' ? event.text : '')).join('')).toBe(
          inner,
        );
      }),
      { seed },
    );
  });
  test('cells of TSV come back, on one line without tabs', () => {
    fc.assert(
      fc.property(text, (cell) => {
        expect(parseTsvCell(formatTsvCell(cell))).toBe(cell);
        expect(formatTsvCell(cell)).not.toMatch(/[\t\n\r]/);
      }),
      { seed },
    );
  });
  test('rows of CSV come back', () => {
    const row = fc.array(text, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
        const csv = rows
          .map((cells) => `${cells.map((cell) => formatCsvCell(cell)).join(',')}\n`)
          .join('');
        expect([...readCsvRows(csv)].map((cells) => cells.map((cell) => cell.text))).toEqual(rows);
      }),
      { seed },
    );
  });
});

const withoutSpans = (documents: readonly Document[]): unknown =>
  JSON.parse(JSON.stringify(documents, (key, value) => (key === 'span' ? undefined : value)));

describe('write and read', () => {
  test('documents as XLIFF 2.1', () => {
    const content = arbitraryContent(text, { data: text, equiv: true, canDelete: null });
    const side = { source: content, target: fc.option(content, { nil: undefined }) };
    const state = fc.constantFrom('initial', 'translated', 'reviewed', 'final');
    const part = fc.oneof(
      fc.record({ type: fc.constant('segment'), ...side, state }),
      fc.record({ type: fc.constant('gap'), ...side }),
    );
    const parts = fc.array(part, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 3 }), xmlText, (units, note) => {
        const made = units.map((list, at): Unit => {
          const all = [
            ...list,
            { type: 'segment', source: [], target: undefined, state: 'initial' },
          ];
          return {
            type: 'unit',
            id: `u${at}`,
            name: note,
            translate: at % 2 === 0,
            parts: all.map(({ target, ...rest }, number) => ({
              ...rest,
              ...(rest.type === 'segment' && { id: `s${number}` }),
              ...(target !== undefined && { target }),
            })) as (Segment | Gap)[],
            notes: [
              { text: note, category: 'x' },
              { text: note, segment: 's0' },
            ],
            metadata: [
              { category: 'y', entries: [{ key: 'k', value: note }] },
              { category: 'z', segment: 's1', entries: [{ key: note, value: '' }] },
            ],
          };
        });
        const documents: readonly Document[] = [
          { type: 'document', id: 'f', sourceLocale: 'tr', targetLocale: 'en', units: made },
        ];
        const written = writeXliff(deepFreeze(documents));
        expect(withoutSpans(readXliff(written))).toEqual(documents);
        expect(writeXliff(readXliff(written))).toBe(written);
      }),
      { seed, numRuns: 100 },
    );
  });

  test('ids that XLIFF cannot have, once: what is written again keeps them', () => {
    const documents: readonly Document[] = [
      {
        type: 'document',
        id: 'chapter one',
        sourceLocale: 'tr',
        units: ['a b', 'a_xb', 'ı%', ''].map((id): Unit => ({
          type: 'unit',
          id,
          translate: true,
          parts: [{ type: 'segment', id: '1', source: ['x'], state: 'initial' }],
        })),
      },
    ];
    const written = writeXliff(documents);
    expect(readXliff(written)[0]!.units.map(({ id }) => id)).toEqual([
      'a_x0020_b',
      'a_xb',
      'ı_x0025_',
      '_x_',
    ]);
    expect(writeXliff(readXliff(written))).toBe(written);
  });

  test('memories as TMX', () => {
    const data = xmlText.filter((value) => value !== '');
    const content = arbitraryContent(xmlText, { data, equiv: false, canDelete: false });
    const unit = fc.record(
      {
        type: fc.constant('tu'),
        id: xmlText,
        source: content,
        target: content,
        before: xmlText,
        after: xmlText,
        changed: fc.constantFrom('2026-11-23T10:15:00Z', '1999-12-31T23:59:59Z'),
        author: xmlText,
        properties: fc.dictionary(xmlText, xmlText, { minKeys: 1, maxKeys: 3 }),
      },
      { requiredKeys: ['type', 'id', 'source', 'target'] },
    ) as fc.Arbitrary<TranslationUnit>;
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 4 }), (units) => {
        const options = { sourceLocale: 'en', targetLocale: 'tr' };
        const written = [...writeTmx(deepFreeze(units), options)].join('');
        const again = [...readTmx(written)].flatMap((tu) => toTranslationUnits(tu, 'en', 'tr'));
        expect(JSON.parse(JSON.stringify(again))).toEqual(JSON.parse(JSON.stringify(units)));
        expect([...writeTmx(again, options)].join('')).toBe(written);
      }),
      { seed, numRuns: 100 },
    );
  });

  test('termbases as TBX', () => {
    const word = xmlText.map((value) => `x${value.replace(/\s/g, ' ')}x`);
    const term = fc.record(
      {
        text: word,
        status: fc.constantFrom('preferred', 'admitted', 'deprecated'),
        partOfSpeech: word,
        termType: word,
        gender: word,
        usage: word,
        context: word,
        note: word,
      },
      { requiredKeys: ['text', 'status'] },
    );
    const terms = fc.array(term, { minLength: 1, maxLength: 3 });
    const concept = fc.record(
      { definition: word, domain: word, note: word, en: terms, tr: terms },
      { requiredKeys: ['en', 'tr'] },
    );
    fc.assert(
      fc.property(fc.array(concept, { maxLength: 3 }), (list) => {
        const concepts = list.map(
          ({ en, tr, ...rest }, at) =>
            ({
              id: `c${at}`,
              ...rest,
              terms: [
                ...en.map((one) => ({ ...one, locale: 'en' })),
                ...tr.map((one) => ({ ...one, locale: 'tr' })),
              ],
            }) as Concept,
        );
        const base = deepFreeze({ type: 'termbase', concepts } as const);
        expect(readTbx(writeTbx(base))).toEqual(base);
      }),
      { seed, numRuns: 100 },
    );
  });
});
