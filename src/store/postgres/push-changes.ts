import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { from as copyFrom } from 'pg-copy-streams';
import pg from 'pg';
import { GENERATIONS_KEPT } from '../sqlite/database/change-memory.ts';
import type { Connection } from '../sqlite/database/open-database.ts';
import type { Row, Session } from './open-server.ts';
import { COLUMNS } from './schema.ts';

/** What a copy has before a change: everything that follows is of the change. */
export interface Marks {
  readonly unit: number;
  readonly import: number;
  readonly change: number;
  /** The locales, as JSON. */
  readonly locales: string;
  /** ISO 8601, by the clock of the copy. */
  readonly at: string;
}

/**
 * The highest numbers of the copy, its clock and its locales: what a change adds has numbers above
 * them.
 */
export function readMarks(copy: Connection): Marks {
  const numbers = copy
    .prepare(
      `SELECT max(coalesce((SELECT max(id) FROM unit), 0), coalesce((SELECT max(unit) FROM removed), 0)) AS unit,
         (SELECT coalesce(max(id), 0) FROM import) AS import,
         (SELECT coalesce(max(id), 0) FROM change) AS change,
         strftime('%Y-%m-%dT%H:%M:%SZ', 'now') AS at`,
    )
    .get() as unknown as Omit<Marks, 'locales'>;
  return { ...numbers, locales: JSON.stringify(readLocales(copy)) };
}

function readLocales(copy: Connection): Row[] {
  return copy.prepare('SELECT id, name FROM locale ORDER BY id').raw().all() as unknown as Row[];
}

/** Numbers begin at 1. */
const NO_UNIT = 0;

/** What the tables do not tell of a change. */
export interface ChangeKind {
  /** It threw the history away. */
  readonly forgets: boolean;
  /** Units that were only used: they keep their generation. */
  readonly used: readonly number[];
}

/** Rows sent as one statement at most; more go as a stream. */
const FEW_ROWS = 500;
/** Bytes, about, of a piece of a stream. */
const PIECE = 2 ** 16;

/**
 * Sends what a change did to a copy, inside its transaction on either side, and commits that of the server. Few rows
 * go as one statement, for each is a way to the server and back.
 */
export async function pushChanges(
  session: Session,
  schema: string,
  copy: Connection,
  marks: Marks,
  { forgets, used }: ChangeKind,
): Promise<void> {
  const { generation } = copy.prepare('SELECT generation FROM memory').get() as unknown as {
    readonly generation: number;
  };
  const { say, put, end } = createSender(session, schema, copy);
  if (forgets)
    say(`DELETE FROM ${schema}.history; DELETE FROM ${schema}.change;
      UPDATE ${schema}.memory SET forgotten = ${generation};`);
  if (JSON.stringify(readLocales(copy)) !== marks.locales) {
    say(`DELETE FROM ${schema}.locale;`);
    await put('locale', 'locale');
  }
  // what an import finds already there keeps its generation, and is of the import from then on
  // each part by its index: an empty list, or a bound on numbers, would make it a look at every unit
  const touched = `(unit.generation = ${generation} OR unit.import > ${marks.import}
    OR unit.id IN (${[NO_UNIT, ...used].join()}))`;
  const numbers = (sql: string): string =>
    (copy.prepare(sql).raw().all() as unknown as [number][]).join();
  const gone = numbers(`SELECT unit FROM removed WHERE generation = ${generation}`);
  const old = numbers(`SELECT id FROM unit WHERE ${touched} AND +id <= ${marks.unit}`);
  if (old !== '') say(`DELETE FROM ${schema}.removed WHERE unit ${among(old)};`);
  for (const numbers of [gone, old])
    if (numbers !== '')
      say(`DELETE FROM ${schema}.unit WHERE id ${among(numbers)};
        DELETE FROM ${schema}.variant WHERE unit ${among(numbers)};`);
  if (gone !== '')
    say(`INSERT INTO ${schema}.removed SELECT unit, ${generation}
      FROM unnest('{${gone}}'::integer[]) AS unit;`);
  await put('unit', `unit WHERE ${touched}`, generation);
  await put('variant', `unit CROSS JOIN variant ON variant.unit = unit.id WHERE ${touched}`);
  await put('import', `import WHERE id > ${marks.import}`, generation);
  const isNew = forgets ? 'id > 0' : `id > ${marks.change}`;
  await put('change', `change WHERE ${isNew}`, generation);
  await put('history', `history WHERE ${isNew.replace('id', 'change')}`);
  const undone = copy
    .prepare(`SELECT id, undone FROM change WHERE id <= ${marks.change} AND undone >= ?`)
    .raw()
    .all(marks.at) as unknown as [number, string][];
  for (const [id, at] of undone)
    say(`UPDATE ${schema}.change SET undone = ${pg.escapeLiteral(at)}, written = ${generation}
      WHERE id = ${id};`);
  say(`INSERT INTO ${schema}.generation VALUES (${generation});
    DELETE FROM ${schema}.generation WHERE number <= (
      SELECT number FROM ${schema}.generation ORDER BY number DESC LIMIT 1 OFFSET ${GENERATIONS_KEPT});
    UPDATE ${schema}.memory SET generation = ${generation};
    COMMIT;`);
  await end();
}

