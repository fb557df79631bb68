/** Version of the tables, in `memory.version`; a higher one is from a newer program. */
export const SCHEMA_VERSION = 1;

/** Columns of the tables that are copied as they are, in the order of the copies. */
export const COLUMNS = {
  locale: ['id', 'name'],
  import: ['id', 'origin'],
  unit: ['id', 'import', 'name', 'key', 'changed', 'author', 'properties', 'generation'],
  variant: ['unit', 'locale', 'text', 'content', 'before', 'after'],
  change: ['id', 'kind', 'detail', 'at', 'import', 'undone'],
  history: ['unit', 'change', 'before'],
} as const;

/**
 * The tables of a memory, in a schema of its own: those of a SQLite file (`../sqlite/database/schema.ts`, which says what
 * they mean), with two numbers that tell a copy of it what it lacks:
 *
 * - `written`: the generation of the transaction that wrote the row. `unit.generation` does not do: an author or a
 *   context changes without it;
 * - `memory.forgotten`: the last generation that threw the history away.
 *
 * Keys and names have no index here: writers find equal units in their copy, which is the same.
 */
export function makeTables(schema: string): string {
  return `
CREATE SCHEMA IF NOT EXISTS ${schema};
CREATE TABLE ${schema}.memory (
  version integer NOT NULL,
  memory_id text NOT NULL,
  generation bigint NOT NULL,
  forgotten bigint NOT NULL
);
CREATE TABLE ${schema}.generation (
  number bigint PRIMARY KEY
);
CREATE TABLE ${schema}.locale (
  id integer PRIMARY KEY,
  name text NOT NULL UNIQUE
);
CREATE TABLE ${schema}.import (
  id integer PRIMARY KEY,
  origin text NOT NULL,
  written bigint NOT NULL
);
CREATE TABLE ${schema}.unit (
  id integer PRIMARY KEY,
  import integer NOT NULL,
  name text,
  key text NOT NULL,
  changed text,
  author text,
  properties text,
  generation bigint NOT NULL,
  written bigint NOT NULL
);
CREATE TABLE ${schema}.variant (
  unit integer NOT NULL,
  locale integer NOT NULL,
  text text NOT NULL,
  content text,
  before text,
  after text,
  PRIMARY KEY (unit, locale)
);
CREATE TABLE ${schema}.removed (
  unit integer PRIMARY KEY,
  generation bigint NOT NULL
);
CREATE TABLE ${schema}.change (
  id integer PRIMARY KEY,
  kind text NOT NULL,
  detail text NOT NULL,
  at text NOT NULL,
  import integer,
  undone text,
  written bigint NOT NULL
);
CREATE TABLE ${schema}.history (
  unit integer NOT NULL,
  change integer NOT NULL,
  before text,
  PRIMARY KEY (change, unit)
);
CREATE INDEX unit_written ON ${schema}.unit (written);
CREATE INDEX change_written ON ${schema}.change (written);
CREATE INDEX removed_generation ON ${schema}.removed (generation);
INSERT INTO ${schema}.memory VALUES
  (${SCHEMA_VERSION}, replace(gen_random_uuid()::text, '-', ''), 1, 0);
INSERT INTO ${schema}.generation VALUES (1);
`;
}
