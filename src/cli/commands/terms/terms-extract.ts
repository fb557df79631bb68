import type { Command } from '../../command.ts';
import { readForm } from '../../flags/read-form.ts';
import { FORMAT_FLAG } from '../../flags/format-flag.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../../output/write-result.ts';

const FORMS = ['text', 'json', 'tbx', 'csv', 'tsv', 'utx', 'omegat', 'weblate'] as const;
const FORM_CHOICE = {
  forms: FORMS,
  standard: 'text',
  endings: {
    '.json': 'json',
    '.tbx': 'tbx',
    '.csv': 'csv',
    '.tsv': 'tsv',
    '.utx': 'utx',
    '.utf8': 'omegat',
    '.tab': 'omegat',
    '.txt': 'omegat',
  },
  isPlain: true,
} as const;
/** Sentences of a candidate in JSON: enough to judge it. */
const MAX_EXAMPLES = 3;

/** Finds candidates for a termbase. */
export const termsExtract: Command = {
  name: 'terms extract',
  summary:
    'Finds candidates for a termbase in bitexts: recurring terms with their usual rendering.',
  positionals: [
    {
      name: 'files',
      summary: 'bitexts: .xlf, .po, .tmx, .tsv, .csv, .jsonl; - is stdin',
      isMany: true,
    },
  ],
  flags: [
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    FORMAT_FLAG,
    {
      name: 'termbase',
      value: 'FILE',
      summary: 'leave out the terms that this termbase has already',
    },
    {
      name: 'min-count',
      value: 'N',
      summary: 'fewest segments with the term',
      standard: '4, of names with several words 2',
    },
    { name: 'limit', value: 'N', summary: 'candidates at most, the best supported ones' },
    {
      name: 'as',
      value: 'FORM',
      choices: FORMS,
      summary: 'a table, JSON with the evidence, or a termbase to review',
      standard: 'by the name of -o, else text',
    },
    JSON_FLAG,
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut terms extract report.xlf -o terms.csv', summary: 'to review in a spreadsheet' },
    {
      line: 'kosut terms extract *.tmx --termbase terms.tbx -o new.tbx',
      summary: 'what the termbase still lacks',
    },
    { line: 'kosut terms extract report.xlf --limit 20', summary: 'a look at the first ones' },
  ],
  async run(args, session) {
    const { extractTermbase, toPlainCandidates } =
      await import('../../../project/termbase/extract-termbase.ts');
    const { writeTermbase } = await import('../../../project/termbase/write-termbase.ts');
    const { formatCandidates } = await import('../../../report/terms/format-candidates.ts');
    const { io, config, log } = session;
    const output = args.text('output');
    const form = args.has('json') ? 'json' : readForm(args, FORM_CHOICE);
    const format = args.text('format');
    const termbase = args.text('termbase');
    const minCount = args.number('min-count', 1, 1_000_000);
    const limit = args.number('limit', 1, 1_000_000);
    const extracted = await extractTermbase(io, args.words('files'), {
      ...readLocales(args, config),
      ...(format !== undefined && { format }),
      ...(termbase !== undefined && { termbase }),
      ...(minCount !== undefined && { minCount }),
      ...(limit !== undefined && { limit }),
      log,
    });
    const write = (): string => {
      if (form === 'json')
        return `${JSON.stringify(toPlainCandidates(extracted, MAX_EXAMPLES), null, 2)}\n`;
      if (form === 'text')
        return formatCandidates(extracted.candidates, {
          colors: session.hasColors && output === undefined,
          width: io.stdout.columns,
        });
      return writeTermbase(extracted.termbase, {
        ...extracted,
        format: form,
        path: output ?? '-',
        date: io.now(),
        description: 'Candidates extracted by Koşut, to be reviewed',
      });
    };
    await writeResult(args, session, [write()]);
    if (output !== undefined) log.note(`${extracted.candidates.length} candidates`);
    return 0;
  },
};
