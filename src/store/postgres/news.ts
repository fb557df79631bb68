import { COLUMNS } from './schema.ts';
import type { Row } from './open-server.ts';

/**
 * Rows of each table that are asked for at once. A copy that follows lacks fewer; one that lacks more takes them
 * table by table.
 */
const FEW_ROWS = 200;

/** What tells one state of a memory from another. */
export interface MemoryState {
  readonly memoryId: string;
  readonly generation: number;
}

/** What a copy lacks, when it is little. */
export interface News {
  /** What the copy had when it asked. */
  readonly held: MemoryState;
  readonly generation: number;
  readonly rows: Readonly<Record<(typeof ASKED)[number], readonly Row[]>>;
}

/** In the order of the statements behind the first. */
const ASKED = [
  'known',
  'locale',
  'import',
  'generation',
  'change',
  'history',
  'removed',
  'unit',
  'variant',
] as const;

/** Those that come as a whole: each variant is of a unit that comes. */
const UNLIMITED: ReadonlySet<(typeof ASKED)[number]> = new Set(['locale', 'variant']);

/** SQL for all that a copy lacks, in one way to the server and back: for {@link toNews}. */
export function selectNews(schema: string, { generation }: MemoryState): string {
  const from = (table: keyof typeof COLUMNS): string =>
    `SELECT ${COLUMNS[table].map((name) => `${table}.${name}`).join()} FROM ${schema}.${table}`;
  const written = `WHERE written > ${generation}`;
  const few = `LIMIT ${FEW_ROWS}`;
  return [
    `SELECT memory_id, generation, forgotten FROM ${schema}.memory`,
    `SELECT 1 FROM ${schema}.generation WHERE number = ${generation}`,
    from('locale'),
    `${from('import')} ${written} ${few}`,
    `SELECT number FROM ${schema}.generation WHERE number > ${generation} ${few}`,
    `${from('change')} ${written} ${few}`,
    `${from('history')} WHERE change = ANY(ARRAY(SELECT id FROM ${schema}.change ${written})) ${few}`,
    `SELECT unit, generation FROM ${schema}.removed WHERE generation > ${generation} ${few}`,
    `${from('unit')} ${written} ORDER BY written ${few}`,
    // the order and the list make the planner take indexes, whatever it knows of the tables
    `${from('variant')} WHERE unit = ANY(ARRAY(
      SELECT id FROM ${schema}.unit ${written} ORDER BY written ${few})) ORDER BY unit, locale`,
  ].join(';\n');
}

/**
 * What the answers of {@link selectNews} come to, whatever was answered before them; `undefined` when there is more than that,
 * or the server does not know the copy, or the copy has to forget.
 */
export function toNews(held: MemoryState, answers: readonly (readonly Row[])[]): News | undefined {
  const [memory, ...found] = answers.slice(-1 - ASKED.length);
  const [head] = memory ?? [];
  if (head === undefined || String(head[0]) !== held.memoryId) return undefined;
  const [generation, forgotten] = [Number(head[1]), Number(head[2])];
  const rows = Object.fromEntries(ASKED.map((name, at) => [name, found[at] ?? []])) as News['rows'];
  const isWhole = ASKED.every((name) => UNLIMITED.has(name) || rows[name].length < FEW_ROWS);
  return rows.known.length > 0 && isWhole && forgotten <= held.generation
    ? { held, generation, rows }
    : undefined;
}
