import type { Arguments } from '../command-line/arguments.ts';
import type { Flag, Session } from '../command.ts';
import { SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from './read-locales.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** The memory alone, for commands that need no direction. */
export const TM_FLAG: Flag = {
  name: 'tm',
  value: 'TM',
  summary: 'the memory: a file made by kosut tm import, or postgres://…',
  standard: 'kosut.config.json',
};

/** The memory of commands that only ask it. */
export const ASKED_TM_FLAG: Flag = {
  ...TM_FLAG,
  summary: 'the memory: a file made by kosut tm import, a .tmx, or postgres://…',
};

const BY_MEMORY = 'kosut.config.json, or the memory, when it has two';

/** The locales of a memory that is asked for texts of no file. */
export const MEMORY_LOCALE_FLAGS: readonly Flag[] = [
  { ...SOURCE_LOCALE_FLAG, standard: BY_MEMORY },
  { ...TARGET_LOCALE_FLAG, standard: BY_MEMORY },
];

/** A memory and the locales of the files it is asked for. */
export const TM_FLAGS: readonly Flag[] = [ASKED_TM_FLAG, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG];

/** @throws {UsageError} when neither the flag nor the config names a memory. */
export function readTm(args: Arguments, { config }: Session): string {
  const path = args.text('tm') ?? config.memory;
  if (path === undefined) throw new UsageError('no memory named', '--tm TM, such as --tm my.db');
  return path;
}
