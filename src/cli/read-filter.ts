import type { UnitFilter } from '../project/memory/unit-filter.ts';
import type { Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

/**
 * The units that `--since`, `--author` and `--property` ask for.
 *
 * @throws {UsageError} for what is no date, or no property
 */
export function readFilter(args: Arguments): UnitFilter {
  const since = args.text('since');
  if (since !== undefined && !isDate(since))
    throw new UsageError(`--since is “${since}”`, 'a date, such as 2026-01-31');
  const author = args.text('author');
  const property = args.text('property');
  const [, name, value] = /^([^=]+)(?:=([^]*))?$/.exec(property ?? '') ?? [];
  if (property !== undefined && name === undefined)
    throw new UsageError(`--property is “${property}”`, 'NAME or NAME=VALUE');
  return {
    ...(since !== undefined && { since }),
    ...(author !== undefined && { author }),
    ...(name !== undefined && { property: { name, ...(value !== undefined && { value }) } }),
  };
}

/** Compared by letters with full dates, so that a beginning of one will do. */
function isDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d:\d\dZ)?)?)?$/.test(text);
}
