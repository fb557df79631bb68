import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { exportMemory } from '../../../src/project/memory/export-memory.ts';
import { importMemory } from '../../../src/project/memory/import-memory.ts';
import type { UnitFilter } from '../../../src/project/memory/unit-filter.ts';
import type { UnitVariants } from '../../../src/store/memory-store.ts';
import { openMemoryStore } from '../../../src/store/sqlite/open-memory-store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'round-trip-'));
afterAll(() => rmSync(folder, { recursive: true }));
const io = createNodeIo();
const log = { progress: () => undefined, note: () => undefined };
let files = 0;

async function fill(units: readonly UnitVariants[]): Promise<string> {
  const file = path.join(folder, `${files++}.db`);
  const store = openMemoryStore(file, { create: true });
  await store.importUnits(units, 'x');
  await store.close();
  return file;
}

async function exportText(
  file: string,
  locales: { readonly sourceLocale?: string; readonly targetLocale?: string } = {},
  filter: UnitFilter = {},
): Promise<string> {
  const outcome = await exportMemory(io, file, {
    ...locales,
    form: 'tmx',
    version: '1',
    filter,
    log,
  });
  let text = '';
  if (outcome.type === 'chunks') for await (const chunk of outcome.chunks) text += chunk;
  return text;
}

async function importText(text: string): Promise<string> {
  const file = path.join(folder, `${files++}.db`);
  writeFileSync(`${file}.tmx`, text);
  const store = openMemoryStore(file, { create: true });
  for await (const imported of importMemory(io, [`${file}.tmx`], store, { log }))
    expect(imported.skipped).toBe(0);
  await store.close();
  return file;
}

/** What a memory holds, numbers aside. */
async function contentOf(file: string): Promise<readonly unknown[]> {
  const store = openMemoryStore(file, { create: false });
  const units: unknown[] = [];
  for await (const { unit, generation, importId, ...rest } of store.readAll())
    units.push({ ...rest, isStored: unit > 0 && generation > 0 && importId > 0 });
  await store.close();
  return units;
}

// XML gives a line feed for a carriage return, and has no control characters
const text = fc
  .array(fc.constantFrom('a', 'İ', 'ı', '<', '&', '"', ' ', '\n', '𝄞', '\u0301', ']]>', '{1}'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
const code = fc
  .constantFrom('<br/>', '&nbsp;')
  .map(
    (data) =>
      ({ type: 'code', kind: 'standalone', id: '1', data, equiv: '', canDelete: false }) as const,
  );
const content = fc.oneof(
  text.map((part) => [part]),
  fc.tuple(text, code, text),
);
const variant = fc.record({ content, before: text, after: text }, { requiredKeys: ['content'] });
const unit = fc
  .record(
    {
      en: variant,
      tr: variant,
      de: variant,
      changed: fc.constantFrom('2020-01-02T03:04:05Z', '2021-12-31T23:59:59Z'),
      author: text.map((name) => name.replaceAll(/\s/g, '_')),
      properties: fc.dictionary(
        fc.constantFrom('client', 'usagecount', 'x-file'),
        fc.constantFrom('7', 'b c'),
      ),
    },
    { requiredKeys: ['en', 'tr'] },
  )
  .map(({ en, tr, de, properties, ...rest }): UnitVariants => ({
    variants: [
      { locale: 'en', ...en },
      { locale: 'tr', ...tr },
      ...(de === undefined ? [] : [{ locale: 'de', ...de }]),
    ],
    ...rest,
    ...(properties !== undefined && Object.keys(properties).length > 0 && { properties }),
  }));

describe('import after export is the same memory', () => {
  test('with all its locales, contexts, dates, people and properties', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 8 }), async (units) => {
        const third = {
          variants: ['en', 'tr', 'de'].map((locale) => ({ locale, content: ['3'] })),
        };
        const file = await fill([...units, third]);
        const exported = await exportText(file);
        const again = await importText(exported);
        expect(await contentOf(again)).toEqual(await contentOf(file));
        expect(await exportText(again)).toBe(exported);
      }),
      { numRuns: 60 },
    );
  });

  test('a memory of two locales too, seen from the side it is exported from', async () => {
    const pair = { sourceLocale: 'en', targetLocale: 'tr' };
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 8 }), async (units) => {
        const file = await fill(
          units.map(({ variants: [en, tr], ...rest }) => ({
            ...rest,
            variants: [en!, { locale: 'tr', content: tr!.content }],
          })),
        );
        const exported = await exportText(file, pair);
        const again = await importText(exported);
        expect(await exportText(again, pair)).toBe(exported);
      }),
      { numRuns: 30 },
    );
  });
});

test('a part of a memory: by date, author and property', async () => {
  const make = (en: string, more: Partial<UnitVariants>): UnitVariants => ({
    variants: [
      { locale: 'en', content: [en] },
      { locale: 'tr', content: ['x'] },
    ],
    ...more,
  });
  const file = await fill([
    make('old', { changed: '2020-01-01T00:00:00Z', author: 'Ayşe' }),
    make('new', { changed: '2024-01-01T00:00:00Z', properties: { client: 'ACME' } }),
    make('bare', {}),
  ]);
  const found = async (filter: UnitFilter): Promise<readonly string[]> => {
    const exported = await exportText(file, { sourceLocale: 'en', targetLocale: 'tr' }, filter);
    return ['old', 'new', 'bare'].filter((en) => exported.includes(`<seg>${en}</seg>`));
  };
  expect(await found({})).toEqual(['old', 'new', 'bare']);
  expect(await found({ since: '2020' })).toEqual(['old', 'new']);
  expect(await found({ since: '2021-06' })).toEqual(['new']);
  expect(await found({ author: 'Ayşe' })).toEqual(['old']);
  expect(await found({ property: { name: 'client' } })).toEqual(['new']);
  expect(await found({ property: { name: 'client', value: 'other' } })).toEqual([]);
});
