import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import Database from 'libsql';
import { FormatError } from '../../src/model/format-error.ts';
import { findMemory } from '../../src/store/find-memory.ts';
import { loadMemory } from '../../src/store/load-memory.ts';

let folder = '';
const at = (name: string): string => path.join(folder, name);
const UNIT = {
  variants: [
    { locale: 'en', content: ['one'] },
    { locale: 'tr', content: ['bir'] },
  ],
};

function sqlite(name: string, sql: string): void {
  const database = new Database(at(name));
  database.exec(sql);
  database.close();
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'store-'));
  writeFileSync(at('text.db'), 'a text that is no database at all');
  writeFileSync(at('empty.db'), '');
  mkdirSync(at('folder'));
  sqlite('other.db', 'CREATE TABLE unit (id INTEGER)');
  const store = await findMemory(at('good.db'), { create: true });
  await store.importUnits([UNIT], 'x');
  await store.close();
  copyFileSync(at('good.db'), at('newer.db'));
  sqlite('newer.db', 'PRAGMA user_version = 6');
  const bytes = readFileSync(at('good.db'));
  writeFileSync(at('damaged.db'), bytes.fill(0x5a, 100));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function faultOf(name: string, create: boolean): Promise<FormatError> {
  try {
    await (await findMemory(name, { create })).close();
  } catch (error) {
    if (error instanceof FormatError) return error;
    throw error;
  }
  throw new Error('opened');
}

describe('findMemory', () => {
  test('opens what it made, even a copy of the one file', async () => {
    copyFileSync(at('good.db'), at('copy.db'));
    const store = await findMemory(at('copy.db'), { create: false });
    expect((await loadMemory(store, 'en', 'tr')).units).toHaveLength(1);
    await store.close();
  });

  test.each(['text.db', 'folder', 'other.db', 'newer.db', 'damaged.db'])(
    '%s is unusable, and stays as it is',
    async (name) => {
      const before = name === 'folder' ? undefined : readFileSync(at(name));
      for (const create of [false, true]) {
        const error = await faultOf(at(name), create);
        expect(error.fault).toBe('memory/unusable');
        expect(error.path).toBe(at(name));
        expect(error.expected).toMatch(/memory|version 5/);
      }
      if (before !== undefined) expect(readFileSync(at(name))).toEqual(before);
    },
  );

  test('a missing file is made only when asked for', async () => {
    expect((await faultOf(at('none.db'), false)).fault).toBe('file/missing');
    // a file of no bytes is what is left of a first import that was cut off
    expect((await faultOf(at('empty.db'), false)).fault).toBe('file/missing');
    expect((await faultOf(at('no/such/folder.db'), true)).fault).toBe('memory/unusable');
    await (await findMemory(at('empty.db'), { create: true })).close();
    await (await findMemory(at('empty.db'), { create: false })).close();
  });

  test.each([
    'mysql://user:secret@host/tm',
    'postgres://user:secret@host.invalid/tm',
    'postgres://user:secret@host/tm?memory=no%2Fname',
    'postgres://user:sec/secret%@host/tm',
  ])('%s cannot be used, and its password is not shown', async (address) => {
    const error = await faultOf(address, true);
    expect(error.fault).toBe('memory/unusable');
    expect(JSON.stringify(error) + error.message).not.toContain('secret');
  });
});
