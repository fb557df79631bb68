import path from 'node:path';
import { findSample } from '../../../project/find-sample.ts';
import { guessLocale } from '../../../project/guess-locale.ts';
import type { MainJob } from '../../../project/run-main-job.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { Command, Session } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import {
  demandLocale,
  readLocales,
  SOURCE_LOCALE_FLAG,
  TARGET_LOCALE_FLAG,
} from '../../flags/read-locales.ts';
import { ASKED_TM_FLAG } from '../../flags/tm-flags.ts';
import { readVersion } from '../../read-version.ts';
import { UsageError } from '../../command-line/usage-error.ts';
import { JSON_FLAG } from '../../output/write-result.ts';

/** The main job: segment, store, align, look up, check, export. */
export const run: Command = {
  name: 'run',
  summary: 'Segments and aligns two texts, checks their terms and writes bitext and report.',
  positionals: [
    {
      name: 'source',
      summary: 'a plain text; nothing: the project’s, or the sample',
      isOptional: true,
    },
    { name: 'reference', summary: 'the same in the other language', isOptional: true },
  ],
  flags: [
    { name: 'output', short: 'o', value: 'DIR', summary: 'where to', standard: 'kosut-out' },
    { ...SOURCE_LOCALE_FLAG, standard: 'kosut.config.json, or the name: text.tr.txt' },
    { ...TARGET_LOCALE_FLAG, standard: 'kosut.config.json, or the name: text.en.txt' },
    {
      name: 'termbase',
      value: 'FILE',
      summary: 'terms to hold the text against: TBX, CSV, or a glossary of UTX, OmegaT, Weblate',
    },
    ASKED_TM_FLAG,
    {
      name: 'inspect',
      value: 'SIDE',
      choices: ['source', 'target'],
      summary: 'the side whose words are judged; the other one is trusted',
      standard: 'target; the sample: source',
    },
    JSON_FLAG,
  ],
  examples: [
    { line: 'kosut run', summary: 'the project of the working folder, else the bundled sample' },
    { line: 'kosut run news.tr.txt news.en.txt --termbase terms.tbx', summary: 'your own texts' },
  ],
  async run(args, session) {
    const { runMainJob } = await import('../../../project/run-main-job.ts');
    const { formatSummary } = await import('../../../report/text/summary.ts');
    const { io, hasColors } = session;
    const { result, files } = await runMainJob(io, readJob(args, session));
    const text = args.has('json')
      ? `${JSON.stringify({ version: 1, files, beads: result.bitext.beads, renderings: result.renderings, findings: result.findings }, null, 2)}\n`
      : formatSummary(result, files, { colors: hasColors, width: io.stdout.columns });
    await io.stdout.write(text);
    return 0;
  },
};

/** What to work on: the texts named, else the project of the working folder, else the sample. */
function readJob(args: Arguments, session: Session): MainJob {
  const { config, log } = session;
  const folder = args.text('output') ?? 'kosut-out';
  const job = { folder, version: readVersion(), log };
  const source = args.word('source') ?? config.source;
  const reference = args.word('reference') ?? config.reference;
  const inspect = readChoice(args, 'inspect', ['source', 'target']) ?? config.inspect;
  if (source === undefined && reference === undefined) {
    const sample = findSample();
    const near = (file: string): string => shortest(session, file);
    return {
      ...job,
      ...sample,
      inspect: inspect ?? sample.inspect,
      source: near(sample.source),
      reference: near(sample.reference),
      termbase: args.text('termbase') ?? near(sample.termbase),
      memory: args.text('tm') ?? near(sample.memory),
    };
  }
  if (source === undefined || reference === undefined)
    throw new UsageError('only one text is named', 'kosut run SOURCE REFERENCE, or neither');
  const given = readLocales(args, config);
  const termbase = args.text('termbase') ?? config.termbase;
  const memory = args.text('tm') ?? config.memory;
  return {
    ...job,
    source,
    reference,
    sourceLocale: demandLocale(given.sourceLocale ?? guessLocale(source), 'source-locale'),
    targetLocale: demandLocale(given.targetLocale ?? guessLocale(reference), 'target-locale'),
    inspect: inspect ?? 'target',
    ...(termbase !== undefined && { termbase }),
    ...(memory !== undefined && { memory }),
  };
}

/** A path as short as it can be said from the working folder. */
function shortest({ io }: Session, file: string): string {
  const relative = path.relative(io.cwd, file);
  return relative.startsWith('..') ? file : relative;
}
