import type { Connection } from './open-database.ts';
import type { PackedUnit } from './pack-unit.ts';

/** A unit that the memory has. */
export interface KnownUnit {
  readonly id: number;
  readonly changed: string | null;
  /** Not met for the first time in the batch. */
  readonly isStored: boolean;
}

type Batch = readonly { readonly unit: PackedUnit }[];

interface Row {
  readonly id: number;
  readonly changed: string | null;
  readonly key: string;
}

/** Finds, by key, which units of a batch the memory has. */
export function createUnitFinder(database: Connection): (batch: Batch) => Map<string, KnownUnit> {
  const select = createSelect(database, 'key, id, changed', 'key');
  return (batch) => {
    const rows = select(batch.map(({ unit }) => unit.key)) as Row[];
    return new Map(rows.map(({ key, id, changed }) => [key, { id, changed, isStored: true }]));
  };
}

/** Finds which names of a batch are taken. */
export function createNameFinder(database: Connection): (batch: Batch) => readonly string[] {
  const select = createSelect(database, 'name', 'name');
  return (batch) => {
    const names = batch.flatMap(({ unit }) => unit.name ?? []);
    return (select(names) as { readonly name: string }[]).map(({ name }) => name);
  };
}

/** Values asked for with one statement. */
const VALUES = 200;

/** A look-up of many values at once; statements are few, for SQLite keeps tens of kilobytes for each. */
function createSelect(
  database: Connection,
  columns: string,
  by: string,
): (values: readonly string[]) => unknown[] {
  const ask = (marks: number): ReturnType<Connection['prepare']> =>
    database.prepare(
      `SELECT ${columns} FROM unit WHERE ${by} IN (${Array(marks).fill('?').join()})`,
    );
  const many = ask(VALUES);
  return (values) => {
    const rows: unknown[] = [];
    for (let start = 0; start < values.length; start += VALUES) {
      const some = values.slice(start, start + VALUES);
      // the last value once more does no harm
      const full = some.concat(Array<string>(VALUES - some.length).fill(some.at(-1)!));
      rows.push(...many.all(full));
    }
    return rows;
  };
}
