import { rollBack } from './change-memory.ts';
import type { Connection } from './open-database.ts';
import {
  APPLICATION_ID,
  NUMBER_KEYS,
  SCHEMA_STEPS,
  SCHEMA_VERSION,
  TEXT_KEYS_VERSION,
} from './schema.ts';

/** How a memory is made. */
export interface NewTables {
  /** See `TEXT_KEYS_VERSION`. */
  readonly hasTextKeys: boolean;
  /**
   * Whether the transaction goes on, for the first import to end it: what is cut off before leaves a file of no
   * bytes, which is no memory. Nobody reads meanwhile.
   */
  readonly staysOpen: boolean;
  /** Whether what is open still stands at its path; asked when nobody else can take it away any more. */
  isThere(): boolean;
}

/**
 * Makes the tables of a memory in an empty file.
 *
 * @returns `late` when another process made them meanwhile, or took the file away: it must be opened again
 */
export function makeTables(
  database: Connection,
  { hasTextKeys, staysOpen, isThere }: NewTables,
): 'made' | 'late' {
  database.exec(staysOpen ? 'BEGIN EXCLUSIVE' : 'BEGIN IMMEDIATE');
  try {
    if (!isThere() || pragma(database, 'user_version') !== 0) {
      database.exec('ROLLBACK');
      return 'late';
    }
    takeSteps(database, 0);
    if (!hasTextKeys) database.exec(NUMBER_KEYS);
    markAsMemory(database, hasTextKeys ? TEXT_KEYS_VERSION : SCHEMA_VERSION);
    if (!staysOpen) database.exec('COMMIT');
    return 'made';
  } catch (cause) {
    rollBack(database);
    throw cause;
  }
}

/** Makes the tables that a file from an older program lacks. */
export function renewTables(database: Connection): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    const version = pragma(database, 'user_version');
    if (version < TEXT_KEYS_VERSION) {
      takeSteps(database, version);
      markAsMemory(database, TEXT_KEYS_VERSION);
    }
    database.exec('COMMIT');
  } catch (cause) {
    rollBack(database);
    throw cause;
  }
}

function takeSteps(database: Connection, version: number): void {
  for (const step of SCHEMA_STEPS.slice(version)) database.exec(step);
}

function markAsMemory(database: Connection, version: number): void {
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${version};`);
}

/** A number that SQLite keeps of a file. */
export function pragma(
  database: Connection,
  name: 'user_version' | 'application_id' | 'page_count',
): number {
  const row = database.prepare(`SELECT ${name} AS value FROM pragma_${name}`).get();
  return (row as { readonly value: number }).value;
}
