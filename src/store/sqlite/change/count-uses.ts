import { changeMemory, type Transaction } from '../database/change-memory.ts';
import { NOW } from './history.ts';
import type { Connection } from '../database/open-database.ts';
import { prepareOnce } from '../database/prepare-once.ts';

/**
 * How often a unit was used and when last, as properties of the unit: the names and forms are those of TMX 1.4b,
 * so that they go out and come in with it.
 */
const COUNT = "'$.usagecount'";
const LAST = "'$.lastusagedate'";
/** The date of TMX, of one that is ISO 8601. */
const TMX_NOW = `replace(replace(${NOW}, '-', ''), ':', '')`;

/** SQL for properties after further uses; one that is not counted yet counts from 0. */
function used(properties: string, times: string): string {
  return `json_set(coalesce(${properties}, '{}'),
    ${COUNT}, CAST(coalesce(json_extract(${properties}, ${COUNT}), 0) + ${times} AS TEXT),
    ${LAST}, ${TMX_NOW})`;
}

/** SQL for new properties of a unit, which say nothing of its uses: it keeps what it has. */
export function keepUses(fresh: string): string {
  const old = (path: string): string => `json_extract(properties, ${path})`;
  return `CASE WHEN ${old(COUNT)} IS NULL OR json_extract(${fresh}, ${COUNT}) IS NOT NULL THEN ${fresh}
    ELSE json_patch(coalesce(${fresh}, '{}'),
      json_object('usagecount', ${old(COUNT)}, 'lastusagedate', ${old(LAST)})) END`;
}

/** SQL for all uses of a memory. The words are looked for first: most units have no properties. */
export const ALL_USES: string = `SELECT coalesce(sum(json_extract(properties, ${COUNT})), 0) AS uses
  FROM unit WHERE properties LIKE '%"usagecount"%'`;

/** Counts one more use of a unit, inside a transaction. */
export function createUseCounter(database: Connection): (unit: number, times: number) => void {
  const count = prepareOnce(
    database,
    `UPDATE unit SET properties = ${used('properties', 'CAST(? AS INTEGER)')} WHERE id = ?`,
  );
  return (unit, times) => void count.run(times, unit);
}

/** The units of ids as `TranslationUnit.id` has them, without those that are counted already, and how often each stands there. */
export function findUsedUnits(
  database: Connection,
  ids: readonly string[],
  counted: readonly number[] = [],
): ReadonlyMap<number, number> {
  const byName = database.prepare('SELECT id FROM unit WHERE name = ?');
  const byNumber = database.prepare('SELECT id FROM unit WHERE id = ? AND name IS NULL');
  const times = new Map<number, number>();
  for (const id of ids) {
    const found = byName.get(id) ?? byNumber.get(/^#\d+$/.test(id) ? Number(id.slice(1)) : -1);
    if (found === undefined) continue;
    const unit = (found as { readonly id: number }).id;
    times.set(unit, (times.get(unit) ?? 0) + 1);
  }
  for (const unit of counted) times.delete(unit);
  return times;
}

/** Counts uses in one transaction; see `MemoryStore.countUses`. */
export async function countUses(
  database: Connection,
  transaction: Transaction,
  uses: ReadonlyMap<number, number>,
): Promise<number> {
  if (uses.size === 0) return 0;
  return changeMemory(database, transaction, () => {
    const count = createUseCounter(database);
    for (const [unit, times] of uses) count(unit, times);
    return uses.size;
  });
}
