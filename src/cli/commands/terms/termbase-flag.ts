import type { Arguments } from '../../command-line/arguments.ts';
import type { Flag, Session } from '../../command.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/** The termbase a command cannot do without. */
export const TERMBASE_FLAG: Flag = {
  name: 'termbase',
  value: 'FILE',
  summary: 'the terms: TBX, CSV or TSV, or a glossary of UTX, OmegaT, Weblate, MultiTerm',
  standard: 'kosut.config.json',
};

/** @throws {UsageError} when nobody named a termbase. */
export function demandTermbase(args: Arguments, { config }: Session): string {
  const path = args.text('termbase') ?? config.termbase;
  if (path !== undefined) return path;
  throw new UsageError(
    'nobody said which termbase',
    '--termbase FILE, or the setting in kosut.config.json',
  );
}
