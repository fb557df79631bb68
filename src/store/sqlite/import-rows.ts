import { createInsert } from './insert-rows.ts';
import type { RowInsert } from './insert-rows.ts';
import { createLocaleIds } from './locale-ids.ts';
import type { Connection } from './open-database.ts';
import type { PackedUnit } from './pack-unit.ts';

/** The rows of an import on their way into the tables. */
export interface ImportRows {
  unit(id: number, name: string | null, unit: PackedUnit): void;
  /** @param isAgain in place of older ones, which may wait in the same batch */
  variants(id: number, unit: PackedUnit, isAgain: boolean): void;
  write(): void;
}

/** Pairs of locales that get a statement of their own; a memory mostly has one. */
const MOST_PAIRS = 4;

/** Gathers rows by the columns they have: most have only the first ones, and each value costs. */
export function createImportRows(
  database: Connection,
  importId: number,
  generation: number,
): ImportRows {
  const localeIds = createLocaleIds(database);
  const same = `${importId}, ${generation}`;
  const unitHead = 'INSERT INTO unit (import, generation, id, key';
  const bareHead = 'INSERT INTO variant (unit, locale, text)';
  const bareUnits = createInsert(database, `${unitHead})`, () => `(${same}, ?, ?)`, 2);
  const named = createInsert(database, `${unitHead}, name)`, () => `(${same}, ?, ?, ?)`, 3);
  const units = createInsert(
    database,
    `${unitHead}, name, changed, author, properties)`,
    () => `(${same}, ?, ?, ?, ?, ?, ?)`,
    6,
  );
  const bareVariants = createInsert(database, bareHead, () => '(?, ?, ?)', 3);
  const pairs = new Map<number, RowInsert>();
  const variants = createInsert(
    database,
    'INSERT OR REPLACE INTO variant (unit, locale, text, content, before, after)',
    () => '(?, ?, ?, ?, ?, ?)',
    6,
  );
  /** Most units have two bare texts, in the same two locales. */
  const pairOf = (one: number, other: number): RowInsert | undefined => {
    const name = one * 2 ** 24 + other;
    let pair = pairs.get(name);
    if (pair === undefined && pairs.size < MOST_PAIRS) {
      const row = (first: number): string => `(?, ${one}, ?), (?${first}, ${other}, ?)`;
      pairs.set(name, (pair = createInsert(database, bareHead, row, 3)));
    }
    return pair;
  };
  const isBare = ({ content, before, after }: PackedUnit['variants'][number]): boolean =>
    content === null && before === null && after === null;
  return {
    unit(id, name, { key, changed, author, properties }) {
      if (changed !== null || author !== null || properties !== null)
        units.values.push(id, key, name, changed, author, properties);
      else if (name !== null) named.values.push(id, key, name);
      else bareUnits.values.push(id, key);
    },
    variants(id, unit, isAgain) {
      const [one, other, third] = unit.variants;
      if (!isAgain && third === undefined && isBare(one!) && isBare(other!)) {
        const pair = pairOf(localeIds(one!.locale), localeIds(other!.locale));
        if (pair !== undefined) {
          pair.values.push(id, one!.text, other!.text);
          return;
        }
      }
      for (const variant of unit.variants) {
        const { text, content, before, after } = variant;
        const locale = localeIds(variant.locale);
        if (!isAgain && isBare(variant)) bareVariants.values.push(id, locale, text);
        else variants.values.push(id, locale, text, content, before, after);
      }
    },
    write() {
      // what may replace others comes last
      const all = [bareUnits, named, units, bareVariants, ...pairs.values(), variants];
      for (const rows of all) rows.write();
    },
  };
}
