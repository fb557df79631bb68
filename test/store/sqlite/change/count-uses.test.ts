import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, expect, test } from '@jest/globals';
import type { MemoryStore, UnitVariants } from '../../../../src/store/memory-store.ts';
import { openMemoryIndex } from '../../../../src/store/open-memory-index.ts';
import { openMemoryStore } from '../../../../src/store/sqlite/open-memory-store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'count-uses-'));
let files = 0;
let store: MemoryStore;
beforeEach(() => {
  store = openMemoryStore(path.join(folder, `${files++}.db`), { create: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function unit(en: string, properties?: Readonly<Record<string, string>>): UnitVariants {
  const variants = [
    { locale: 'en', content: [en] },
    { locale: 'tr', content: ['x'] },
  ];
  return { id: en, variants, ...(properties !== undefined && { properties }) };
}

async function propertiesOf(unit: number): Promise<Readonly<Record<string, string>> | undefined> {
  return (await store.readOne(unit))?.properties;
}

const TMX_DATE = expect.stringMatching(/^\d{8}T\d{6}Z$/);

test('uses are counted by id and by number, and dated as TMX does', async () => {
  await store.importUnits([unit('a'), unit('b', { usagecount: '7', client: 'c' })], 'file');
  await store.changeUnits([{ to: { variants: unit('c').variants } }], { kind: 'edit', detail: '' });
  expect(await store.countUses(['a', 'b', 'b', '#3', '#1', 'gone'])).toBe(3);
  expect(await propertiesOf(1)).toEqual({ usagecount: '1', lastusagedate: TMX_DATE });
  expect(await propertiesOf(2)).toEqual({ client: 'c', usagecount: '9', lastusagedate: TMX_DATE });
  expect(await propertiesOf(3)).toMatchObject({ usagecount: '1' });
  expect((await store.stats()).uses).toBe(11);
  await store.close();
});

test('a use is no change of the history, and the index has nothing to take in', async () => {
  await store.importUnits([unit('a'), unit('b')], 'file');
  const source = store.indexSource();
  const index = openMemoryIndex(store);
  index.refresh();
  const before = source.generation();
  const seen = (await store.readOne(1))!.generation;
  await store.countUses(['a']);
  expect(await store.changes(9)).toHaveLength(1);
  expect(await store.history(1)).toEqual([]);
  expect([...source.changesSince(before)!]).toEqual([]);
  expect((await store.readOne(1))!.generation).toBe(seen);
  // and a match shows it
  expect(index.view('en', 'tr').fetch(1)?.properties?.['usagecount']).toBe('1');
  index.close();
  await store.close();
});

test('whoever adds what is there uses it; neither that nor an import forgets the count', async () => {
  await store.importUnits([unit('a', { client: 'c' })], 'file');
  await store.changeUnits([{ to: unit('a') }], { kind: 'edit', detail: '' });
  expect(await propertiesOf(1)).toEqual({ usagecount: '1', lastusagedate: TMX_DATE });
  await store.importUnits([unit('a', { client: 'd' })], 'file');
  expect(await propertiesOf(1)).toMatchObject({ usagecount: '1', client: 'd' });
  await store.undo();
  expect(await propertiesOf(1)).toMatchObject({ usagecount: '1' });
  await store.importUnits([unit('a', { usagecount: '20' })], 'file');
  expect(await propertiesOf(1)).toMatchObject({ usagecount: '20' });
  await store.close();
});
