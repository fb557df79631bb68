import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MemoryStore, UnitVariants } from '../../../../src/store/memory-store.ts';
import { openMemoryStore } from '../../../../src/store/sqlite/open-memory-store.ts';
import { toUnitVariants } from '../../../../src/store/to-unit-variants.ts';

let folder = '';
let file = '';
let store: MemoryStore;

const pair = (source: string): UnitVariants =>
  toUnitVariants({ type: 'tu', id: source, source: [source], target: [`${source}.`] }, 'en', 'tr');
const add = (to: MemoryStore, ...sources: readonly string[]): Promise<unknown> =>
  to.changeUnits(
    sources.map((source) => ({ to: pair(source) })),
    { kind: 'edit', detail: 'test' },
  );
const GONE = { fault: 'memory/unusable', message: 'was removed or replaced after it was opened' };

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'same-file-'));
  file = path.join(folder, 'my.db');
  store = openMemoryStore(file, { create: true });
  await add(store, 'one', 'two');
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function unitsOf(to: MemoryStore): Promise<number> {
  return (await to.stats()).units;
}

test('what is written into a file that was removed would be lost: it is refused', async () => {
  renameSync(file, path.join(folder, 'aside.db'));
  await expect(add(store, 'three')).rejects.toMatchObject(GONE);
  await expect(store.importUnits([pair('three')], 'test')).rejects.toMatchObject(GONE);
  expect(await unitsOf(store)).toBe(2);
  renameSync(path.join(folder, 'aside.db'), file);
  await add(store, 'three');
  expect(await unitsOf(store)).toBe(3);
});

test('a file that goes away during an import takes nothing of it', async () => {
  function* units(): Iterable<UnitVariants> {
    yield pair('three');
    rmSync(file);
  }
  await expect(store.importUnits(units(), 'test')).rejects.toMatchObject(GONE);
  expect(await unitsOf(store)).toBe(2);
});

test('another file that takes its place keeps its bytes, its log and its units', async () => {
  const other = path.join(folder, 'other.db');
  const made = openMemoryStore(other, { create: true });
  await add(made, 'four', 'five', 'six');
  await made.close();
  rmSync(`${file}-wal`);
  rmSync(`${file}-shm`);
  renameSync(other, file);
  const before = readFileSync(file);
  await expect(add(store, 'three')).rejects.toMatchObject(GONE);
  expect(readFileSync(file).equals(before)).toBe(true);
  const next = openMemoryStore(file, { create: false });
  await add(next, 'seven');
  expect(existsSync(`${file}-wal`)).toBe(true);
  await store.close();
  // as if the machine had stopped: what the log holds is not in the file yet
  for (const end of ['', '-wal']) copyFileSync(file + end, path.join(folder, `late.db${end}`));
  await next.close();
  const late = openMemoryStore(path.join(folder, 'late.db'), { create: false });
  expect(await unitsOf(late)).toBe(4);
  await late.close();
});
