import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { createMemoryIndex } from '../../src/memory/create-memory-index.ts';
import type { UnitVariants } from '../../src/store/memory-store.ts';
import { openMemoryIndex } from '../../src/store/open-memory-index.ts';
import { loadMemory } from '../../src/store/load-memory.ts';
import { openMemoryStore } from '../../src/store/sqlite/open-memory-store.ts';
import {
  APPLICATION_ID,
  SCHEMA_STEPS,
  TEXT_KEYS_VERSION,
} from '../../src/store/sqlite/database/schema.ts';
import type { StoredIndex } from '../../src/store/stored-index.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'memory-index-'));
let files = 0;
let file = '';
beforeEach(() => {
  file = path.join(folder, `${files++}.db`);
});
afterAll(() => rmSync(folder, { recursive: true }));

function unit(en: string, tr: string, changed?: string): UnitVariants {
  const variants = [
    { locale: 'en', content: [en] },
    { locale: 'tr', content: [tr] },
  ];
  return { variants, ...(changed !== undefined && { changed }) };
}

function ask(index: StoredIndex, query: string, minScore = 100): readonly string[] {
  return createMemoryIndex(index.view('en', 'tr'))
    .lookup({ source: [query] }, { minScore, limit: 9, scoring: 'words' })
    .map(({ tu }) => tu.target.join(''));
}

/** Opens a memory and its index, asks, and closes both. */
async function askFile(query: string, memory = file): Promise<readonly string[]> {
  const store = openMemoryStore(memory, { create: false });
  const index = openMemoryIndex(store, memory);
  const found = ask(index, query);
  await index.save();
  index.close();
  await store.close();
  return found;
}

async function importInto(units: readonly UnitVariants[], memory = file): Promise<void> {
  const store = openMemoryStore(memory, { create: true });
  await store.importUnits(units, 'x');
  await store.close();
}

describe('an index follows its memory', () => {
  test('what another connection adds, re-dates or removes is seen by the next question', async () => {
    await importInto([unit('the end', 'son', '2020-01-01T00:00:00Z')]);
    const store = openMemoryStore(file, { create: false });
    const index = openMemoryIndex(store, file);
    expect(ask(index, 'the end')).toEqual(['son']);
    const other = openMemoryStore(file, { create: false });
    await other.importUnits([unit('the end', 'bitiş', '2019-01-01T00:00:00Z')], 'y');
    expect(ask(index, 'the end')).toEqual(['son', 'bitiş']);
    await other.importUnits([unit('the end', 'bitiş', '2021-01-01T00:00:00Z')], 'z');
    expect(ask(index, 'the end')).toEqual(['bitiş', 'son']);
    await other.undo();
    expect(ask(index, 'the end')).toEqual(['son', 'bitiş']);
    await other.undo();
    expect(ask(index, 'the end')).toEqual(['son']);
    await other.close();
    index.close();
    await store.close();
  });

  test('who only asks sees in the next breath what came meanwhile', async () => {
    await importInto([unit('the end', 'son')]);
    const store = openMemoryStore(file, { create: false });
    const index = openMemoryIndex(store, file, true);
    const other = openMemoryStore(file, { create: false });
    // what is read in one breath is held until it ends, and both are in one process here
    const breathe = () => Promise.resolve();
    expect(ask(index, 'the sea')).toEqual([]);
    expect(ask(index, 'the end')).toEqual(['son']);
    await breathe();
    await other.changeUnits([{ to: unit('the sea', 'deniz') }], { kind: 'edit', detail: 'one' });
    expect(ask(index, 'the sea')).toEqual(['deniz']);
    await breathe();
    await other.changeUnits([{ unit: 1 }], { kind: 'edit', detail: 'one' });
    expect(ask(index, 'the end')).toEqual([]);
    expect(ask(index, 'the sea')).toEqual(['deniz']);
    index.close();
    await other.close();
    await store.close();
  });

  test('a fed index answers as one built anew, units repeated in a file too', async () => {
    const store = openMemoryStore(file, { create: true });
    const index = openMemoryIndex(store, file);
    const units = Array.from({ length: 900 }, (_, at) =>
      // each third comes again later, some with another date, in the same batch and in a later one
      unit(`text ${at % 600}`, `metin ${at % 300}`, `20${10 + (at % 7)}-01-01T00:00:00Z`),
    );
    await store.importUnits([...units, ...units.slice(0, 450)], 'x', index);
    await store.importUnits(units.slice(100, 120), 'again', index);
    const fresh = openMemoryIndex(store, `${file}-other`);
    for (const query of ['text 5', 'text 305', 'text 110', 'text 599'])
      expect(ask(index, query, 50)).toEqual(ask(fresh, query, 50));
    expect(ask(index, 'text 5')).toEqual(['metin 5']);
    fresh.close();
    index.close();
    await store.close();
  });

  test('an import that fails leaves the index as it was', async () => {
    const store = openMemoryStore(file, { create: true });
    const index = openMemoryIndex(store, file);
    await store.importUnits([unit('the end', 'son', '2020-01-01T00:00:00Z')], 'x', index);
    function* failing(): Generator<UnitVariants> {
      for (let at = 0; at < 500; at++) yield unit(`new ${at}`, 'yeni');
      yield unit('the end', 'son', '2024-01-01T00:00:00Z');
      throw new Error('broken file');
    }
    await expect(store.importUnits(failing(), 'y', index)).rejects.toThrow('broken file');
    expect(ask(index, 'the end')).toEqual(['son']);
    expect(ask(index, 'new 3')).toEqual([]);
    await store.importUnits([unit('new 3', 'yeni')], 'z', index);
    expect(ask(index, 'new 3')).toEqual(['yeni']);
    index.close();
    await store.close();
  });

  test('numbers of removed units are not given again', async () => {
    const store = openMemoryStore(file, { create: true });
    const numbers = async (): Promise<readonly string[]> =>
      (await loadMemory(store, 'en', 'tr')).units.map(({ id }) => id);
    await store.importUnits([unit('a', 'b'), unit('c', 'd')], 'x');
    await store.undo();
    await store.importUnits([unit('e', 'f')], 'y');
    expect(await numbers()).toEqual(['#3']);
    await store.close();
  });
});

