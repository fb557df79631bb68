import { DROP_LATE_INDEXES, LATE_INDEXES } from '../sqlite/database/schema.ts';
import { FORGET_GENERATIONS } from '../sqlite/database/change-memory.ts';
import { createInsert } from '../sqlite/import/insert-rows.ts';
import type { Connection } from '../sqlite/database/open-database.ts';
import type { MemoryState, News } from './news.ts';
import type { Row, Session } from './open-server.ts';
import { COLUMNS } from './schema.ts';

/** Units fetched at once, with all they have. */
const BATCH = 5000;

/** SQL for the state on a server. */
export function selectState(schema: string): string {
  return `SELECT memory_id, generation FROM ${schema}.memory`;
}

/** The answer to {@link selectState}; absent: there is no memory. */
export function toState(rows: readonly Row[]): MemoryState | undefined {
  const [row] = rows;
  return row && { memoryId: String(row[0]), generation: Number(row[1]) };
}

/** The state of a copy. */
export function readState(copy: Connection): MemoryState {
  return copy
    .prepare('SELECT memory_id AS memoryId, generation FROM memory')
    .get() as unknown as MemoryState;
}

/**
 * Brings a copy of a memory up to date, inside a transaction on either side, that of the server showing one
 * moment. A copy that the server does not know, since it was restored from a backup for one, is made anew.
 */
export async function pullChanges(
  { query }: Session,
  schema: string,
  copy: Connection,
): Promise<void> {
  const [head] = await query(`SELECT memory_id, generation, forgotten FROM ${schema}.memory`);
  const [memoryId, generation, forgotten] = [String(head![0]), Number(head![1]), Number(head![2])];
  const held = readState(copy);
  const isKnown =
    held.memoryId === memoryId &&
    (await query(`SELECT 1 FROM ${schema}.generation WHERE number = $1`, [held.generation]))
      .length > 0;
  if (isKnown && held.generation === generation) return;
  const since = isKnown ? held.generation : 0;
  if (!isKnown) for (const table of TABLES) copy.exec(`DELETE FROM ${table}`);
  if (forgotten > since) {
    // what somebody wanted forgotten is to be gone from the file as well
    copy.exec('PRAGMA secure_delete = ON; DELETE FROM history; DELETE FROM change');
  }
  const isEmpty = copy.prepare('SELECT 1 FROM unit LIMIT 1').get() === undefined;
  if (isEmpty) copy.exec(DROP_LATE_INDEXES);
  await pullSmall(query, schema, copy, since);
  await pullUnits(query, schema, copy, since, isEmpty);
  if (isEmpty) copy.exec(LATE_INDEXES);
  endPull(copy, { memoryId, generation });
}

function endPull(copy: Connection, { memoryId, generation }: MemoryState): void {
  copy.exec(FORGET_GENERATIONS);
  copy.prepare('UPDATE memory SET memory_id = ?, generation = ?').run(memoryId, generation);
}

/**
 * Puts what a copy lacked into it, inside a transaction.
 *
 * @returns whether it lacked it still: another process may have brought it up to date meanwhile
 */
export function takeNews(copy: Connection, { held, generation, rows }: News): boolean {
  if (readState(copy).generation !== held.generation) return false;
  copy.exec('DELETE FROM locale');
  for (const table of ['locale', 'import', 'change', 'history'] as const)
    putRows(copy, table, rows[table]);
  insertRows(copy, 'generation (number)', rows.generation.map(toNumbers));
  const removed = rows.removed.map(toNumbers);
  insertRows(copy, 'removed (unit, generation)', removed);
  removeUnits(copy, removed);
  replaceUnits(copy, rows.unit, rows.variant);
  endPull(copy, { memoryId: held.memoryId, generation });
  return true;
}

/** Units with all their variants, in place of those that stand there. */
function replaceUnits(copy: Connection, units: readonly Row[], variants: readonly Row[]): void {
  const back = copy.prepare('DELETE FROM removed WHERE unit = ?');
  const without = copy.prepare('DELETE FROM variant WHERE unit = ?');
  for (const [number] of units) {
    without.run(Number(number));
    back.run(Number(number));
  }
  putUnits(copy, units, variants);
}

/** A unit may take the key or the name of another one, which comes then as well. */
function putUnits(copy: Connection, units: readonly Row[], variants: readonly Row[]): void {
  putRows(copy, 'unit', units);
  putRows(copy, 'variant', variants);
}

