import { DUPLICATE_KINDS } from '../../../corpus/duplicates/duplicate-kinds.ts';
import { makeMaintenanceCommand } from './maintenance-command.ts';
import type { Command } from '../../command.ts';
import { demandLocale, readLocales, SOURCE_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { readChoice } from '../../flags/read-choice.ts';

/** Keeps one of several units that say the same. */
export const tmDedupe: Command = makeMaintenanceCommand({
  name: 'tm dedupe',
  summary: 'Keeps the newest of units that say the same.',
  flags: [
    {
      name: 'by',
      value: 'KIND',
      choices: DUPLICATE_KINDS,
      summary:
        'exact: but for white space; near: case, punctuation and codes aside; source: one translation a source',
      standard: 'exact',
    },
    {
      ...SOURCE_LOCALE_FLAG,
      summary: 'with --by source: the locale of the sources, such as tr',
      standard: 'kosut.config.json',
    },
  ],
  examples: [
    { line: 'kosut tm dedupe --tm my.db --dry-run', summary: 'what would go' },
    {
      line: 'kosut tm dedupe --tm my.db --by source --source-locale en',
      summary: 'the newest translation of each English text',
    },
  ],
  async plan(args, { config }) {
    const { planDedupe } = await import('../../../project/memory/plan-maintenance.ts');
    const by = readChoice(args, 'by', DUPLICATE_KINDS) ?? 'exact';
    const { sourceLocale } = readLocales(args, config);
    const locale = by === 'source' ? demandLocale(sourceLocale, 'source-locale') : undefined;
    return { plan: planDedupe(by, locale), detail: `by ${by}`, locale };
  },
});
