import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import Database from 'libsql';
import { createMemoryIndex } from '../../src/memory/create-memory-index.ts';
import type {
  ChangeReason,
  MemoryStore,
  UnitChange,
  UnitVariants,
} from '../../src/store/memory-store.ts';
import { openMemoryIndex } from '../../src/store/open-memory-index.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { openMemoryStore } from '../../src/store/sqlite/open-memory-store.ts';
import type { StoredIndex } from '../../src/store/stored-index.ts';
import { startPostgres, type PostgresServer } from './start-postgres.ts';

let server: PostgresServer;
let folder: string;
beforeAll(async () => {
  server = await startPostgres();
  await server.createDatabase('same');
  folder = mkdtempSync(path.join(tmpdir(), 'same-answers-'));
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Few words, so that units meet: the same texts, the same names, one becoming another. */
const text = fc
  .array(fc.constantFrom('ev', 'İstanbul', 'a\tb', "o'nun \\ \n", '%s', '"1"'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((words) => words.join(' '));
const code = {
  type: 'code',
  kind: 'standalone',
  id: '1',
  data: '<br/>',
  equiv: '',
  canDelete: true,
} as const;
const variant = fc.record(
  {
    locale: fc.constantFrom('en', 'tr', 'en-GB', 'de'),
    content: fc.oneof(
      text.map((one) => [one]),
      text.map((one) => [one, code]),
    ),
    before: text,
    after: text,
  },
  { requiredKeys: ['locale', 'content'] },
);
const unit = fc.record(
  {
    id: fc.constantFrom('n1', 'n2', 'n3'),
    variants: fc.uniqueArray(variant, { minLength: 2, maxLength: 3, selector: (v) => v.locale }),
    changed: fc.constantFrom('2024-01-01T00:00:00Z', '2025-01-01T00:00:00Z'),
    author: fc.constantFrom('Ayşe', 'Can'),
    properties: fc.dictionary(fc.constantFrom('client', 'domain'), text, { maxKeys: 2 }),
  },
  { requiredKeys: ['variants'] },
) as fc.Arbitrary<UnitVariants>;
const at = fc.nat(30);
const operation = fc.oneof(
  fc.record({ do: fc.constant('import' as const), units: fc.array(unit, { maxLength: 8 }) }),
  fc.record({
    do: fc.constant('change' as const),
    changes: fc.array(
      fc.record(
        { at, isStale: fc.boolean(), isNew: fc.boolean(), to: unit },
        { requiredKeys: ['at', 'isStale', 'isNew'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  fc.record({
    do: fc.constant('undo' as const),
    change: fc.option(fc.integer({ min: 1, max: 6 })),
  }),
  fc.record({
    do: fc.constant('use' as const),
    ids: fc.array(fc.constantFrom('n1', 'n2', '#1', '#2', '#3', '#40'), { maxLength: 4 }),
  }),
  fc.record({ do: fc.constant('forget' as const), at }),
);
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;

async function listOf<T>(all: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const one of all) list.push(one);
  return list;
}

/** What it said; without the times, which are those of the clock. */
async function perform(
  store: MemoryStore,
  index: StoredIndex,
  operation: Operation,
): Promise<unknown> {
  const reason: ChangeReason = { kind: 'edit', detail: 'test' };
  switch (operation.do) {
    case 'import':
      return store.importUnits(operation.units, 'file', index);
    case 'change': {
      const stored = await listOf(store.readAll());
      const changes = operation.changes.flatMap(
        ({ at, isStale, isNew, to }): readonly UnitChange[] => {
          const one = stored[at % stored.length];
          if (isNew || one === undefined) return to === undefined ? [] : [{ to }];
          const seen = isStale ? one.generation - 1 : one.generation;
          return [{ unit: one.unit, seen, ...(to !== undefined && { to }) }];
        },
      );
      return store.changeUnits(changes, reason);
    }
    case 'undo': {
      const undone = await store.undo(operation.change ?? undefined);
      return undone && { ...undone, at: '', undone: '' };
    }
    case 'use':
      return store.countUses(operation.ids);
    case 'forget': {
      const [first] = await listOf(store.readAll());
      const changes = first === undefined ? [] : [{ unit: first.unit }];
      const counts = await store.changeUnits(changes, { ...reason, forgets: true });
      return { ...counts, change: 0 };
    }
  }
}

async function describeStore(store: MemoryStore, index: StoredIndex): Promise<unknown> {
  const units = await listOf(store.readAll());
  const changes = await store.changes(100);
  const histories = [];
  for (let number = 0; number < 40; number++)
    histories.push(
      (await store.history(number)).map((one) => ({
        ...one,
        before: one.before && undated(one.before),
        at: '',
        undone: one.undone !== undefined,
      })),
    );
  await store.refresh?.();
  const look = createMemoryIndex(index.view('en', 'tr'));
  return {
    units: units.map((one) => ({ ...one, ...undated(one), generation: 0 })),
    oriented: (await listOf(store.read('en', 'tr'))).map(undated),
    stats: await store.stats(),
    changes: changes.map((one) => ({ ...one, at: '', undone: one.undone !== undefined })),
    histories,
    lookups: ['ev', 'İstanbul ev', '%s "1" ev', 'a\tb ev'].map((query) =>
      look
        .lookup({ source: [query] }, { minScore: 40, limit: 5, scoring: 'full' })
        .map((match) => ({ ...match, tu: undated(match.tu) })),
    ),
    concordance: look
      .concordance('ev', { side: 'both', limit: 20 })
      .map((hit) => ({ ...hit, tu: undated(hit.tu) })),
  };
}

/** Uses are dated by the clock. */
function undated<T extends { readonly properties?: Readonly<Record<string, string>> }>(one: T): T {
  if (one.properties?.['lastusagedate'] === undefined) return one;
  return { ...one, properties: { ...one.properties, lastusagedate: '' } };
}

const TABLES = ['locale', 'import', 'unit', 'variant', 'removed', 'change', 'history', 'memory'];

function dump(file: string): unknown {
  const database = new Database(file);
  const rows = TABLES.map((table) => database.prepare(`SELECT * FROM ${table}`).raw().all());
  database.close();
  return rows.map((each) => each.map((row) => JSON.stringify(row)).sort());
}

describe('a memory on a server', () => {
  test('gives the answers of one in a file, to all who share it', async () => {
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.boolean(), operation), { minLength: 1, maxLength: 8 }),
        async (operations) => {
          const run = runs++;
          const address = server.url('same', `?memory=run${run}`);
          const at = (name: string): string => path.join(folder, `${run}${name}`);
          const file = openMemoryStore(at('file.db'), { create: true });
          const one = await openPostgresStore(address, { create: true, folder: at('one') });
          const other = await openPostgresStore(address, { create: false, folder: at('other') });
          const stores = [file, one, other] as const;
          const indexes = stores.map((store) => openMemoryIndex(store));
          for (const [isOther, operation] of operations) {
            const expected = await perform(file, indexes[0]!, operation);
            const who = isOther ? 2 : 1;
            expect(await perform(stores[who], indexes[who]!, operation)).toEqual(expected);
          }
          const expected = await describeStore(file, indexes[0]!);
          expect(await describeStore(one, indexes[1]!)).toEqual(expected);
          expect(await describeStore(other, indexes[2]!)).toEqual(expected);
          // one who comes late has what all have
          const late = await openPostgresStore(address, { create: false, folder: at('late') });
          const index = openMemoryIndex(late);
          expect(await describeStore(late, index)).toEqual(expected);
          indexes.concat(index).forEach((each) => each.close());
          for (const store of [...stores, late]) await store.close();
          expect(dump(other.file)).toEqual(dump(one.file));
          expect(dump(late.file)).toEqual(dump(one.file));
        },
      ),
      { numRuns: 15 },
    );
  }, 300_000);
});
