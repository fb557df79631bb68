import type { FileCounts } from '../../../report/counts/file-counts.ts';
import type { Command } from '../../command.ts';
import { asksJson } from '../../flags/read-form.ts';
import { FORMAT_FLAG } from '../../flags/format-flag.ts';
import { readLocales } from '../../flags/read-locales.ts';
import { TM_FLAGS } from '../../flags/tm-flags.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

/** Counts the work in translatable files. */
export const stats: Command = {
  name: 'stats',
  summary: 'Counts segments, words and characters by progress, repetitions and memory matches.',
  positionals: [
    { name: 'files', summary: '.xlf, .po, .tmx, .tsv, .csv, .jsonl; - is stdin', isMany: true },
  ],
  flags: [...TM_FLAGS, FORMAT_FLAG, JSON_FLAG, OUTPUT_FLAG],
  examples: [
    { line: 'kosut stats report.xlf', summary: 'how much there is, how much is done' },
    { line: 'kosut stats *.xlf --tm my.db', summary: 'and what the memory saves' },
  ],
  async run(args, session) {
    const { countFiles } = await import('../../../project/translate/count-files.ts');
    const { addFiles } = await import('../../../report/counts/file-counts.ts');
    const { formatCounts } = await import('../../../report/counts/format-counts.ts');
    const { config, io, log, hasColors } = session;
    const memory = args.text('tm') ?? config.memory;
    const format = args.text('format');
    const counted = countFiles(io, args.words('files'), {
      ...readLocales(args, config),
      ...(format !== undefined && { format }),
      ...(memory !== undefined && { memory }),
      log,
    });
    const files: FileCounts[] = [];
    for await (const file of counted) files.push(file);
    const hasMemory = memory !== undefined;
    const text = asksJson(args)
      ? `${JSON.stringify({ version: 1, ...(hasMemory && { memory }), files, all: addFiles(files) }, null, 2)}\n`
      : formatCounts(files, {
          hasMemory,
          colors: hasColors && args.text('output') === undefined,
        });
    await writeResult(args, session, [text]);
    return 0;
  },
};
