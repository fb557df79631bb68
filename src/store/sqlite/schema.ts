/** "KSTM": marks the file as a memory of this program (SQLite file format, 1.3.14, application id). */
export const APPLICATION_ID = 0x4b53544d;

/** Version of the tables, kept as `user_version`; a file with a higher one is from a newer program. */
export const SCHEMA_VERSION = 1;

/**
 * - `unit.name`: the id the file gave it, when no other unit had it;
 * - `unit.key`: hash of its texts, so that an equal unit is found in one step;
 * - `variant.text`: plain text; `variant.content`: JSON of the content, only when it holds codes.
 *
 * Variants lie together by unit, as they are read. The references say what is meant; SQLite is not asked
 * to check them, which would cost a look-up a row: units are only removed in one place.
 */
export const SCHEMA = `
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