const TABLES = [
  'locale',
  'import',
  'unit',
  'variant',
  'removed',
  'change',
  'history',
  'generation',
] as const;

type Query = Session['query'];

/** All but the units. */
async function pullSmall(
  query: Query,
  schema: string,
  copy: Connection,
  since: number,
): Promise<void> {
  const put = async (table: keyof typeof COLUMNS, from: string): Promise<void> => {
    const columns = COLUMNS[table].map((name) => `${table}.${name}`).join();
    putRows(copy, table, await query(`SELECT ${columns} FROM ${schema}.${table} ${from}`));
  };
  copy.exec('DELETE FROM locale');
  await put('locale', '');
  await put('import', `WHERE written > ${since}`);
  const numbers = await query(`SELECT number FROM ${schema}.generation WHERE number > ${since}`);
  insertRows(copy, 'generation (number)', numbers.map(toNumbers));
  await put('change', `WHERE written > ${since}`);
  // a copy that follows has few; one that is made takes them in parts, by change and unit
  for (let last: Row = [0, -1]; ;) {
    const rows = await query(
      `SELECT history.unit, history.change, history.before FROM ${schema}.history
       JOIN ${schema}.change ON change.id = history.change
       WHERE change.written > ${since} AND (history.change, history.unit) > ($1, $2)
       ORDER BY history.change, history.unit LIMIT ${BATCH}`,
      last,
    );
    putRows(copy, 'history', rows);
    if (rows.length < BATCH) break;
    last = [rows.at(-1)![1]!, rows.at(-1)![0]!];
  }
  for (let last = -1; ;) {
    const rows = (
      await query(
        `SELECT unit, generation FROM ${schema}.removed
         WHERE generation > ${since} AND unit > $1 ORDER BY unit LIMIT ${BATCH}`,
        [last],
      )
    ).map(toNumbers);
    insertRows(copy, 'removed (unit, generation)', rows);
    if (since > 0) removeUnits(copy, rows);
    if (rows.length < BATCH) break;
    last = rows.at(-1)![0]!;
  }
}

async function pullUnits(
  query: Query,
  schema: string,
  copy: Connection,
  since: number,
  isEmpty: boolean,
): Promise<void> {
  for (let last = -1; ;) {
    const units = await query(
      `SELECT ${COLUMNS.unit.join()} FROM ${schema}.unit
       WHERE written > ${since} AND id > $1 ORDER BY id LIMIT ${BATCH}`,
      [last],
    );
    const [first] = units;
    if (first === undefined) return;
    const numbers = units.map(([id]) => Number(id));
    last = numbers.at(-1)!;
    // a range is read faster than a list, and all of it is wanted
    const variants = isEmpty
      ? await query(`${selectVariants(schema)} BETWEEN $1 AND $2 ORDER BY unit, locale`, [
          Number(first[0]),
          last,
        ])
      : await query(`${selectVariants(schema)} = ANY($1) ORDER BY unit, locale`, [numbers]);
    (isEmpty ? putUnits : replaceUnits)(copy, units, variants);
    if (units.length < BATCH) return;
  }
}

function selectVariants(schema: string): string {
  return `SELECT ${COLUMNS.variant.join()} FROM ${schema}.variant WHERE unit`;
}

function removeUnits(copy: Connection, rows: readonly (readonly number[])[]): void {
  const variants = copy.prepare('DELETE FROM variant WHERE unit = ?');
  const unit = copy.prepare('DELETE FROM unit WHERE id = ?');
  for (const [number] of rows) {
    variants.run(number);
    unit.run(number);
  }
}

/** Rows of the server in place of those that stand there. */
function putRows(copy: Connection, table: keyof typeof COLUMNS, rows: readonly Row[]): void {
  const columns = COLUMNS[table];
  // the driver gives numbers above 2^31 as texts
  const isNumber = columns.map((name) => name === 'generation');
  insertRows(
    copy,
    `${table} (${columns.join()})`,
    rows.map((row) =>
      row.map((value, at) =>
        typeof value !== 'string' ? value : isNumber[at] === true ? Number(value) : value,
      ),
    ),
  );
}

function insertRows(copy: Connection, into: string, rows: readonly Row[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const marks = `(${first.map(() => '?').join()})`;
  const insert = createInsert(copy, `INSERT OR REPLACE INTO ${into}`, () => marks, first.length);
  for (const row of rows) insert.values.push(...row);
  insert.write();
}

function toNumbers(row: Row): readonly number[] {
  return row.map(Number);
}
