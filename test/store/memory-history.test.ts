import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { MemoryStore, StoredUnit, UnitVariants } from '../../src/store/memory-store.ts';
import { openMemoryStore } from '../../src/store/sqlite/open-memory-store.ts';

const EDIT = { kind: 'edit', detail: 'by hand' };
let folder = '';
let store: MemoryStore;
let files = 0;

async function freshStore(): Promise<void> {
  await store?.close();
  store = openMemoryStore(path.join(folder, `${files++}.db`), { create: true });
}

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'history-'));
  await freshStore();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function unit(en: string, tr: string, more: Partial<UnitVariants> = {}): UnitVariants {
  const variants = [
    { locale: 'en', content: [en] },
    { locale: 'tr', content: [tr] },
  ];
  return { variants, ...more };
}

async function readAll(): Promise<readonly StoredUnit[]> {
  const units: StoredUnit[] = [];
  for await (const one of store.readAll()) units.push(one);
  return units;
}

/** All that a user can see of the memory. */
async function snapshot(): Promise<unknown> {
  const units = (await readAll()).map((one) => ({ ...one, generation: 0 }));
  return { units, stats: await store.stats() };
}

async function texts(): Promise<readonly string[]> {
  return (await readAll()).map(({ variants }) =>
    variants.map(({ content }) => content.join('')).join(' = '),
  );
}

describe('changeUnits', () => {
  test('adds, changes, removes, and says so', async () => {
    await store.importUnits([unit('one', 'bir', { id: 'a' }), unit('two', 'iki')], 'x');
    const counts = await store.changeUnits(
      [
        { to: unit('three', 'üç', { author: 'Ayşe' }) },
        { unit: 1, to: unit('One', 'Bir', { id: 'a' }) },
        { unit: 2 },
        { unit: 77 },
      ],
      EDIT,
    );
    expect(counts).toMatchObject({
      added: 1,
      changed: 1,
      removed: 1,
      merged: 0,
      stale: 1,
      units: [3],
    });
    expect(await texts()).toEqual(['One = Bir', 'three = üç']);
    expect(await store.readOne(3)).toMatchObject({ author: 'Ayşe' });
    expect(await store.readOne(2)).toBeUndefined();
  });

  test('a unit that became equal to another gives way to it', async () => {
    await store.importUnits([unit('one', 'bir'), unit('ONE', 'bir')], 'x');
    const counts = await store.changeUnits([{ unit: 2, to: unit('one', 'bir') }], EDIT);
    expect(counts).toMatchObject({ changed: 0, merged: 1 });
    expect(await texts()).toEqual(['one = bir']);
  });

  test('a unit that somebody changed meanwhile stays as it is', async () => {
    await store.importUnits([unit('one', 'bir')], 'x');
    const [seen] = await readAll();
    const edit = (tr: string): Promise<{ readonly stale: number }> =>
      store.changeUnits([{ unit: 1, seen: seen!.generation, to: unit('one', tr) }], EDIT);
    expect(await edit('tek')).toMatchObject({ stale: 0 });
    expect(await edit('yek')).toMatchObject({ stale: 1 });
    expect(await texts()).toEqual(['one = tek']);
  });

  test('a unit with one locale is refused, and with it all the others', async () => {
    await store.importUnits([unit('one', 'bir')], 'x');
    const before = await snapshot();
    await expect(
      store.changeUnits([{ unit: 1, to: unit('x', 'y') }, { to: unit('z', '') }], EDIT),
    ).rejects.toThrow(RangeError);
    expect(await snapshot()).toEqual(before);
  });
});

describe('undo', () => {
  test('an import as a whole: what was there before has its old date, author and context again', async () => {
    await store.importUnits([unit('one', 'bir', { changed: '2020-01-01T00:00:00Z' })], 'x');
    const before = await snapshot();
    const { change } = await store.importUnits(
      [unit('one', 'bir', { changed: '2024-01-01T00:00:00Z', author: 'B' }), unit('two', 'iki')],
      'y',
    );
    expect(await store.undo(change)).toMatchObject({
      kind: 'import',
      detail: 'y',
      restored: 1,
      removed: 1,
      kept: 0,
    });
    expect(await snapshot()).toEqual(before);
    expect(await store.undo(change)).toBeUndefined();
  });

  test('what a later change has touched stays', async () => {
    const { change } = await store.importUnits([unit('one', 'bir'), unit('two', 'iki')], 'x');
    await store.changeUnits([{ unit: 2, to: unit('two', 'İki') }], EDIT);
    expect(await store.undo(change)).toMatchObject({ removed: 1, kept: 1 });
    expect(await texts()).toEqual(['two = İki']);
  });

  test('an import that another import repeated goes when both are undone, in either order', async () => {
    const one = await store.importUnits([unit('one', 'bir')], 'x');
    const two = await store.importUnits([unit('one', 'bir'), unit('two', 'iki')], 'y');
    await store.undo(one.change);
    expect(await texts()).toEqual(['one = bir', 'two = iki']);
    await store.undo(two.change);
    expect(await texts()).toEqual([]);
  });

  test('the changes and what a unit was are told, newest first', async () => {
    await store.importUnits([unit('one', 'bir')], 'x.tmx');
    await store.changeUnits([{ unit: 1, to: unit('one', 'tek') }], EDIT);
    await store.undo();
    const changes = await store.changes(10);
    expect(changes).toMatchObject([
      { change: 2, kind: 'edit', undone: changes[0]!.undone },
      { change: 1, kind: 'import', detail: 'x.tmx' },
    ]);
    expect(changes[0]!.undone).toBeDefined();
    expect(await store.history(1)).toMatchObject([
      { change: 2, before: { variants: [{ content: ['one'] }, { content: ['bir'] }] } },
    ]);
    expect(await texts()).toEqual(['one = bir']);
  });

  test('undoing everything, one after another, goes back through every state there was', async () => {
    const text = fc.constantFrom('a', 'b', 'c');
    const anyUnit = fc
      .tuple(text, text, fc.constantFrom('2020', '2021'), fc.option(fc.constantFrom('n', 'm')))
      .map(([en, tr, year, id]) =>
        unit(en, tr, { changed: `${year}-01-01T00:00:00Z`, ...(id !== null && { id }) }),
      );
    const change = fc.record({ unit: fc.nat({ max: 9 }), to: anyUnit }, { requiredKeys: [] });
    const step = fc.oneof(
      fc.array(anyUnit, { minLength: 1, maxLength: 6 }).map((units) => ({ units })),
      fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) => ({ changes })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
        await freshStore();
        const states = [await snapshot()];
        for (const one of steps) {
          if ('units' in one) await store.importUnits(one.units, 'x');
          else await store.changeUnits(one.changes, EDIT);
          states.push(await snapshot());
        }
        for (const state of states.slice(0, -1).reverse()) {
          expect(await store.undo()).toMatchObject({ kept: 0 });
          expect(await snapshot()).toEqual(state);
        }
        expect(await store.undo()).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