/** SQL for being one of some numbers. */
function among(numbers: string): string {
  return `= ANY ('{${numbers}}'::integer[])`;
}

interface Sender {
  /** A statement, in its turn. */
  say(sql: string): void;
  /** @param written for tables that have such a column */
  put(table: keyof typeof COLUMNS, from: string, written?: number): Promise<void>;
  end(): Promise<void>;
}

function createSender({ client, query }: Session, schema: string, copy: Connection): Sender {
  let waiting = '';
  const end = async (): Promise<void> => {
    const sql = waiting;
    waiting = '';
    if (sql !== '') await query(sql);
  };
  return {
    say(sql) {
      waiting += `${sql}\n`;
    },
    async put(table, from, written) {
      const names: readonly string[] = COLUMNS[table];
      const columns = names.map((name) => `${table}.${name}`);
      if (written !== undefined) columns.push(String(written));
      const into = `${schema}.${table} (${[...names, ...(written === undefined ? [] : ['written'])].join()})`;
      const rows = copy.prepare(`SELECT ${columns.join()} FROM ${from}`).raw().iterate();
      const few: Row[] = [];
      const all = (rows as unknown as Iterable<Row>)[Symbol.iterator]();
      for (let next = all.next(); ; next = all.next()) {
        if (next.done === true) break;
        if (few.push(next.value) <= FEW_ROWS) continue;
        await end();
        const stream = client.query(copyFrom(`COPY ${into} FROM STDIN`));
        await pipeline(Readable.from(formatCopy(few, all)), stream);
        return;
      }
      if (few.length > 0) waiting += `INSERT INTO ${into} VALUES ${few.map(formatRow).join()};\n`;
    },
    end,
  };
}

function formatRow(row: Row): string {
  return `(${row.map((value) => (typeof value === 'string' ? pg.escapeLiteral(value) : String(value))).join()})`;
}

/** The text form of COPY (PostgreSQL, COPY, "Text Format"). */
function* formatCopy(first: readonly Row[], more: Iterator<Row>): Generator<string> {
  let piece = '';
  for (const row of first) piece += formatCopyRow(row);
  for (let next = more.next(); next.done !== true; next = more.next()) {
    piece += formatCopyRow(next.value);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const NEEDS_ESCAPE = /[\\\n\r\t]/;
const EVERY_SIGN = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function formatCopyRow(row: Row): string {
  let line = '';
  for (let at = 0; at < row.length; at++) {
    const value = row[at]!;
    if (at > 0) line += '\t';
    if (value === null) line += '\\N';
    else if (typeof value !== 'string') line += value;
    else
      line += NEEDS_ESCAPE.test(value)
        ? value.replace(EVERY_SIGN, (sign) => ESCAPES[sign]!)
        : value;
  }
  return `${line}\n`;
}
