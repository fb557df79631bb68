import type Database from 'libsql';
import type { Connection } from './open-database.ts';

type Statement = Database.Statement<unknown[]>;

/** Of each connection that is open, by their SQL. */
const prepared = new WeakMap<Connection, Map<string, Statement>>();

/**
 * A statement that is made once in the life of a connection: to make those of a small change costs as much as to
 * run them. For SQL that is always the same text, and whose rows are read to their end before it runs again.
 */
export function prepareOnce(database: Connection, sql: string): Statement {
  let statements = prepared.get(database);
  if (statements === undefined) prepared.set(database, (statements = new Map()));
  let statement = statements.get(sql);
  if (statement === undefined) statements.set(sql, (statement = database.prepare(sql)));
  return statement;
}
