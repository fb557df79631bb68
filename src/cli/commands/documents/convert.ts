import {
  CONVERSION_FORMATS,
  WRITTEN_FORMATS,
  XLIFF_VERSIONS,
} from '../../../project/convert/conversion-formats.ts';
import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { readVersion } from '../../read-version.ts';

const SIDES = ['target', 'source'] as const;

/** Converts between exchange formats. */
export const convert: Command = {
  name: 'convert',
  summary: 'Converts between exchange formats; what the new format cannot hold is told on stderr.',
  positionals: [
    {
      name: 'in',
      summary: '.xlf, .po, .tmx, .tsv, .csv, .jsonl, .json, .srx, a termbase; - is stdin',
    },
    { name: 'out', summary: 'the new file, its format by its extension; - is stdout' },
  ],
  flags: [
    {
      name: 'from',
      value: 'FORMAT',
      choices: CONVERSION_FORMATS,
      summary: 'format of the first file',
      standard: 'by extension, else by content',
    },
    {
      name: 'to',
      value: 'FORMAT',
      choices: WRITTEN_FORMATS,
      summary: 'format of the new file',
      standard: 'by extension',
    },
    {
      name: 'xliff-version',
      value: 'VERSION',
      choices: XLIFF_VERSIONS,
      summary: 'version of a new XLIFF file',
      standard: '2.1',
    },
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    {
      name: 'target-file',
      value: 'FILE',
      summary: 'from i18next: the resources of the target locale',
    },
    {
      name: 'side',
      value: 'SIDE',
      choices: SIDES,
      summary: 'to i18next: the side whose texts are written',
      standard: 'target',
    },
    { name: 'lossy', summary: 'to xliff-js: leave out what it cannot hold instead of refusing' },
  ],
  examples: [
    { line: 'kosut convert memory.tmx memory.tsv', summary: 'of any size: it is never in memory' },
    {
      line: 'kosut convert report.xlf segments.jsonl',
      summary: 'a segment a line, for kosut apply',
    },
    { line: 'kosut convert new.xlf old.xlf --xliff-version 1.2', summary: 'for older tools' },
    {
      line: 'kosut convert en.json app.xlf --target-file tr.json',
      summary: 'i18next resources as XLIFF; kosut convert app.xlf tr.json goes back',
    },
    { line: 'kosut convert app.xlf app.xliff.json', summary: 'for users of the xliff package' },
  ],
  async run(args, { io, config, log }) {
    const { convertFile } = await import('../../../project/convert/convert-file.ts');
    const from = readChoice(args, 'from', CONVERSION_FORMATS);
    const to = readChoice(args, 'to', WRITTEN_FORMATS);
    const xliffVersion = readChoice(args, 'xliff-version', XLIFF_VERSIONS);
    const targetFile = args.text('target-file');
    const side = readChoice(args, 'side', SIDES);
    const output = args.word('out')!;
    const { chunks, losses } = await convertFile(io, {
      input: args.word('in')!,
      output,
      ...readLocales(args, {}),
      standard: config,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to }),
      ...(xliffVersion !== undefined && { xliffVersion }),
      ...(targetFile !== undefined && { targetFile }),
      ...(side !== undefined && { side }),
      isLossy: args.has('lossy'),
      toolVersion: readVersion(),
      log,
    });
    if (output === '-') for await (const chunk of chunks) await io.stdout.write(chunk);
    else await io.save(output, chunks);
    for (const loss of losses()) log.note(`${output}: ${loss}`);
    return 0;
  },
};
