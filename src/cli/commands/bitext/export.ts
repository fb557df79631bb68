import { CORPUS_FORMS } from '../../../project/corpus/write/corpus-forms.ts';
import type { RunExportOptions } from '../../../project/corpus/run-export.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Command, ExitCode, Session } from '../../command.ts';
import { CORPUS_FLAGS, readCorpusForm, readShard, readSplit } from './corpus-flags.ts';
import { FORMAT_FLAG } from '../../flags/format-flag.ts';
import { NO_WAIT_FLAG, QUEUE_FLAG } from './queue-flags.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { readVersion } from '../../read-version.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG } from '../../output/write-result.ts';

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
    {
      ...QUEUE_FLAG,
      summary:
        'have --clean judge pairs by the workers of postgres://…?queue=NAME (see kosut worker)',
    },
    NO_WAIT_FLAG,
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
      line: 'kosut export part-*.tmx --clean default --queue postgres://kosut@db.example/corpus -o corpus.tsv',
      summary: 'filters are run by kosut worker on other machines that share the folder',
    },
    {
      line: 'kosut export big.tmx --clean default,length.max-words=80 --split default -o corpus.tsv',
      summary: 'corpus.train.tsv, corpus.dev.tsv and corpus.test.tsv',
    },
  ],
  async run(args, session) {
    const form = readCorpusForm(args);
    const split = readSplit(args);
    const shard = readShard(args, form);
    if (args.text('names') !== undefined && !args.has('anonymise'))
      throw new UsageError('--names hides names', '--anonymise beside it');
    const queue = readQueue(args);
    if (queue === undefined) return writeCorpus(args, session, { form, split, shard });
    const { cleanOnQueue } = await import('../../../project/queue/clean-on-queue.ts');
    const { runOnQueue } = await import('./run-on-queue.ts');
    return runOnQueue(queue, args, session, (open, waiting) => {
      const options = { ...waiting, version: readVersion(), log: session.log };
      const judge: Judge = (toJudge) => cleanOnQueue(session.io, open, toJudge, options);
      return writeCorpus(args, session, { form, split, shard, judge });
    });
  },
};

type Judge = NonNullable<RunExportOptions['judge']>;

/** The queue whose workers are to judge; absent: it is done here. */
function readQueue(args: Arguments): string | undefined {
  const queue = args.text('queue');
  if (queue === undefined && args.has('no-wait'))
    throw new UsageError('--no-wait without a queue', '--queue URL');
  if (queue !== undefined && args.text('clean') === undefined)
    throw new UsageError('--queue without anything to judge', '--clean RULES beside it');
  if (queue !== undefined && args.text('shard') !== undefined)
    throw new UsageError('--queue with --shard', 'one of them');
  return queue;
}

async function writeCorpus(
  args: Arguments,
  session: Session,
  {
    form,
    split,
    shard,
    judge,
  }: Pick<RunExportOptions, 'form'> & {
    readonly split: RunExportOptions['split'] | undefined;
    readonly shard: RunExportOptions['shard'] | undefined;
    readonly judge?: Judge;
  },
): Promise<ExitCode> {
  const { runExport } = await import('../../../project/corpus/run-export.ts');
  const { summariseCorpus } = await import('../../../report/text/corpus-summary.ts');
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
    ...(judge !== undefined && { judge }),
    isAnonymous: args.has('anonymise'),
    version: readVersion(),
    log: session.log,
  });
  if (page !== undefined) {
    const { writeCorpusPage } = await import('../../../report/html/write-corpus-page.ts');
    await session.io.save(page, [writeCorpusPage(report)]);
  }
  if (card !== undefined) {
    const { writeDatasetCard } = await import('../../../report/text/dataset-card.ts');
    await session.io.save(card, [writeDatasetCard(report)]);
  }
  if (args.has('json'))
    await session.io.stdout.write(`${JSON.stringify({ version: 1, ...report }, null, 2)}\n`);
  else for (const line of summariseCorpus(report)) session.log.note(line);
  return 0;
}
