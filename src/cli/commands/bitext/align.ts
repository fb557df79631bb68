import { ALIGNMENT_FORMS } from '../../../project/align/alignment-forms.ts';
import type { AlignKnowledge, KnowledgeFiles } from '../../../project/align/align-knowledge.ts';
import type { BatchOptions, BatchOutcome } from '../../../project/align/align-pairs-list.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Command, ExitCode, Session } from '../../command.ts';
import { formatFailure } from '../../output/format-failure.ts';
import { readForm } from '../../flags/read-form.ts';
import {
  demandLocale,
  readLocales,
  SOURCE_LOCALE_FLAG,
  TARGET_LOCALE_FLAG,
} from '../../flags/read-locales.ts';
import { readVersion } from '../../read-version.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';
import { ALIGN_FLAGS, MOST_JOBS } from './align-flags.ts';

const FORM_CHOICE = {
  forms: ALIGNMENT_FORMS,
  standard: 'beads',
  endings: {
    '.tmx': 'tmx',
    '.xlf': 'xliff',
    '.xliff': 'xliff',
    '.tsv': 'tsv',
    '.jsonl': 'jsonl',
    '.html': 'html',
    '.htm': 'html',
  },
  isPlain: true,
} as const;

/** Aligns two texts sentence by sentence, or a list of them. */
export const align: Command = {
  name: 'align',
  summary: 'Finds out which sentences of two texts say the same.',
  positionals: [
    { name: 'source', summary: 'a plain text, .xlf or .po; - is stdin', isOptional: true },
    { name: 'target', summary: 'the same in the other language', isOptional: true },
  ],
  flags: [SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG, ...ALIGN_FLAGS, JSON_FLAG, OUTPUT_FLAG],
  examples: [
    {
      line: 'kosut align a.txt b.txt --source-locale tr --target-locale en --as tmx -o ab.tmx',
      summary: 'two plain texts into a memory',
    },
    {
      line: 'kosut align --batch pairs.tsv --resume --source-locale tr --target-locale en',
      summary: 'many documents; each result goes where its line says',
    },
    {
      line: 'kosut align --batch pairs.tsv --queue postgres://kosut@db.example/corpus --source-locale tr --target-locale en',
      summary: 'the same, done by kosut worker on other machines that share the folder',
    },
    {
      line: 'kosut align a.txt b.txt --realign ab.xlf --source-locale tr --target-locale en',
      summary: 'once more, keeping the beads that were reviewed',
    },
  ],
  async run(args, session) {
    const { alignFiles } = await import('../../../project/align/align-files.ts');
    const { readKnowledge } = await import('../../../project/align/align-knowledge.ts');
    const { suspiciousNotes } = await import('../../../project/align/suspicious-notes.ts');
    const { writeAlignment } = await import('../../../project/align/write-alignment.ts');
    const { io, log } = session;
    const [source, target] = [args.word('source'), args.word('target')];
    const list = args.text('batch');
    if (list === undefined && (source === undefined || target === undefined))
      throw new UsageError('two texts are needed', 'SOURCE and TARGET, or --batch PAIRS.tsv');
    if (source === '-' && target === '-')
      throw new UsageError('both texts come from standard input', '- for one side only');
    if (list === undefined && args.text('queue') !== undefined)
      throw new UsageError('--queue takes lists', '--batch PAIRS.tsv beside it');
    const common = readCommon(args, session);
    const knowledge = await readKnowledge(io, readFiles(args), common, log);
    if (list !== undefined) return alignList(list, common, knowledge, args, session);
    const [anchors, realign] = [args.text('anchors'), args.text('realign')];
    const aligned = await alignFiles(io, source!, target!, {
      ...common,
      knowledge,
      ...(anchors !== undefined && { anchors }),
      ...(realign !== undefined && { realign }),
    });
    for (const note of suspiciousNotes(aligned)) log.note(note);
    await writeResult(args, session, writeAlignment(aligned, common.form, common.version));
    return 0;
  },
};

/** What single alignments and batches share. */
type Common = Omit<BatchOptions, 'knowledge' | 'isResumed'> & {
  readonly sourceLocale: string;
  readonly targetLocale: string;
};

function readCommon(args: Arguments, { config, log }: Session): Common {
  const { sourceLocale, targetLocale } = readLocales(args, config);
  return {
    sourceLocale: demandLocale(sourceLocale, 'source-locale'),
    targetLocale: demandLocale(targetLocale, 'target-locale'),
    wrap: args.has('segmented') ? ('sentences' as const) : ('auto' as const),
    form: args.has('json') ? 'jsonl' : readForm(args, FORM_CHOICE),
    version: readVersion(),
    log,
  };
}

function readFiles(args: Arguments): KnowledgeFiles {
  const [lexicon, termbase, memory] = ['lexicon', 'termbase', 'tm'].map((flag) => args.text(flag));
  const isShippedUsed = !args.has('no-lexicon');
  if (!isShippedUsed && (lexicon ?? termbase) !== undefined)
    throw new UsageError('--no-lexicon with a word list', '--no-lexicon alone, or with --tm');
  return {
    ...(lexicon !== undefined && { lexicon }),
    ...(termbase !== undefined && { termbase }),
    ...(memory !== undefined && { memory }),
    isShippedUsed,
  };
}

/** Aligns the documents of a list; what could not be aligned is named, the rest is done. */
async function alignList(
  list: string,
  common: Common,
  knowledge: AlignKnowledge,
  args: Arguments,
  session: Session,
): Promise<ExitCode> {
  const jobs = args.number('jobs', 1, MOST_JOBS);
  const queue = args.text('queue');
  const options = { ...common, knowledge, isResumed: args.has('resume') };
  if (queue === undefined) {
    if (args.has('no-wait')) throw new UsageError('--no-wait without a queue', '--queue URL');
    const { alignPairsList } = await import('../../../project/align/align-pairs-list.ts');
    const run = { ...options, ...(jobs !== undefined && { jobs }) };
    return tellOutcome(await alignPairsList(session.io, list, run), session);
  }
  if (jobs !== undefined)
    throw new UsageError('--jobs with --queue', '--jobs where kosut worker is started');
  const { alignOnQueue } = await import('../../../project/queue/align-on-queue.ts');
  const { runOnQueue } = await import('./run-on-queue.ts');
  return runOnQueue(queue, args, session, async (open, waiting) => {
    const outcome = await alignOnQueue(session.io, open, list, { ...options, ...waiting });
    return tellOutcome(outcome, session);
  });
}

async function tellOutcome(
  { aligned, kept, faults }: BatchOutcome,
  { io, log }: Session,
): Promise<ExitCode> {
  for (const fault of faults) await io.stderr.write(formatFailure(fault, false));
  if (kept > 0 || faults.length > 0)
    log.note(`${aligned} aligned, ${kept} kept, ${faults.length} could not be aligned`);
  return faults.length === 0 ? 0 : 2;
}
