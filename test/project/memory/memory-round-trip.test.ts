import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { messageContext } from '../../../src/format/tmx/context-property.ts';
import { createNodeIo } from '../../../src/io/node-io.ts';
import { exportMemory } from '../../../src/project/memory/export-memory.ts';
import { importMemory } from '../../../src/project/memory/import-memory.ts';
import { unitToPair, writePairs } from '../../../src/project/pairs/export-pairs.ts';
import type { UnitFilter } from '../../../src/project/memory/unit-filter.ts';
import type { SegmentPair } from '../../../src/model/segment-pair.ts';
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
  return outcome.type === 'chunks' ? joinChunks(outcome.chunks) : '';
}

async function joinChunks(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

test.each(['xliff', 'po'] as const)('%s of a memory is that of its units at once', async (form) => {
  const pair = { sourceLocale: 'en', targetLocale: 'tr' };
  const written = async (file: string): Promise<string> => {
    const options = { ...pair, form, version: '1', filter: {}, log };
    const outcome = await exportMemory(io, file, options);
    return outcome.type === 'chunks' ? joinChunks(outcome.chunks) : '';
  };
  // ids that name the forms of a plural, or are somebody else's in PO
  const id = fc.constantFrom('a[0]', 'a[1]', 'b_x005B_0_x005D_', 'a', 'İ ı', 'c#2');
  const units = fc.uniqueArray(fc.tuple(unit, id), { maxLength: 8, selector: ([, name]) => name });
  await fc.assert(
    fc.asyncProperty(units, fc.constantFrom('menu', undefined), async (named, context) => {
      const file = await fill(
        named.map(([one, name]) => ({
          ...one,
          id: name,
          properties: {
            ...one.properties,
            ...(context !== undefined && { [messageContext]: context }),
          },
        })),
      );
      const store = openMemoryStore(file, { create: false });
      const pairs: SegmentPair[] = [];
      for await (const one of store.read('en', 'tr')) pairs.push(unitToPair(one, store.name));
      await store.close();
      expect(pairs).toHaveLength(named.length);
      if (pairs.length === 0) return;
      const whole = [...writePairs(pairs, form, { ...pair, version: '1' })].join('');
      expect(await written(file)).toBe(whole);
    }),
    { numRuns: 60 },
  );
});

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

test('what a TMX file says of a unit and its locales is in its export', async () => {
  const remarks = [
    '<note>bir</note><note>iki</note>',
    '<prop type="domain">law</prop><prop type="domain">finance</prop>',
    '<prop type="x-context-pre">Önce.</prop>',
  ].join('');
  const life = {
    creationdate: '20200101T000000Z',
    creationid: 'ayşe',
    usagecount: '3',
    lastusagedate: '20230101T000000Z',
    segtype: 'phrase',
    creationtool: 'X',
    creationtoolversion: '2',
    'o-tmf': 'y',
    datatype: 'html',
  };
  const attributes = (of: object): string =>
    Object.entries(of)
      .map(([name, value]) => ` ${name}="${value}"`)
      .join('');
  // the source stands second; OmegaT and others have dates and people at the tuv
  const text = `<tmx version="1.4"><header segtype="paragraph" srclang="tr"/><body>
<tu tuid="k.1"${attributes({ changedate: '20220101T000000Z', changeid: 'can', ...life })}>${remarks}
<tuv xml:lang="en" changedate="20240303T000000Z" changeid="ece"><prop type="x-q">5</prop><seg>one</seg></tuv>
<tuv xml:lang="tr"><seg>bir</seg></tuv></tu>
<tu><tuv xml:lang="tr"><seg>iki</seg></tuv><tuv xml:lang="en" changedate="20240101T000000Z"
 creationdate="20210101T000000Z" creationid="ece" changeid="can"><seg>two</seg></tuv></tu>
</body></tmx>`;
  const file = await importText(text);
  expect(await contentOf(file)).toMatchObject([
    {
      id: 'k.1',
      changed: '2024-03-03T00:00:00Z',
      author: 'ece',
      properties: { ...life, domain: 'law\nfinance', note: 'bir\niki', 'x-q': '5' },
      variants: [{ locale: 'tr', before: 'Önce.' }, { locale: 'en' }],
    },
    {
      changed: '2024-01-01T00:00:00Z',
      author: 'can',
      properties: { creationdate: '20210101T000000Z', creationid: 'ece', segtype: 'paragraph' },
    },
  ]);
  // of two locales the source of the file is the source
  const exported = await exportText(file);
  expect(exported).toContain('srclang="tr"');
  expect(exported).toContain(`changeid="ece"${attributes(life)}>`);
  for (const part of [
    '<note>bir\niki</note>',
    '<prop type="domain">law</prop>',
    '<prop type="domain">finance</prop>',
  ])
    expect(exported).toContain(part);
  expect(await exportText(await importText(exported))).toBe(exported);
  expect(await exportText(file, {}, { property: { name: 'domain', value: 'finance' } })).toContain(
    'tuid="k.1"',
  );
});

test('a PO file keeps its contexts and plurals, there and back; what is fuzzy stays out', async () => {
  const head = 'msgid ""\nmsgstr ""\n"Language: tr\\n"\n';
  const messages = [
    'msgctxt "menu"\nmsgid "Open"\nmsgstr "Aç"\n',
    'msgctxt "state"\nmsgid "Open"\nmsgstr "Açık"\n',
    'msgid "%d file"\nmsgid_plural "%d files"\nmsgstr[0] "%d dosya"\nmsgstr[1] "%d dosya"\n',
  ];
  const guess = '#, fuzzy\nmsgid "Close"\nmsgstr "Kapan"\n';
  const take = async (text: string): Promise<string> => {
    const file = path.join(folder, `${files++}.db`);
    writeFileSync(`${file}.po`, text);
    const store = openMemoryStore(file, { create: true });
    const imported = [];
    for await (const one of importMemory(io, [`${file}.po`], store, { log })) imported.push(one);
    await store.close();
    expect(imported).toMatchObject([{ added: 4, fuzzy: text.includes('fuzzy') ? 1 : 0 }]);
    return file;
  };
  const toPo = async (file: string): Promise<string> => {
    const outcome = await exportMemory(io, file, { form: 'po', version: '1', filter: {}, log });
    let text = '';
    if (outcome.type === 'chunks') for await (const chunk of outcome.chunks) text += chunk;
    return text;
  };
  const file = await take([head, ...messages, guess].join('\n'));
  expect(await contentOf(file)).toMatchObject([
    { id: 'menu|Open', properties: { 'x-context': 'menu' } },
    { id: 'state|Open', properties: { 'x-context': 'state' } },
    { id: '%d file[0]' },
    { id: '%d file[1]' },
  ]);
  expect(await exportText(file)).toContain('<prop type="x-context">menu</prop>');
  const exported = await toPo(file);
  expect(exported.split('\n\n').slice(1)).toEqual(
    messages.map((message, at) => (at < 2 ? message.trimEnd() : message)),
  );
  expect(await toPo(await take(exported))).toBe(exported);
});

test('an import does not put older remarks, or none, in the place of newer ones', async () => {
  const make = (more: Partial<UnitVariants>, before?: string): UnitVariants => ({
    variants: [
      { locale: 'en', content: ['one'], ...(before !== undefined && { before }) },
      { locale: 'tr', content: ['bir'] },
    ],
    ...more,
  });
  const known = { changed: '2024-01-01T00:00:00Z', author: 'ece', properties: { client: 'A' } };
  const old = { changed: '2019-01-01T00:00:00Z', author: 'can', properties: { client: 'B' } };
  const fresh = { changed: '2025-01-01T00:00:00Z', author: 'can', properties: { client: 'C' } };
  const after = async (...imports: readonly UnitVariants[]): Promise<unknown> => {
    const file = await fill([imports[0]!]);
    const store = openMemoryStore(file, { create: false });
    // in one batch and in several alike
    for (const unit of imports.slice(1)) await store.importUnits([unit, unit], 'y');
    await store.close();
    const [{ changed, author, properties, variants }] = (await contentOf(file)) as [UnitVariants];
    return [changed, author, properties, variants[0]!.before];
  };
  const kept = ['2024-01-01T00:00:00Z', 'ece', { client: 'A' }];
  expect(await after(make(known, 'x'), make(old, 'y'))).toEqual([...kept, 'x']);
  expect(await after(make(known, 'x'), make({}))).toEqual([...kept, 'x']);
  expect(await after(make(known), make({}, 'y'))).toEqual([...kept, 'y']);
  const newer = ['2025-01-01T00:00:00Z', 'can', { client: 'C' }];
  expect(await after(make(known, 'x'), make(fresh))).toEqual([...newer, 'x']);
  expect(await after(make(known, 'x'), make(fresh, 'y'))).toEqual([...newer, 'y']);
  const [client, domain] = [{ client: 'A' }, { domain: 'law' }];
  expect(await after(make({ properties: client }), make({ properties: domain }))).toEqual([
    undefined,
    undefined,
    { ...client, ...domain },
    undefined,
  ]);
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
  // a file without units is no surprise
  const notes: string[] = [];
  for (const form of ['tmx', 'tsv'] as const) {
    const outcome = await exportMemory(io, file, {
      form,
      version: '1',
      filter: { author: 'nobody' },
      log: { ...log, note: (text) => notes.push(text) },
    });
    if (outcome.type === 'chunks') for await (const chunk of outcome.chunks) void chunk;
  }
  expect(notes).toEqual(Array(2).fill(`${file}: none of 3 units is asked for`));
});
