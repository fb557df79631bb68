import type { IndexedUnit, IndexFeed } from '../../index-source.ts';
import { keepUses } from '../change/count-uses.ts';
import { createHistory } from '../change/history.ts';
import { createImportRows } from './import-rows.ts';
import { createNameFinder, createUnitFinder } from './known-units.ts';
import type { Connection } from '../database/open-database.ts';
import type { PackedUnit } from '../units/pack-unit.ts';
import { createUnitsAside } from './units-aside.ts';

/** Units looked up and written together: a call into SQLite costs more than a row does. */
const BATCH = 256;

interface WriterOptions {
  readonly importId: number;
  readonly generation: number;
  /** See `history.ts`. */
  readonly change: number;
  /** Is handed each unit that is new or has another date. */
  readonly feed: IndexFeed | undefined;
  /** See `createLocaleIds`. */
  readonly localeIds: (locale: string) => number;
  /** See `createHashFilter`. */
  readonly firstLayer?: number;
}

interface WaitingUnit {
  /** Its number, if it is new; absent: the next one. */
  readonly id?: number;
  readonly unit: PackedUnit;
}

/** Writes the units of one import. */
export interface ImportWriter {
  add(unit: PackedUnit): void;
  finish(): { readonly added: number; readonly replaced: number };
}

/** Starts an import, inside a transaction. */
export function createImportWriter(
  database: Connection,
  { importId, generation, change, feed, localeIds, firstLayer }: WriterOptions,
): ImportWriter {
  const aside = createUnitsAside(database, firstLayer);
  const rows = createImportRows(database, { importId, generation, localeIds });
  const history = createHistory(database, change, importId);
  const findUnits = createUnitFinder(database);
  const findNames = createNameFinder(database);
  // where neither has a date nobody knows which is newer
  const update = database.prepare(
    `UPDATE unit SET import = ?1, changed = ?2, author = coalesce(?3, iif(changed IS ?2, author, NULL)),
     properties = iif(changed IS NULL AND ?2 IS NULL AND properties IS NOT NULL,
       json_patch(properties, coalesce(?4, '{}')), ${keepUses('?4')}),
     generation = iif(changed IS ?2, generation, ?5) WHERE id = ?6`,
  );
  let nextId = findNextId(database);
  let added = 0;
  let replaced = 0;
  let waiting: WaitingUnit[] = [];
  const insert = (id: number, name: string | null, unit: PackedUnit): void => {
    added++;
    rows.unit(id, name, unit);
    rows.variants(id, unit, false);
    feed?.add(toIndexedUnit(id, unit));
  };
  /** Units that the memory, or the batch itself, may have. */
  const write = (): void => {
    const batch = waiting;
    waiting = [];
    const known = findUnits(batch);
    const names = new Set(findNames(batch));
    const updates: unknown[][] = [];
    for (const { id: reserved, unit } of batch) {
      const { changed, author, properties, name } = unit;
      const old = known.find(unit);
      const id = old?.id ?? reserved ?? nextId++;
      if (old === undefined) {
        known.set(unit, { id, changed, isStored: false });
        insert(id, name !== null && names.has(name) ? null : name, unit);
        if (name !== null) names.add(name);
        continue;
      }
      replaced++;
      if (old.isStored) history.keep(id);
      if (isOlder(changed, old.changed)) {
        rows.contexts(id, unit);
        known.set(unit, { ...old, isStored: false });
        continue;
      }
      known.set(unit, { id, changed, isStored: false });
      updates.push([importId, changed, author, properties, generation, id]);
      rows.variants(id, unit, true);
      if (old.changed !== changed) feed?.add(toIndexedUnit(id, unit));
    }
    rows.write();
    for (const values of updates) update.run(values);
  };
  const put = (unit: WaitingUnit): void => {
    waiting.push(unit);
    if (waiting.length === BATCH) write();
  };
  let gathered = 0;
  return {
    add(unit) {
      if (aside === undefined) {
        put({ unit });
        return;
      }
      const id = nextId++;
      if (aside.takesUnit(id, unit)) return;
      const isFree = unit.name === null || !aside.takesName(id, unit.name);
      insert(id, isFree ? unit.name : null, unit);
      if (++gathered % BATCH === 0) rows.write();
    },
    finish() {
      rows.write();
      for (const unit of aside?.end() ?? []) put(unit);
      if (waiting.length > 0) write();
      return { added, replaced };
    },
  };
}

/** Whether a date is older than that of what is there; none is older than any. */
function isOlder(changed: string | null, stored: string | null): boolean {
  return stored !== null && (changed === null || changed < stored);
}

/** Numbers are never given again, not even those of removed units. */
function findNextId(database: Connection): number {
  const row = database
    .prepare(
      `SELECT 1 + max((SELECT coalesce(max(id), 0) FROM unit),
                      (SELECT coalesce(max(unit), 0) FROM removed)) AS next`,
    )
    .get();
  return (row as { readonly next: number }).next;
}

function toIndexedUnit(unit: number, { changed, variants }: PackedUnit): IndexedUnit {
  return { unit, texts: variants, ...(changed !== null && { changed }) };
}
