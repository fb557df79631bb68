import type { FetchedUnit, IndexedText, IndexedUnit, IndexSource } from '../../index-source.ts';
import { holdReading } from './hold-reading.ts';
import type { Connection } from '../database/open-database.ts';
import { selectUnits } from './read-units.ts';
import type { UnitSelection } from './read-units.ts';

/** A unit, its date, and one of its texts. */
type Row = readonly [unit: number, changed: string | null, locale: number, text: string];

/** Units that are read one by one: a list of them costs as much as three. */
const FEW = 4;

/** What an index asks of a memory in a SQLite file. */
export function createIndexSource(database: Connection, isReader = false): IndexSource {
  const hold = isReader ? holdReading(database) : () => true;
  const { memoryId } = database.prepare('SELECT memory_id AS memoryId FROM memory').get() as {
    readonly memoryId: string;
  };
  const lastGeneration = database.prepare('SELECT generation FROM memory').raw();
  const statements = prepareChanges(database);
  let seen = 0;
  let isSeen = false;
  const enter = (): void => {
    if (hold()) isSeen = false;
  };
  const generation = (): number => {
    enter();
    if (!isSeen) [seen] = lastGeneration.get() as unknown as [number];
    isSeen = true;
    return seen;
  };
  // an index asks for the generation before it fetches, so that need not be asked for every unit
  const readers = createReaders(database, () => seen);
  return {
    memoryId,
    generation,
    changesSince(since) {
      if (since !== 0 && statements.isKnown.get(since) === undefined) return undefined;
      return readAtOnce(database, () => readChanges(statements, since));
    },
    fetch(units, sourceLocale, targetLocale) {
      enter();
      const read = readers(sourceLocale, targetLocale);
      const found: FetchedUnit[] = [];
      const many = units.length > FEW ? read.many(units) : undefined;
      for (const unit of units) {
        const tu = many === undefined ? read.one(unit) : many.get(unit);
        if (tu !== undefined) found.push({ unit, tu });
      }
      return found;
    },
  };
}

/** What is asked after every change, made once. */
type ChangeStatements = ReturnType<typeof prepareChanges>;

function prepareChanges(database: Connection) {
  // a cross join is never turned round, so the texts of a unit come one after another
  const texts =
    'SELECT unit.id, changed, locale, text FROM unit CROSS JOIN variant ON variant.unit = unit.id';
  return {
    isKnown: database.prepare('SELECT 1 AS known FROM generation WHERE number = ?'),
    locales: database.prepare('SELECT id, name FROM locale').raw(),
    all: database.prepare(`${texts} ORDER BY unit.id`).raw(),
    changed: database.prepare(`${texts} WHERE generation > ?`).raw(),
    removed: database.prepare('SELECT unit FROM removed WHERE generation > ?').raw(),
  };
}

/** The reader of a direction: made again when a change brought other locales, or took some. */
function createReaders(
  database: Connection,
  generation: () => number,
): (sourceLocale: string, targetLocale: string) => UnitSelection {
  const names = database.prepare('SELECT group_concat(id || name) FROM locale').raw();
  let readers = new Map<string, UnitSelection>();
  let locales: unknown;
  let madeAt = -1;
  return (sourceLocale, targetLocale) => {
    const now = generation();
    if (now !== madeAt) {
      const [present] = names.get() as unknown as readonly [unknown];
      if (present !== locales) readers = new Map();
      locales = present;
    }
    madeAt = now;
    const direction = `${sourceLocale} ${targetLocale}`;
    let reader = readers.get(direction);
    if (reader === undefined) {
      reader = selectUnits(database, sourceLocale, targetLocale);
      readers.set(direction, reader);
    }
    return reader;
  };
}

/** Reads in one transaction, unless one runs: what another process writes meanwhile is not seen in part. */
function* readAtOnce<T>(database: Connection, read: () => Iterable<T>): Generator<T> {
  const isOwn = !database.inTransaction;
  if (isOwn) database.exec('BEGIN');
  try {
    yield* read();
  } finally {
    if (isOwn) database.exec('COMMIT');
  }
}

function* readChanges(statements: ChangeStatements, since: number): Generator<IndexedUnit> {
  const locales = new Map(statements.locales.all() as unknown as [number, string][]);
  const rows = (since === 0
    ? statements.all.iterate()
    : statements.changed.iterate(since)) as unknown as Iterable<Row>;
  let unit = -1;
  let changed: string | null = null;
  let texts: IndexedText[] = [];
  for (const [id, date, locale, text] of rows) {
    if (id !== unit) {
      if (unit !== -1) yield toIndexedUnit(unit, changed, texts);
      unit = id;
      changed = date;
      texts = [];
    }
    texts.push({ locale: locales.get(locale)!, text });
  }
  if (unit !== -1) yield toIndexedUnit(unit, changed, texts);
  if (since === 0) return;
  const removed = statements.removed.iterate(since) as unknown as Iterable<readonly [number]>;
  for (const [gone] of removed) yield { unit: gone, texts: [] };
}

function toIndexedUnit(
  unit: number,
  changed: string | null,
  texts: readonly IndexedText[],
): IndexedUnit {
  return { unit, texts, ...(changed !== null && { changed }) };
}
