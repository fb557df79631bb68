import { CORPUS_FORMS } from '../../project/corpus/write/corpus-forms.ts';
import type { Command } from '../command.ts';
import { CORPUS_FLAGS, readCorpusForm, readShard, readSplit } from '../corpus-flags.ts';
import { FORMAT_FLAG } from '../format-flag.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../read-locales.ts';
import { readVersion } from '../read-version.ts';
import { UsageError } from '../usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG } from '../write-result.ts';

/** Writes bitexts in another form, cleaned where that is asked for. */
export const exportPairs: Command = {
  name: 'export',
  summary: 'Writes bitexts and memories as a corpus: TMX, TSV, Moses, Parquet and more; cleans it.',
  positionals: [
    {
      name: 'files',
      summary:
        'bitexts (.xlf, .tmx, .po, .tsv, .csv, .jsonl; - is stdin), memories, Moses texts (corpus.tr corpus.en)',
      isMany: true,
    },
  ],
  flags: [
    {
      name: 'as',
      value: 'FORM',
      choices: CORPUS_FORMS,
      summary: 'form of the export',
      standard: 'by the extension of -o, else tmx',
    },
    ...CORPUS_FLAGS,
    { ...FORMAT_FLAG, choices: [...(FORMAT_FLAG.choices ?? []), 'moses'] },
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    OUTPUT_FLAG,
    JSON_FLAG,
  ],
  examples: [
    { line: 'kosut export kosut-out/bitext.xlf --as tsv', summary: 'a line a pair' },
    { line: 'kosut export *.xlf --as moses -o corpus', summary: 'corpus.tr and corpus.en' },
    {
      line: 'kosut export my.db --clean default --report clean.html -o corpus.parquet',
      summary: 'without bad pairs, and what was dropped',
    },
    {
      line: 'kosut export big.tmx --clean default,length.max-words=80 --split default -o corpus.tsv',
      summary: 'corpus.train.tsv, corpus.dev.tsv and corpus.test.tsv',
    },
  ],
  async run(args, session) {
    const { runExport } = await import('../../project/corpus/run-export.ts');
    const { summariseCorpus } = await import('../../report/text/corpus-summary.ts');
    const form = readCorpusForm(args);
    const split = readSplit(args);
    const shard = readShard(args, form);
    if (args.text('names') !== undefined && !args.has('anonymise'))
      throw new UsageError('--names hides names', '--anonymise beside it');
    const text = (flag: string): string | undefined => {
      const value = args.text(flag);
      return value === '-' ? undefined : value;
    };
    const [format, clean, names, output] = ['format', 'clean', 'names', 'output'].map(text);
    const page = args.text('report');
    const card = args.text('card');
    const report = await runExport(session.io, {
      pages: [page, card].filter((file) => file !== undefined),
      inputs: args.words('files'),
      form,
      ...readLocales(args, session.config),
      ...(format !== undefined && { format }),
      ...(clean !== undefined && { clean }),
      ...(names !== undefined && { names }),
      ...(output !== undefined && { output }),
      ...(split !== undefined && { split }),
      ...(shard !== undefined && { shard }),
      isAnonymous: args.has('anonymise'),
      version: readVersion(),
      log: session.log,
    });
    if (page !== undefined) {
      const { writeCorpusPage } = await import('../../report/html/write-corpus-page.ts');
      await session.io.save(page, [writeCorpusPage(report)]);
    }
    if (card !== undefined) {
      const { writeDatasetCard } = await import('../../report/text/dataset-card.ts');
      await session.io.save(card, [writeDatasetCard(report)]);
    }
    if (args.has('json'))
      await session.io.stdout.write(`${JSON.stringify({ version: 1, ...report }, null, 2)}\n`);
    else for (const line of summariseCorpus(report)) session.log.note(line);
    return 0;
  },
};
