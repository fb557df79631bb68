import type { Connection } from './open-database.ts';
import { prepareOnce } from './prepare-once.ts';

/**
 * Generations rise by a random step up to this: two copies of a memory that are changed apart do not
 * meet at one number, so the index of one is never taken for that of the other.
 */
const GENERATION_STEP = 1_000_000;

/** Generations remembered; an index that is older than all of them is built anew. */
export const GENERATIONS_KEPT = 100_000;

/** SQL that forgets the others. */
export const FORGET_GENERATIONS: string = `DELETE FROM generation WHERE number <=
  (SELECT number FROM generation ORDER BY number DESC LIMIT 1 OFFSET ${GENERATIONS_KEPT})`;

/** A transaction in so many, by its number, does so: to count to 100,000 takes two milliseconds. */
const FORGETS_ONE_IN = 256;

/** How a transaction that writes begins and ends; what it throws at its end takes all back. */
export interface Transaction {
  begin(): Promise<void> | void;
  commit(): Promise<void> | void;
}

/**
 * That of a memory which is this file and nothing else. The transaction that makes a memory (`NewTables.staysOpen`)
 * is open already: it goes without the log of {@link beginWriting}, straight into the file, which saves writing all
 * twice, and is all or nothing as well, as SQLite notes beside the file that it was empty before.
 */
export function ownTransaction(database: Connection): Transaction {
  let isOpen = database.inTransaction;
  return {
    begin() {
      if (!isOpen) beginWriting(database);
      isOpen = false;
    },
    commit: () => void database.exec('COMMIT'),
  };
}

/**
 * One transaction that changes units, all of it or nothing: every unit that is added, or whose texts or
 * date change, must be given the generation; units are removed by `removeUnits`. Waits for other
 * writers, and no other process writes before it ends.
 */
export async function changeMemory<T>(
  database: Connection,
  { begin, commit }: Transaction,
  work: (generation: number) => T,
): Promise<T> {
  // where nothing is waited for, nobody else's call on this connection comes in between
  const begun = begin();
  if (begun !== undefined) await begun;
  try {
    const result = work(startGeneration(database));
    const committed = commit();
    if (committed !== undefined) await committed;
    return result;
  } catch (cause) {
    rollBack(database);
    throw cause;
  }
}

/**
 * Begins a transaction that writes. The log that lets others read meanwhile (WAL) is begun with the first
 * and ended by `endWriting`: a file without one can be read where nothing may be written.
 */
export function beginWriting(database: Connection): void {
  try {
    database.exec('PRAGMA journal_mode = WAL');
  } catch {
    // somebody reads it just now: as safe without, only they wait for each other
  }
  database.exec('BEGIN IMMEDIATE');
}

/** Puts everything into the one file, so that it can be copied, unless others have it open. */
export function endWriting(database: Connection): void {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    database.exec('PRAGMA journal_mode = DELETE');
  } catch {
    // in use, or the disk is full: what was written is safe in the log, and the next to open it goes on
  }
}

/** The generation of the transaction that runs; asked once in each. */
export function startGeneration(database: Connection): number {
  const { generation } = prepareOnce(
    database,
    `UPDATE memory SET generation = generation + 1 + abs(random() % ${GENERATION_STEP})
     RETURNING generation`,
  ).get() as { readonly generation: number };
  prepareOnce(database, 'INSERT INTO generation VALUES (?)').run(generation);
  if (generation % FORGETS_ONE_IN === 0) database.exec(FORGET_GENERATIONS);
  return generation;
}

/** Gives up the transaction that runs; SQLite has done so already after some errors, a full disk for one. */
export function rollBack(database: Connection): void {
  if (database.inTransaction) database.exec('ROLLBACK');
}

/**
 * Takes units out, inside {@link changeMemory}, with their variants, and locales nobody uses any more;
 * says how many.
 *
 * @param which SQL of a condition on `unit`, such as `import = ?`
 */
export function removeUnits(
  database: Connection,
  generation: number,
  which: string,
  values: readonly unknown[],
): number {
  const units = `(SELECT id FROM unit WHERE ${which})`;
  database
    .prepare(`INSERT OR REPLACE INTO removed SELECT id, ${generation} FROM unit WHERE ${which}`)
    .run(values);
  database.prepare(`DELETE FROM variant WHERE unit IN ${units}`).run(values);
  const { changes } = database.prepare(`DELETE FROM unit WHERE ${which}`).run(values);
  removeUnused(database);
  return changes;
}

/** Takes out locales that no unit has any more. One in use is found at the first look. */
export function removeUnused(database: Connection): void {
  database.exec(
    `DELETE FROM locale WHERE NOT EXISTS (SELECT 1 FROM variant WHERE variant.locale = locale.id)`,
  );
}