describe('the file beside the memory', () => {
  test.each([
    ['deleted', () => rmSync(`${file}.idx`)],
    ['emptied', () => writeFileSync(`${file}.idx`, '')],
    ['something else', () => writeFileSync(`${file}.idx`, 'x'.repeat(5000))],
    [
      'damaged',
      () => {
        const bytes = readFileSync(`${file}.idx`);
        writeFileSync(`${file}.idx`, bytes.fill(0x5a, bytes.length >> 1));
      },
    ],
  ])('%s: it is made again', async (_, harm) => {
    await importInto([unit('the end', 'son'), unit('the start', 'baş')]);
    await askFile('the end');
    harm();
    expect(await askFile('the end')).toEqual(['son']);
    expect(await askFile('the start')).toEqual(['baş']);
    expect(readFileSync(`${file}.idx`).length).toBeGreaterThan(100);
  });

  test('of a state that a restored copy of the memory never had is not used', async () => {
    await importInto([unit('the end', 'son')]);
    copyFileSync(file, `${file}.backup`);
    await importInto([unit('gone again', 'geri alındı')]);
    expect(await askFile('gone again')).toEqual(['geri alındı']);
    copyFileSync(`${file}.backup`, file);
    for (const word of ['bir', 'iki', 'üç']) await importInto([unit('one more', word)]);
    expect(await askFile('gone again')).toEqual([]);
    expect(await askFile('one more')).toEqual(['bir', 'iki', 'üç']);
  });

  test('that cannot be written is done without', async () => {
    await importInto([unit('the end', 'son')]);
    const store = openMemoryStore(file, { create: false });
    const index = openMemoryIndex(store, path.join(folder, 'no', 'such', 'folder.db'));
    expect(ask(index, 'the end')).toEqual(['son']);
    expect(await index.save()).toBe(false);
    expect(ask(index, 'the end')).toEqual(['son']);
    index.close();
    await store.close();
  });

  test('saved by two at once is one of them, and nothing else is left', async () => {
    await importInto([unit('the end', 'son')]);
    const store = openMemoryStore(file, { create: false });
    const both = [openMemoryIndex(store, file), openMemoryIndex(store, file)];
    both.forEach((index) => index.refresh());
    expect(await Promise.all(both.map((index) => index.save()))).toEqual([true, true]);
    both.forEach((index) => index.close());
    await store.close();
    expect(existsSync(`${file}.idx`)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });
});

test('a memory of the first version gets the new tables and keeps its units', async () => {
  const old = new Database(file);
  old.exec(`${SCHEMA_STEPS[0]}
    INSERT INTO import VALUES (1, 'old.tmx');
    INSERT INTO locale VALUES (1, 'en'), (2, 'tr');
    INSERT INTO unit VALUES (1, 1, NULL, 'k', NULL, NULL, NULL);
    INSERT INTO variant VALUES (1, 1, 'the end', NULL, NULL, NULL), (1, 2, 'son', NULL, NULL, NULL);
    PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1;`);
  old.close();
  expect(await askFile('the end')).toEqual(['son']);
  await importInto([unit('the start', 'baş')]);
  expect(await askFile('the start')).toEqual(['baş']);
  expect(await askFile('the end')).toEqual(['son']);
});

test('an import into an empty memory and one into a filled memory find the same repeats', async () => {
  const units = Array.from({ length: 500 }, (_, at) =>
    unit(`text ${at % 350}`, `metin ${at % 350}`),
  );
  const counts = { added: 350, replaced: 150 };
  const store = openMemoryStore(file, { create: true });
  expect(await store.importUnits(units, 'into an empty one')).toMatchObject(counts);
  expect(await store.importUnits(units, 'again')).toMatchObject({ added: 0, replaced: 500 });
  await store.close();
  await importInto([unit('other', 'başka')], `${file}-other`);
  const filled = openMemoryStore(`${file}-other`, { create: false });
  expect(await filled.importUnits(units, 'into a filled one')).toMatchObject(counts);
  await filled.close();
});

test('a memory with keys of an older version finds what is there already, and keeps its keys', async () => {
  const old = new Database(file);
  old.exec(`${SCHEMA_STEPS.join('')}
    PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${TEXT_KEYS_VERSION};`);
  old.close();
  const units = [unit('the start', 'baş'), { ...unit('the end', 'son'), id: 'end' }];
  const store = openMemoryStore(file, { create: false });
  expect(await store.importUnits(units, 'first')).toMatchObject({ added: 2, replaced: 0 });
  expect(await store.importUnits(units, 'again')).toMatchObject({ added: 0, replaced: 2 });
  const to = unit('the end', 'son');
  expect(await store.changeUnits([{ to }], { kind: 'edit', detail: 'x' })).toMatchObject({
    added: 0,
    changed: 1,
  });
  await store.close();
  const database = new Database(file);
  const lengths = database.prepare('SELECT DISTINCT typeof(key), length(key) FROM unit').raw();
  expect(lengths.all()).toEqual([['text', 22]]);
  database.close();
});
