import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { readLocales, SOURCE_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** Shows how two memories differ. */
export const tmDiff: Command = {
  name: 'tm diff',
  summary: 'Shows how two memories differ, unit by unit.',
  positionals: [
    { name: 'before', summary: 'a memory or a TMX file' },
    { name: 'after', summary: 'another' },
  ],
  flags: [
    {
      ...SOURCE_LOCALE_FLAG,
      summary: 'the locale by whose texts changed units are told, such as tr',
      standard: 'kosut.config.json, or the first of each unit',
    },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [{ line: 'kosut tm diff monday.tmx my.db', summary: 'what came since Monday' }],
  async run(args, session) {
    const { formatUnit, formatUnitChange } = await import(
      '../../../report/memory/format-unit-change.ts'
    );
    const { diffMemories } = await import('../../../project/memory/diff-memories.ts');
    const { sourceLocale } = readLocales(args, session.config);
    const diff = await diffMemories(session.io, [args.word('before')!, args.word('after')!], {
      log: session.log,
      ...(sourceLocale !== undefined && { sourceLocale }),
    });
    const drawing = { colors: session.hasColors && args.text('output') === undefined };
    const { same, redated, changed, added, removed } = diff;
    const text = asksJson(args)
      ? `${JSON.stringify({ version: 1, ...diff }, null, 2)}\n`
      : [
          ...removed.map(({ variants }) => `${formatUnit('-', variants, drawing)}\n\n`),
          ...changed.map(
            ({ before, after }) =>
              `${formatUnitChange(before.variants, after.variants, drawing)}\n\n`,
          ),
          ...added.map(({ variants }) => `${formatUnit('+', variants, drawing)}\n\n`),
          `${removed.length} removed, ${changed.length} changed, ${added.length} added, ` +
            `${same} the same (${redated} with other dates or properties)\n`,
        ].join('');
    await writeResult(args, session, [text]);
    return 0;
  },
};
