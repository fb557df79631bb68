import { canonicalLocale } from '../../find-locales.ts';
import type { FedIndex, IndexFeed } from '../../index-source.ts';
import type { ImportCounts, UnitSource, UnitVariants } from '../../memory-store.ts';
import { rollBack, startGeneration, type Transaction } from '../database/change-memory.ts';
import { startChange } from '../change/history.ts';
import type { Connection } from '../database/open-database.ts';
import { packUnit } from '../units/pack-unit.ts';
import { createLocaleIds } from '../units/locale-ids.ts';
import { createImportWriter } from './import-writer.ts';
import { findUnitKeys } from '../units/unit-keys.ts';

/** Takes in units inside one transaction, and into an index as they come. */
export async function importUnits(
  database: Connection,
  transaction: Transaction,
  units: UnitSource,
  origin: string,
  index?: FedIndex,
): Promise<ImportCounts> {
  await transaction.begin();
  let feed: IndexFeed | undefined;
  try {
    feed = index?.feed();
    const generation = startGeneration(database);
    const importId = Number(
      database.prepare('INSERT INTO import (origin) VALUES (?)').run(origin).lastInsertRowid,
    );
    const change = startChange(database, { kind: 'import', detail: origin, importId });
    const localeIds = createLocaleIds(database);
    const writer = createImportWriter(database, { importId, generation, change, feed, localeIds });
    const localeName = rememberNames(localeIds);
    const keys = findUnitKeys(database);
    let skipped = 0;
    const take = (piece: Iterable<UnitVariants>): void => {
      for (const unit of piece) {
        const packed = packUnit(unit, localeName, keys);
        if (packed.length === 0) skipped++;
        for (const one of packed) writer.add(one);
      }
    };
    if (Symbol.iterator in units) take(units);
    else for await (const piece of units) take(piece);
    const { added, replaced } = writer.finish();
    await transaction.commit();
    feed?.end(generation);
    return { importId, change, added, replaced, skipped };
  } catch (cause) {
    feed?.drop();
    rollBack(database);
    throw cause;
  }
}

/** Canonical names of locales, each asked for once, and numbered in that order: a source comes before its target. */
function rememberNames(localeIds: (locale: string) => number): (locale: string) => string {
  const names = new Map<string, string>();
  return (locale) => {
    let name = names.get(locale);
    if (name === undefined) {
      names.set(locale, (name = canonicalLocale(locale)));
      localeIds(name);
    }
    return name;
  };
}
