import type { Arguments } from './arguments.ts';
import type { Flag, Session } from './command.ts';
import { SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from './read-locales.ts';
import { UsageError } from './usage-error.ts';

/** The memory alone, for commands that need no direction. */
export const TM_FLAG: Flag = {
  name: 'tm',
  value: 'TM',
  summary: 'the memory: a file made by kosut tm import, or postgres://…',
};

/** What every command over a memory takes. */
export const TM_FLAGS: readonly Flag[] = [TM_FLAG, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG];

/** @throws {UsageError} when neither the flag nor the config names a memory. */
export function readTm(args: Arguments, { config }: Session): string {
  const path = args.text('tm') ?? config.memory;
  if (path === undefined) throw new UsageError('no memory named', '--tm TM, such as --tm my.db');
  return path;
}
