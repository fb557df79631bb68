import { ALIGNMENT_FORMS } from '../../project/alignment-forms.ts';
import type { Command } from '../command.ts';
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
    const { alignFiles } = await import('../../project/align-files.ts');
    const { alignPairsList } = await import('../../project/align-pairs-list.ts');
    const { writeAlignment } = await import('../../project/write-alignment.ts');
    const { io, config, log } = session;
    const { sourceLocale, targetLocale } = readLocales(args, config);
    const options = {
      sourceLocale: demandLocale(sourceLocale, 'source-locale'),
      targetLocale: demandLocale(targetLocale, 'target-locale'),
      wrap: args.has('segmented') ? ('sentences' as const) : ('auto' as const),
      log,
    };
    const form = args.has('json') ? 'jsonl' : (readChoice(args, 'as', ALIGNMENT_FORMS) ?? 'beads');
    const list = args.text('batch');
    if (list !== undefined) {
      for (const one of await alignPairsList(io, list, options))
        await io.save(one.output, writeAlignment(one, form, readVersion()));
      return 0;
    }
    const [source, target] = [args.word('source'), args.word('target')];
    if (source === undefined || target === undefined)
      throw new UsageError('two texts are needed', 'SOURCE and TARGET, or --batch PAIRS.tsv');
    const anchors = args.text('anchors');
    const aligned = await alignFiles(io, source, target, {
      ...options,
      ...(anchors !== undefined && { anchors }),
    });
    await writeResult(args, session, writeAlignment(aligned, form, readVersion()));
    return 0;
  },
};
