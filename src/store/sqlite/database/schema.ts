/** "KSTM": marks the file as a memory of this program (SQLite file format, 1.3.14, application id). */
export const APPLICATION_ID = 0x4b53544d;

/** Version of the tables, kept as `user_version`; a file with a higher one is from a newer program. */
export const SCHEMA_VERSION = 5;

/**
 * The version of tables whose keys are texts, the last to which older files are brought: they keep the keys they
 * have. Copies of a memory on a server are of it too, since programs that share one must agree on keys.
 */
export const TEXT_KEYS_VERSION = 4;

/** Whether keys are numbers, see `unit-keys.ts`. */
export function isSchemaWithNumbers(version: number): boolean {
  return version > TEXT_KEYS_VERSION;
}

/**
 * - `unit.name`: the id the file gave it, when no other unit had it;
 * - `unit.key`: of its texts, so that an equal unit is found in one step, see `unit-keys.ts`;
 * - `variant.text`: plain text; `variant.content`: JSON of the content, only when it holds codes.
 *
 * Variants lie together by unit, as they are read. The references say what is meant; SQLite is not asked
 * to check them, which would cost a look-up a row: units are only removed in one place.
 */
const FIRST_TABLES = `
CREATE TABLE import (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL
);
CREATE TABLE locale (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id),
  name TEXT UNIQUE,
  key TEXT NOT NULL UNIQUE,
  changed TEXT,
  author TEXT,
  properties TEXT
);
CREATE TABLE variant (
  unit INTEGER NOT NULL REFERENCES unit (id),
  locale INTEGER NOT NULL REFERENCES locale (id),
  text TEXT NOT NULL,
  content TEXT,
  before TEXT,
  after TEXT,
  PRIMARY KEY (unit, locale)
) WITHOUT ROWID;
CREATE INDEX unit_import ON unit (import);
`;

/**
 * What an index beside the memory needs to follow it. Every transaction that changes units gets a
 * generation, see `changeMemory`:
 *
 * - `unit.generation`: of the last change to its texts or its date;
 * - `removed`: numbers of units that are gone, so that no number is ever given again;
 * - `memory`, one row: the last generation, and a random name of the memory;
 * - `generation`: those there were. A copy of the memory that went its own way has others.
 */
const GENERATIONS = `
ALTER TABLE unit ADD COLUMN generation INTEGER NOT NULL DEFAULT 1;
CREATE INDEX unit_generation ON unit (generation);
CREATE TABLE removed (
  unit INTEGER PRIMARY KEY,
  generation INTEGER NOT NULL
);
CREATE INDEX removed_generation ON removed (generation);
CREATE TABLE memory (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  memory_id TEXT NOT NULL,
  generation INTEGER NOT NULL
);
INSERT INTO memory VALUES (1, lower(hex(randomblob(16))), 1);
CREATE TABLE generation (
  number INTEGER PRIMARY KEY
);
INSERT INTO generation VALUES (1);
`;

/**
 * What was done to the memory, so that it can be undone:
 *
 * - `change.import`: units of that import that have no history in the change were added by it: a million
 *   rows that say nothing would cost as much as the units;
 * - `change.undone`: when it was taken back;
 * - `history.before`: JSON of the unit as it was, see `read-stored-units.ts`; null: it was not there.
 */
const HISTORY = `
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  detail TEXT NOT NULL,
  at TEXT NOT NULL,
  import INTEGER UNIQUE,
  undone TEXT
);
CREATE TABLE history (
  unit INTEGER NOT NULL,
  change INTEGER NOT NULL REFERENCES change (id),
  before TEXT,
  PRIMARY KEY (unit, change)
) WITHOUT ROWID;
CREATE INDEX history_change ON history (change);
`;

/** The indexes that an import into an empty memory makes last. */
export const LATE_INDEXES = `
CREATE INDEX unit_key ON unit (key);
CREATE UNIQUE INDEX unit_name ON unit (name) WHERE name IS NOT NULL;
CREATE INDEX unit_import ON unit (import);
CREATE INDEX unit_generation ON unit (generation);
`;
/** SQL that takes away what `LATE_INDEXES` makes. */
export const DROP_LATE_INDEXES = `
DROP INDEX unit_key;
DROP INDEX unit_name;
DROP INDEX unit_import;
DROP INDEX unit_generation;
`;

/**
 * The same units with indexes of their own names, which an import into an empty memory makes when all
 * is in: a third of its time.
 */
const NAMED_INDEXES = `
DROP INDEX unit_import;
DROP INDEX unit_generation;
CREATE TABLE new_unit (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id),
  name TEXT,
  key TEXT NOT NULL,
  changed TEXT,
  author TEXT,
  properties TEXT,
  generation INTEGER NOT NULL
);
INSERT INTO new_unit
  SELECT id, import, name, key, changed, author, properties, generation FROM unit;
DROP TABLE unit;
ALTER TABLE new_unit RENAME TO unit;
${LATE_INDEXES}
`;

/** The tables of a new memory, of those of {@link TEXT_KEYS_VERSION} without a unit. */
export const NUMBER_KEYS: string = `
DROP TABLE unit;
CREATE TABLE unit (
  id INTEGER PRIMARY KEY,
  import INTEGER NOT NULL REFERENCES import (id),
  name TEXT,
  key INTEGER NOT NULL,
  changed TEXT,
  author TEXT,
  properties TEXT,
  generation INTEGER NOT NULL
);
${LATE_INDEXES}
`;

/**
 * SQL that makes a version of the tables from the one before, up to {@link TEXT_KEYS_VERSION}; the first from an
 * empty database.
 */
export const SCHEMA_STEPS: readonly string[] = [FIRST_TABLES, GENERATIONS, HISTORY, NAMED_INDEXES];
