import type { Arguments } from '../command-line/arguments.ts';
import { UsageError } from '../command-line/usage-error.ts';

/**
 * The value of a flag that takes one of a few names; `undefined` when it was not given.
 *
 * @throws {UsageError} for any other name.
 */
export function readChoice<const Name extends string>(
  args: Arguments,
  flag: string,
  names: readonly Name[],
): Name | undefined {
  const value = args.text(flag);
  if (value === undefined) return undefined;
  const name = names.find((one) => one === value);
  if (name === undefined)
    throw new UsageError(`--${flag} is “${value}”`, `one of ${names.join(', ')}`);
  return name;
}
