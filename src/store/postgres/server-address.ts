import type { Fault } from '../../model/format-error.ts';
import { FormatError } from '../../model/format-error.ts';

const SCHEME = /^postgres(?:ql)?:\/\//i;

/** Whether a name is the address of a PostgreSQL server. */
export function isServerAddress(name: string): boolean {
  return SCHEME.test(name);
}

/** An address taken apart. */
export interface ParsedAddress {
  /** For the driver, the password in it, without our parameter. */
  readonly url: URL;
  /** For people: without the password. */
  readonly name: string;
  /** Of our parameter; absent when it names none. */
  readonly value: string | undefined;
}

/**
 * Reads `postgres://USER:PASSWORD@HOST:PORT/DATABASE?PARAMETER=NAME`; what is left out comes from where the programs of
 * PostgreSQL take it (`PGHOST`, `PGPASSWORD`, `~/.pgpass` and so on).
 *
 * @param parameter ours, which the server does not know
 * @throws {FormatError} with the given fault, without repeating what may be a password
 */
export function parseServerAddress(
  address: string,
  parameter: string,
  fault: Fault,
): ParsedAddress {
  let url: URL;
  try {
    url = new URL(address);
    decodeURIComponent(url.username + url.password + url.pathname);
  } catch (cause) {
    throw new FormatError('is not the address of a server', {
      fault,
      path: 'postgres://…',
      expected: `${describeAddress(parameter)}; signs such as @ / ? # % in a password as %40 %2F %3F %23 %25`,
      cause,
    });
  }
  const value = url.searchParams.get(parameter) ?? undefined;
  url.searchParams.delete(parameter);
  return { url, name: nameAddress(address, parameter), value };
}

/** What an address looks like, for messages. */
export function describeAddress(parameter: string): string {
  return `an address such as postgres://user@host:5432/database?${parameter}=NAME`;
}

/** An address without the password and without parameters but for one. */
export function nameAddress(address: string, parameter: string): string {
  try {
    const url = new URL(address);
    const value = url.searchParams.get(parameter);
    const user = url.username === '' ? '' : `${url.username}@`;
    const end = value === null ? '' : `?${parameter}=${value}`;
    return `${url.protocol}//${user}${url.host}${url.pathname}${end}`;
  } catch {
    return 'postgres://…';
  }
}
