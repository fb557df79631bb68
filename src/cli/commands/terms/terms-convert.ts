import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';

const WRITTEN = ['tbx', 'csv', 'tsv', 'utx', 'omegat', 'weblate'] as const;
const READ = [...WRITTEN, 'multiterm'] as const;

/** Converts termbases and glossaries. */
export const termsConvert: Command = {
  name: 'terms convert',
  summary:
    'Converts between termbases and glossaries; what the new form cannot hold is told on stderr.',
  positionals: [
    { name: 'in', summary: '.tbx, .csv, .tsv, .utx, .utf8, .txt, .xml; - is stdin' },
    { name: 'out', summary: 'the new file: .tbx, .csv, .tsv, .utx, .utf8; - is stdout' },
  ],
  flags: [
    {
      name: 'from',
      value: 'FORMAT',
      choices: READ,
      summary: 'format of the first file',
      standard: 'by extension and content',
    },
    {
      name: 'to',
      value: 'FORMAT',
      choices: WRITTEN,
      summary: 'format of the new file',
      standard: 'by extension',
    },
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
  ],
  examples: [
    { line: 'kosut terms convert terms.tbx terms.csv', summary: 'to edit it in a spreadsheet' },
    {
      line: 'kosut terms convert glossary.utf8 terms.tbx --source-locale en --target-locale tr',
      summary: 'a glossary of OmegaT, which names no locales',
    },
    {
      line: 'kosut terms convert terms.tbx upload.csv --to weblate',
      summary: 'a CSV as Weblate takes it',
    },
  ],
  async run(args, { io, config, log }) {
    const { convertTermbase } = await import('../../../project/termbase/convert-termbase.ts');
    const from = readChoice(args, 'from', READ);
    const to = readChoice(args, 'to', WRITTEN);
    const output = args.word('out')!;
    const { text, losses } = await convertTermbase(io, {
      input: args.word('in')!,
      output,
      ...readLocales(args, config),
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
    });
    if (output === '-') await io.stdout.write(text);
    else await io.save(output, [text]);
    for (const loss of losses) log.note(`${output}: ${loss}`);
    return 0;
  },
};
