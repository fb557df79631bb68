import type { Arguments } from '../../command-line/arguments.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/**
 * The date of a flag, ISO 8601: it is compared by its letters with full dates, so that a beginning of one will do.
 *
 * @throws {UsageError} for what is no date
 */
export function readDate(args: Arguments, flag: string): string | undefined {
  const date = args.text(flag);
  if (date !== undefined && !isDate(date))
    throw new UsageError(`--${flag} is “${date}”`, 'a date, such as 2026-01-31');
  return date;
}

function isDate(text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d:\d\dZ)?)?)?$/.test(text);
}
