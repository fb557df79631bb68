import { hasTexts, SELECT_TEXTS, type StoredText } from '../units/equal-units.ts';
import type { Connection } from '../database/open-database.ts';
import type { PackedUnit } from '../units/pack-unit.ts';
import type { UnitKey } from '../units/unit-keys.ts';

/** A unit that the memory has. */
export interface KnownUnit {
  readonly id: number;
  readonly changed: string | null;
  /** Not met for the first time in the batch. */
  readonly isStored: boolean;
}

/** Units that the memory has, or that a batch brings. */
export interface KnownUnits {
  /** The one with the same texts. */
  find(unit: PackedUnit): KnownUnit | undefined;
  /** In place of one with the same texts. */
  set(unit: PackedUnit, known: KnownUnit): void;
}

type Batch = readonly { readonly unit: PackedUnit }[];

interface Row {
  readonly id: number;
  readonly changed: string | null;
  readonly key: UnitKey;
}

/** Finds which units of a batch the memory has. */
export function createUnitFinder(database: Connection): (batch: Batch) => KnownUnits {
  const select = createSelect(database, 'SELECT key, id, changed FROM unit WHERE key');
  const selectTexts = createSelect(database, SELECT_TEXTS);
  return (batch) => {
    const rows = select(batch.map(({ unit }) => unit.key)) as Row[];
    const texts = new Map<number, StoredText[]>(rows.map(({ id }) => [id, []]));
    for (const row of selectTexts([...texts.keys()]) as (StoredText & { readonly unit: number })[])
      texts.get(row.unit)!.push(row);
    const byKey = new Map<UnitKey, { known: KnownUnit; readonly texts: readonly StoredText[] }[]>();
    const put = (key: UnitKey, known: KnownUnit, texts: readonly StoredText[]): void => {
      const entry = { known, texts };
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [entry]);
      else others.push(entry);
    };
    for (const { key, id, changed } of rows)
      if (texts.has(id)) {
        put(key, { id, changed, isStored: true }, texts.get(id)!);
        // the last key of those asked for comes more than once
        texts.delete(id);
      }
    const entryOf = (unit: PackedUnit) =>
      byKey.get(unit.key)?.find(({ texts }) => hasTexts(unit, texts));
    return {
      find: (unit) => entryOf(unit)?.known,
      set(unit, known) {
        const entry = entryOf(unit);
        if (entry === undefined) put(unit.key, known, unit.variants);
        else entry.known = known;
      },
    };
  };
}

/** Finds which names of a batch are taken. */
export function createNameFinder(database: Connection): (batch: Batch) => readonly string[] {
  const select = createSelect(database, 'SELECT name FROM unit WHERE name');
  return (batch) => {
    const names = batch.flatMap(({ unit }) => unit.name ?? []);
    return (select(names) as { readonly name: string }[]).map(({ name }) => name);
  };
}

/** Values asked for with one statement. */
const VALUES = 200;

/**
 * A look-up of many values at once; statements are few, for SQLite keeps tens of kilobytes for each.
 *
 * @param head SQL that ends in what is to be one of the values
 */
function createSelect(
  database: Connection,
  head: string,
): (values: readonly UnitKey[]) => unknown[] {
  const many = database.prepare(`${head} IN (${Array(VALUES).fill('?').join()})`);
  return (values) => {
    const rows: unknown[] = [];
    for (let start = 0; start < values.length; start += VALUES) {
      const some = values.slice(start, start + VALUES);
      // the last value once more does no harm
      const full = some.concat(Array<UnitKey>(VALUES - some.length).fill(some.at(-1)!));
      rows.push(...many.all(full));
    }
    return rows;
  };
}
