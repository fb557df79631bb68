import { createInsert } from './insert-rows.ts';
import { createRunInsert } from './insert-run.ts';
import type { RunInsert } from './insert-run.ts';
import type { Connection } from '../database/open-database.ts';
import type { PackedUnit } from '../units/pack-unit.ts';
import { findUnitKeys } from '../units/unit-keys.ts';

/** The rows of an import on their way into the tables. */
export interface ImportRows {
  unit(id: number, name: string | null, unit: PackedUnit): void;
  /** @param isAgain in place of older ones, which may wait in the same batch; contexts stay when there are no others */
  variants(id: number, unit: PackedUnit, isAgain: boolean): void;
  /** Gives those that are there, maybe in the same batch, a context where they have none. */
  contexts(id: number, unit: PackedUnit): void;
  write(): void;
}

/** Pairs of locales that get a statement of their own; a memory mostly has one. */
const MOST_PAIRS = 4;

/** Gathers rows by the columns they have: most have only the first ones, and each value costs. */
export function createImportRows(
  database: Connection,
  {
    importId,
    generation,
    localeIds,
  }: {
    readonly importId: number;
    readonly generation: number;
    readonly localeIds: (locale: string) => number;
  },
): ImportRows {
  const keys = findUnitKeys(database);
  const same = `${importId}, ${generation}`;
  const unitHead = 'INSERT INTO unit (import, generation, id, key, name';
  const bareHead = 'INSERT INTO variant (unit, locale, text)';
  const keysOnly = createRunInsert(
    database,
    `${unitHead}) SELECT ${same}, ?1 + key, ${keys.fromText('value')}, NULL FROM json_each(?2)`,
  );
  // the name stands right behind the key, which is of one length
  const namedUnits = createRunInsert(
    database,
    `${unitHead}) SELECT ${same}, ?1 + key, ${keys.fromText(`substr(value, 1, ${keys.textLength})`)},
       substr(value, ${keys.textLength + 1}) FROM json_each(?2)`,
  );
  const units = createInsert(
    database,
    `${unitHead}, changed, author, properties)`,
    () => `(${same}, ?, ?, ?, ?, ?, ?)`,
    6,
  );
  const bareVariants = createInsert(database, bareHead, () => '(?, ?, ?)', 3);
  const pairs = new Map<number, RunInsert>();
  /** @param lacking whose context gives way when it has none */
  const createVariants = (lacking: 'excluded' | 'variant', other: 'excluded' | 'variant') => {
    const choose = (column: string): string =>
      `${column} = iif(coalesce(${lacking}.before, ${lacking}.after) IS NULL,
        ${other}.${column}, ${lacking}.${column})`;
    return createInsert(
      database,
      'INSERT INTO variant (unit, locale, text, content, before, after)',
      () => '(?, ?, ?, ?, ?, ?)',
      6,
      `ON CONFLICT (unit, locale) DO UPDATE SET ${choose('before')}, ${choose('after')}`,
    );
  };
  const variants = createVariants('excluded', 'variant');
  const contexts = createVariants('variant', 'excluded');
  /** Most units have two bare texts, in the same two locales. */
  const pairOf = (one: number, other: number): RunInsert | undefined => {
    const name = one * 2 ** 24 + other;
    let pair = pairs.get(name);
    if (pair === undefined && pairs.size < MOST_PAIRS) {
      const sql = `${bareHead} SELECT ?1 + (key >> 1), iif(key & 1, ${other}, ${one}), value
        FROM json_each(?2)`;
      pairs.set(name, (pair = createRunInsert(database, sql)));
    }
    return pair;
  };
  const isBare = ({ content, before, after }: PackedUnit['variants'][number]): boolean =>
    content === null && before === null && after === null;
  return {
    unit(id, name, { key, changed, author, properties }) {
      const isBare = changed === null && author === null && properties === null;
      if (isBare) {
        const run = name === null ? keysOnly : namedUnits;
        run.start(id);
        run.text(name === null ? keys.toText(key) : keys.toText(key) + name);
      } else units.values.push(id, key, name, changed, author, properties);
    },
    variants(id, unit, isAgain) {
      const [one, other, third] = unit.variants;
      if (!isAgain && third === undefined && isBare(one!) && isBare(other!)) {
        const ids = [localeIds(one!.locale), localeIds(other!.locale)] as const;
        // in the order of the table's key
        const isTurned = ids[0] > ids[1];
        const pair = isTurned ? pairOf(ids[1], ids[0]) : pairOf(...ids);
        if (pair !== undefined) {
          pair.start(id);
          pair.text((isTurned ? other! : one!).text);
          pair.text((isTurned ? one! : other!).text);
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
    contexts(id, { variants: all }) {
      for (const { locale, text, content, before, after } of all)
        if (before !== null || after !== null)
          contexts.values.push(id, localeIds(locale), text, content, before, after);
    },
    write() {
      // what may replace others comes last
      const all = [
        keysOnly,
        namedUnits,
        units,
        bareVariants,
        ...pairs.values(),
        variants,
        contexts,
      ];
      for (const rows of all) rows.write();
    },
  };
}
