import { makeMaintenanceCommand } from './maintenance-command.ts';
import type { Command } from '../../command.ts';
import { readLocale } from '../../flags/read-locales.ts';
import { UsageError } from '../../command-line/usage-error.ts';

/** Searches and replaces in a memory. */
export const tmReplace: Command = makeMaintenanceCommand({
  name: 'tm replace',
  summary: 'Searches and replaces in the texts of a memory; inline codes stay.',
  flags: [
    { name: 'find', value: 'TEXT', summary: 'what to look for' },
    { name: 'with', value: 'TEXT', summary: 'what to put there; may be empty' },
    { name: 'locale', value: 'LOCALE', summary: 'only in this locale', standard: 'in all' },
    { name: 'words', summary: 'whole words only' },
    {
      name: 'regex',
      summary:
        'the text of --find is a regular expression; in --with $1, $<name> and $& stand for what it caught',
    },
    {
      name: 'ignore-case',
      summary: 'capitals and small letters alike, by the rules of the language',
    },
  ],
  examples: [
    {
      line: 'kosut tm replace --find "veri tabanı" --with veritabanı --locale tr --tm my.db --dry-run',
      summary: 'what would change',
    },
    {
      line: String.raw`kosut tm replace --regex --find "(\d+)\.(\d+) GB" --with "$1,$2 GB" --locale tr --tm my.db --dry-run`,
      summary: 'with a regular expression',
    },
  ],
  async plan(args) {
    const { planReplace } = await import('../../../project/memory/plan-replace.ts');
    const find = args.text('find') ?? '';
    if (find === '') throw new UsageError('nothing to look for', '--find TEXT');
    const replacement = args.text('with');
    if (replacement === undefined) throw new UsageError('nothing to put there', '--with TEXT');
    const locale = readLocale(args, 'locale');
    const isRegex = args.has('regex');
    if (isRegex && args.has('words'))
      throw new UsageError('--words and --regex together', 'one of them; \\b is a word boundary');
    const rules = {
      find,
      replacement,
      ignoreCase: args.has('ignore-case'),
      isRegex,
      wholeWords: args.has('words'),
      ...(locale !== undefined && { locale }),
    };
    return { plan: planReplace(rules), detail: `“${find}” → “${replacement}”`, locale };
  },
});
