import type { UnitFilter } from '../../../project/memory/unit-filter.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import { readDate } from './read-date.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/**
 * The units that `--since`, `--author` and `--property` ask for.
 *
 * @throws {UsageError} for what is no date, or no property
 */
export function readFilter(args: Arguments): UnitFilter {
  const since = readDate(args, 'since');
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
