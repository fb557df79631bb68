import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLocaleIds } from '../../../../src/store/sqlite/units/locale-ids.ts';
import { createImportWriter } from '../../../../src/store/sqlite/import/import-writer.ts';
import { openDatabase } from '../../../../src/store/sqlite/database/open-database.ts';
import { packUnit } from '../../../../src/store/sqlite/units/pack-unit.ts';
import { NUMBERS, type UnitKeys } from '../../../../src/store/sqlite/units/unit-keys.ts';
import { readStoredUnits } from '../../../../src/store/sqlite/units/read-stored-units.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Row {
  readonly name: string;
  readonly text: string;
  readonly date: string;
}

const rowsArbitrary = fc.array(
  fc.record({
    name: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e'),
    text: fc.constantFrom('bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi'),
    date: fc.constantFrom('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'),
  }),
  { maxLength: 30 },
);

/** Those of a memory, and such as all units share. */
const keysArbitrary = fc.constantFrom<UnitKeys>(NUMBERS, {
  ...NUMBERS,
  of: () => 1_234_567_123_456_789,
});

let files = 0;

/** What a new memory holds after an import whose filter remembers almost nothing for certain, or all. */
function importRows(rows: readonly Row[], firstLayer: number, keys: UnitKeys) {
  const { database } = openDatabase(path.join(folder, `${files++}.db`), { create: true });
  database.exec('BEGIN');
  const fed = new Map<number, string | undefined>();
  const feed = {
    add: ({ unit, changed }: { unit: number; changed?: string }) => void fed.set(unit, changed),
    end: () => undefined,
    drop: () => undefined,
  };
  const localeIds = createLocaleIds(database);
  const options = { importId: 1, generation: 2, change: 1, feed, localeIds, firstLayer };
  database.exec("INSERT INTO import VALUES (1, 'x')");
  const writer = createImportWriter(database, options);
  for (const { name, text, date } of rows) {
    const variants = [
      { locale: 'tr', content: [text] },
      { locale: 'en', content: ['x'] },
    ];
    const unit = { variants, changed: date, ...(name !== '' && { id: name }) };
    for (const packed of packUnit(unit, (locale) => locale, keys)) writer.add(packed);
  }
  const counts = writer.finish();
  database.exec('COMMIT');
  const units = [...readStoredUnits(database)];
  database.close();
  return { counts, units, fed };
}

test('an import is right whether or not new units look like old ones to its filter, or share their keys', () => {
  fc.assert(
    fc.property(
      rowsArbitrary,
      fc.constantFrom(2, 8, 2 ** 10),
      keysArbitrary,
      (rows, layer, keys) => {
        const { counts, units, fed } = importRows(rows, layer, keys);
        const texts = [...new Set(rows.map(({ text }) => text))];
        expect(counts).toEqual({ added: texts.length, replaced: rows.length - texts.length });
        // in the order in which they came first, with the newest date
        const said = units.map(({ variants, changed }) => [
          variants.find(({ locale }) => locale === 'tr')!.content[0],
          changed,
        ]);
        const dates = texts.map((text) => [
          text,
          rows
            .flatMap((row) => (row.text === text ? [row.date] : []))
            .sort()
            .at(-1),
        ]);
        expect(said).toEqual(dates);
        expect(units.map(({ unit, changed }) => [unit, changed])).toEqual(
          [...fed].sort(([one], [other]) => one - other),
        );
        // names are those that the units brought, each of one unit only
        const names = units.flatMap(({ id }) => id ?? []);
        expect(new Set(names).size).toBe(names.length);
        for (const { id, variants } of units)
          if (id !== undefined)
            expect(rows).toContainEqual(
              expect.objectContaining({
                name: id,
                text: variants.find(({ locale }) => locale === 'tr')!.content[0],
              }),
            );
      },
    ),
    { numRuns: 60 },
  );
});

test('texts come back as they are, whichever way they went in', () => {
  const texts = ['"a\\b"', 'line\nnext\ttab', '\u0001\u001f', '😀 İı', '[1,2]', '\u2028'];
  const { database } = openDatabase(path.join(folder, 'odd.db'), { create: true });
  database.exec('BEGIN');
  database.exec("INSERT INTO import VALUES (1, 'x')");
  const localeIds = createLocaleIds(database);
  const options = { importId: 1, generation: 2, change: 1, feed: undefined, localeIds };
  const writer = createImportWriter(database, options);
  const names = ['"', "it's", '1e9', 'ş', 'null', '\\'];
  texts.forEach((text, at) => {
    const variants = [
      { locale: 'en', content: [text] },
      { locale: 'tr', content: [`${text}!`] },
    ];
    for (const packed of packUnit({ id: names[at]!, variants }, (locale) => locale, NUMBERS))
      writer.add(packed);
  });
  writer.finish();
  database.exec('COMMIT');
  const units = [...readStoredUnits(database)];
  database.close();
  expect(units.map(({ id }) => id)).toEqual(names);
  expect(units.map(({ variants }) => variants.map(({ content }) => content))).toEqual(
    texts.map((text) => [[text], [`${text}!`]]),
  );
});
