import type { Connection } from '../database/open-database.ts';
import { prepareOnce } from '../database/prepare-once.ts';

/** Numbers of locales; a new one is written when it is first met. */
export function createLocaleIds(database: Connection): (locale: string) => number {
  const rows = prepareOnce(database, 'SELECT id, name FROM locale').all() as {
    readonly id: number;
    readonly name: string;
  }[];
  const ids = new Map(rows.map(({ id, name }) => [name, id]));
  return (locale) => {
    const known = ids.get(locale);
    if (known !== undefined) return known;
    const written = prepareOnce(database, 'INSERT INTO locale (name) VALUES (?)').run(locale);
    const id = Number(written.lastInsertRowid);
    ids.set(locale, id);
    return id;
  };
}
