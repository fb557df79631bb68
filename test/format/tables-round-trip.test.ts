import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { joinContent } from '../../src/model/content/join-content.ts';
import type { SegmentPair } from '../../src/model/segment-pair.ts';
import { readJsonl } from '../../src/format/table/read-jsonl.ts';
import { readTable } from '../../src/format/table/read-table.ts';
import { writeCsv, writeJsonl, writeTsv } from '../../src/format/table/write-table.ts';
import { readTmx } from '../../src/format/tmx/read-tmx.ts';
import type { TmxHeader, TmxUnit } from '../../src/format/tmx/tmx-unit.ts';
import { createTmxUnitWriter } from '../../src/format/tmx/write-tmx-unit.ts';
import { arbitraryContent, text, xmlText } from './arbitrary-models.ts';
import { deepFreeze } from './deep-freeze.ts';

const seed = 20261128;

/** Pairs of plain text, as tables hold them. */
const pairs: fc.Arbitrary<readonly SegmentPair[]> = fc.array(
  fc.record({ source: text, target: text }).map(({ source, target }): SegmentPair => ({
    path: 'a',
    unit: 'u',
    source: joinContent([source]),
    target: joinContent([target]),
  })),
  { maxLength: 5 },
);

test.each([
  ['CSV', writeCsv, (written: string) => readTable(written, { kind: 'csv' })],
  ['TSV', writeTsv, (written: string) => readTable(written, { kind: 'tsv' })],
  ['JSON lines', writeJsonl, (written: string) => readJsonl(written)],
] as const)('pairs in %s are read as they were written', (_, write, read) => {
  fc.assert(
    fc.property(pairs, (made) => {
      const written = [...write(deepFreeze(made))].join('');
      const again = [...read(written)];
      const sides = (list: readonly SegmentPair[]): unknown =>
        list.map(({ source, target }) => [source, target]);
      expect(sides(again)).toEqual(sides(made));
      expect([...write(again.map((pair) => ({ ...pair, path: 'a', unit: 'u' })))].join('')).toBe(
        written,
      );
    }),
    { seed, numRuns: 300 },
  );
});

test('units of TMX with any number of locales are read as they were written', () => {
  const content = arbitraryContent(xmlText, {
    data: xmlText.filter((value) => value !== ''),
    equiv: false,
    canDelete: false,
  });
  const remarks = {
    changed: fc.constantFrom('2026-11-23T10:15:00Z', '1999-12-31T23:59:59Z'),
    author: xmlText,
    properties: fc.dictionary(xmlText, xmlText, { minKeys: 1, maxKeys: 2 }),
    notes: fc.array(xmlText, { minLength: 1, maxLength: 2 }),
  };
  const variant = fc.record(
    { locale: fc.constantFrom('tr', 'en', 'en-GB', 'de'), content, ...remarks },
    { requiredKeys: ['locale', 'content'] },
  );
  const unit = fc.record(
    {
      id: xmlText.map((id) => `x${id}`),
      sourceLocale: fc.constantFrom('tr', 'en'),
      variants: fc.array(variant, { minLength: 1, maxLength: 4 }),
      ...remarks,
    },
    { requiredKeys: ['id', 'variants'] },
  ) as unknown as fc.Arbitrary<TmxUnit>;
  const header = { version: '1.4', tool: 'kosut 1', segmentType: 'phrase', sourceLocale: 'tr' };
  const plain = (value: unknown): unknown =>
    JSON.parse(JSON.stringify(value, (key, inner) => (key === 'at' ? undefined : inner)));
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 3 }), (made) => {
      const write = (units: readonly TmxUnit[], head: TmxHeader): string => {
        const writer = createTmxUnitWriter('1');
        return writer.head(head) + units.map((one) => writer.unit(one)).join('') + writer.tail();
      };
      const written = write(deepFreeze(made), header);
      let head: TmxHeader | undefined;
      const again = [
        ...readTmx(written, {
          onHeader: (found) => {
            head = found;
          },
        }),
      ];
      expect(plain(again)).toEqual(plain(made));
      expect(head).toEqual(header);
      expect(write(again, head!)).toBe(written);
    }),
    { seed, numRuns: 200 },
  );
});
