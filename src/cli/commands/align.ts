import { readBeads } from '../../format/beads/read-beads.ts';
import { readText } from '../../io/read-text.ts';
import { alignSides } from '../../project/align-files.ts';
import { alignPairsList } from '../../project/align-pairs-list.ts';
import { readSide } from '../../project/segment-side.ts';
import { ALIGNMENT_FORMS, writeAlignment } from '../../project/write-alignment.ts';
import type { Arguments } from '../arguments.ts';
import type { Command, ExitCode, Session } from '../command.ts';
import { readChoice } from '../read-choice.ts';
import {
  demandLocale,
  readLocales,
  SOURCE_LOCALE_FLAG,
  TARGET_LOCALE_FLAG,
} from '../read-locales.ts';
import { readVersion } from '../read-version.ts';
import { UsageError } from '../usage-error.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../write-result.ts';

/** Aligns two texts sentence by sentence, or a list of them. */
export const align: Command = {
  name: 'align',
  summary: 'Finds out which sentences of two texts say the same.',
  positionals: [
    { name: 'source', summary: 'a plain text', isOptional: true },
    { name: 'target', summary: 'the same in the other language', isOptional: true },
  ],
  flags: [
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    { name: 'segmented', summary: 'the texts hold one sentence a line already' },
    { name: 'anchors', value: 'FILE', summary: 'beads that are known to be right' },
    {
      name: 'batch',
      value: 'PAIRS.tsv',
      summary: 'lines of SOURCE, TARGET and OUT with tabs between; learns from all of them',
    },
    {
      name: 'as',
      value: 'FORM',
      choices: ALIGNMENT_FORMS,
      summary: 'bead numbers, a bitext, or a page to look at',
      standard: 'beads',
    },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    {
      line: 'kosut align a.txt b.txt --source-locale tr --target-locale en --as tmx -o ab.tmx',
      summary: 'two plain texts into a memory',
    },
    {
      line: 'kosut align --batch pairs.tsv --segmented --source-locale tr --target-locale en',
      summary: 'many documents; each result goes where its line says',
    },
  ],
  async run(args, session) {
    const { sourceLocale, targetLocale } = readLocales(args, session.config);
    const options = {
      sourceLocale: demandLocale(sourceLocale, 'source-locale'),
      targetLocale: demandLocale(targetLocale, 'target-locale'),
      wrap: args.has('segmented') ? ('sentences' as const) : ('auto' as const),
      log: session.log,
    };
    const form = args.has('json') ? 'jsonl' : (readChoice(args, 'as', ALIGNMENT_FORMS) ?? 'beads');
    const list = args.text('batch');
    if (list !== undefined) {
      for (const one of await alignPairsList(session.io, list, options))
        await session.io.save(one.output, writeAlignment(one, form, readVersion()));
      return 0;
    }
    return alignPair(args, session, options, form);
  },
};

async function alignPair(
  args: Arguments,
  session: Session,
  options: Parameters<typeof alignPairsList>[2],
  form: (typeof ALIGNMENT_FORMS)[number],
): Promise<ExitCode> {
  const { io } = session;
  const paths = [args.word('source'), args.word('target')];
  const [sourcePath, targetPath] = paths;
  if (sourcePath === undefined || targetPath === undefined)
    throw new UsageError('two texts are needed', 'kosut align SOURCE TARGET, or --batch PAIRS.tsv');
  const source = await readSide(io, sourcePath, options.sourceLocale, options.wrap);
  const target = await readSide(io, targetPath, options.targetLocale, options.wrap);
  const anchorFile = args.text('anchors');
  const anchors =
    anchorFile === undefined
      ? undefined
      : readBeads(await readText(io, anchorFile, { hasLines: true }));
  const aligned = alignSides(source, target, anchors);
  await writeResult(args, session, writeAlignment(aligned, form, readVersion()));
  return 0;
}
