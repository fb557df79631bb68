import type { StoredUnit, UnitVariant, UnitVariants } from '../../memory-store.ts';
import type { Connection } from '../database/open-database.ts';
import { unpackContent } from './pack-unit.ts';
import { prepareOnce } from '../database/prepare-once.ts';

/** A unit and one of its variants. */
interface Row {
  readonly id: number;
  readonly import: number;
  readonly name: string | null;
  readonly changed: string | null;
  readonly author: string | null;
  readonly properties: string | null;
  readonly generation: number;
  readonly locale: string;
  readonly text: string;
  readonly content: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

// a cross join is never turned round, so the variants of a unit come one after another
const SELECT = `
  SELECT unit.id, import, unit.name, changed, author, properties, generation,
    locale.name AS locale, text, content, before, after
  FROM unit CROSS JOIN variant ON variant.unit = unit.id
  CROSS JOIN locale ON locale.id = variant.locale`;

/** All units with all their variants, in the order of their numbers. */
export function* readStoredUnits(database: Connection): Generator<StoredUnit> {
  const rows = database.prepare(`${SELECT} ORDER BY unit.id`).iterate() as IterableIterator<Row>;
  let of: Row[] = [];
  for (const row of rows) {
    if (of.length > 0 && of[0]!.id !== row.id) {
      yield toStoredUnit(of);
      of = [];
    }
    of.push(row);
  }
  if (of.length > 0) yield toStoredUnit(of);
}

/** A reader of single units, `undefined` for one that is gone. */
export function createUnitReader(database: Connection): (unit: number) => StoredUnit | undefined {
  const statement = prepareOnce(database, `${SELECT} WHERE unit.id = ?`);
  return (unit) => {
    const rows = statement.all(unit) as readonly Row[];
    return rows.length === 0 ? undefined : toStoredUnit(rows);
  };
}

function toStoredUnit(rows: readonly Row[]): StoredUnit {
  const { id, import: importId, name, changed, author, properties, generation } = rows[0]!;
  return {
    unit: id,
    generation,
    importId,
    ...(name !== null && { id: name }),
    variants: rows.map(toVariant),
    ...(changed !== null && { changed }),
    ...(author !== null && { author }),
    ...(properties !== null && {
      properties: JSON.parse(properties) as Readonly<Record<string, string>>,
    }),
  };
}

function toVariant({ locale, text, content, before, after }: Row): UnitVariant {
  return {
    locale,
    content: unpackContent(text, content),
    ...(before !== null && { before }),
    ...(after !== null && { after }),
  };
}

/** A unit as `history.before` has it. */
export interface FormerUnit extends UnitVariants {
  readonly importId: number;
}

/** The text of a unit for `history.before`. */
export function formatFormerUnit(stored: StoredUnit): string {
  const { importId, id, variants, changed, author, properties } = stored;
  const former = { importId, id, variants, changed, author, properties };
  return JSON.stringify(former);
}

/** {@link formatFormerUnit} backwards. */
export function parseFormerUnit(before: string): FormerUnit {
  return JSON.parse(before) as FormerUnit;
}
