import type { Command } from '../../command.ts';
import { readForm } from '../../flags/read-form.ts';
import { ASKED_TM_FLAG, readTm } from '../../flags/tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

const FORM_CHOICE = {
  forms: ['text', 'json'],
  standard: 'text',
  endings: { '.json': 'json' },
  isPlain: true,
} as const;

/** Counts what a memory holds. */
export const tmStats: Command = {
  name: 'tm stats',
  summary: 'Counts what a memory holds: units, locales, imports.',
  positionals: [],
  flags: [
    ASKED_TM_FLAG,
    {
      name: 'as',
      value: 'FORM',
      choices: FORM_CHOICE.forms,
      summary: 'form of the counts',
      standard: 'by the ending of -o, else text',
    },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [{ line: 'kosut tm stats --tm my.db', summary: 'what is in it' }],
  async run(args, session) {
    const { formatCount, formatPlural } = await import('../../../report/figures/format-count.ts');
    const { countMemory } = await import('../../../project/memory/count-memory.ts');
    const stats = await countMemory(session.io, readTm(args, session));
    const isJson = args.has('json') || readForm(args, FORM_CHOICE) === 'json';
    const text = isJson
      ? `${JSON.stringify({ version: 1, ...stats }, null, 2)}\n`
      : [
          `${formatPlural(stats.units, 'unit')}${stats.uses === undefined ? '' : `, used ${formatPlural(stats.uses, 'time')}`}`,
          ...Object.entries(stats.locales).map(
            ([locale, units]) => `  ${locale}: ${formatCount(units)}`,
          ),
          ...stats.imports.map(({ origin, units }) => `  from ${origin}: ${formatCount(units)}`),
          '',
        ].join('\n');
    await writeResult(args, session, [text]);
    return 0;
  },
};
