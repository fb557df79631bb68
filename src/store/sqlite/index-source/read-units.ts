import type { TranslationUnit } from '../../../model/translation-unit.ts';
import { findLocales } from '../../find-locales.ts';
import type { Connection } from '../database/open-database.ts';
import { unpackContent } from '../units/pack-unit.ts';

type Row = readonly [
  id: number,
  name: string | null,
  changed: string | null,
  source: string,
  target: string,
  /** JSON of {@link Rest}; null when there is nothing of it, as with most units. */
  rest: string | null,
];

/** What few units have. Kept out of the columns, since each costs a call a row, empty or not. */
interface Rest {
  readonly author: string | null;
  readonly properties: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly sourceContent: string | null;
  readonly targetContent: string | null;
}

/** One unit by its number; `undefined` when it is gone or lacks a side. */
export type UnitReader = (unit: number) => TranslationUnit | undefined;

/** The units with both locales, seen from one side. */
export interface UnitSelection {
  /** One after another, in the order of their numbers. */
  all(): Generator<TranslationUnit>;
  readonly one: UnitReader;
  /** Those of some numbers, by number: a third cheaper than one by one. */
  many(units: readonly number[]): ReadonlyMap<number, TranslationUnit>;
}

/**
 * The units of a direction, by the locales that the memory has now.
 *
 * @throws {RangeError} when a locale is not a well-formed BCP 47 name
 */
export function selectUnits(
  database: Connection,
  sourceLocale: string,
  targetLocale: string,
): UnitSelection {
  const rows = database.prepare('SELECT name, id FROM locale').raw().all() as unknown as readonly [
    string,
    number,
  ][];
  const numbers = new Map(rows);
  const find = (locale: string): readonly number[] =>
    findLocales(locale, [...numbers.keys()]).map((name) => numbers.get(name)!);
  const sources = find(sourceLocale);
  const targets = find(targetLocale);
  if (sources.length === 0 || targets.length === 0)
    return { *all() {}, one: () => undefined, many: () => new Map() };
  const select = `
    SELECT unit.id, unit.name, changed, source.text AS source, target.text AS target,
      CASE WHEN coalesce(
        author, properties, source.before, source.after, source.content, target.content
      ) IS NOT NULL THEN json_object(
        'author', author, 'properties', properties,
        'before', source.before, 'after', source.after,
        'sourceContent', source.content, 'targetContent', target.content
      ) END AS rest
    FROM unit
    JOIN variant AS source ON source.unit = unit.id AND source.locale = ${nearest(sources)}
    JOIN variant AS target ON target.unit = unit.id AND target.locale = ${nearest(targets)}`;
  const byNumbers = database
    .prepare(`${select} WHERE unit.id IN (SELECT value FROM json_each(?))`)
    .raw();
  const byNumber = database.prepare(`${select} WHERE unit.id = ?`).raw();
  return {
    *all() {
      const found = database.prepare(`${select} ORDER BY unit.id`).raw().iterate();
      for (const row of found as unknown as Iterable<Row>) yield toUnit(row);
    },
    one(unit) {
      const row = byNumber.get(unit) as unknown as Row | undefined;
      return row === undefined ? undefined : toUnit(row);
    },
    many(units) {
      const found = byNumbers.all(JSON.stringify(units)) as unknown as readonly Row[];
      return new Map(found.map((row) => [row[0], toUnit(row)]));
    },
  };
}

/** SQL for the first of some locales, by number, in which the unit has a text. */
function nearest(locales: readonly number[]): string {
  const [only] = locales;
  if (locales.length === 1) return `${only}`;
  const choices = locales.map(
    (locale) => `(SELECT locale FROM variant WHERE unit = unit.id AND locale = ${locale})`,
  );
  return `coalesce(${choices.join()})`;
}

function toUnit([number, name, changed, source, target, rest]: Row): TranslationUnit {
  if (rest === null) {
    const unit = {
      type: 'tu',
      id: name ?? `#${number}`,
      source: unpackContent(source, null),
      target: unpackContent(target, null),
    } as const;
    return changed === null ? unit : { ...unit, changed };
  }
  const { author, properties, before, after, sourceContent, targetContent } = JSON.parse(
    rest,
  ) as Rest;
  return {
    type: 'tu',
    id: name ?? `#${number}`,
    source: unpackContent(source, sourceContent),
    target: unpackContent(target, targetContent),
    ...(before !== null && { before }),
    ...(after !== null && { after }),
    ...(changed !== null && { changed }),
    ...(author !== null && { author }),
    ...(properties !== null && {
      properties: JSON.parse(properties) as Readonly<Record<string, string>>,
    }),
  };
}
