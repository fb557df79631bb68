import type { ValidatedFile } from '../../report/validation/validated-file.ts';
import type { Command } from '../command.ts';
import { formatFailure } from '../format-failure.ts';
import { readChoice } from '../read-choice.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../read-locales.ts';
import { readVersion } from '../read-version.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../write-result.ts';

const FORMS = ['text', 'json', 'sarif'] as const;
const LIMITS = ['error', 'warning', 'never'] as const;
const FORMATS = ['tbx', 'csv', 'tsv', 'utx', 'omegat', 'weblate', 'multiterm'] as const;

/** Finds what is wrong with termbases and glossaries. */
export const termsValidate: Command = {
  name: 'terms validate',
  summary:
    'Finds what is wrong with termbases: faulty rows, duplicates, contradictions, odd terms.',
  positionals: [
    { name: 'files', summary: '.tbx, .csv, .tsv, .utx, .utf8, .txt, .xml', isMany: true },
  ],
  flags: [
    {
      name: 'format',
      value: 'NAME',
      choices: FORMATS,
      summary: 'format of the files',
      standard: 'by extension and content',
    },
    SOURCE_LOCALE_FLAG,
    TARGET_LOCALE_FLAG,
    {
      name: 'as',
      value: 'FORM',
      choices: FORMS,
      summary: 'for people, programs or code scanning',
      standard: 'text',
    },
    JSON_FLAG,
    {
      name: 'fail-on',
      value: 'SEVERITY',
      choices: LIMITS,
      summary: 'exit with 1 from this severity on',
      standard: 'error',
    },
    OUTPUT_FLAG,
  ],
  examples: [
    { line: 'kosut terms validate terms.csv', summary: 'exit code 1 when it has errors' },
    {
      line: 'kosut terms validate *.tbx --fail-on warning --as sarif -o terms.sarif',
      summary: 'for a build',
    },
  ],
  async run(args, session) {
    const { describeTermbaseRules, validateTermbases } =
      await import('../../project/validate-termbases.ts');
    const { validationReporters } = await import('../../report/validation/validation-reporters.ts');
    const form = args.has('json') ? 'json' : (readChoice(args, 'as', FORMS) ?? 'text');
    const limit = readChoice(args, 'fail-on', LIMITS) ?? 'error';
    const format = readChoice(args, 'format', FORMATS);
    const options = {
      ...readLocales(args, session.config),
      ...(format !== undefined && { format }),
    };
    const files: ValidatedFile[] = [];
    let hasUnreadable = false;
    for await (const outcome of validateTermbases(session.io, args.words('files'), options)) {
      if (outcome.type === 'judged') files.push(outcome.file);
      else await session.io.stderr.write(formatFailure(outcome.fault, args.has('debug')));
      hasUnreadable ||= outcome.type === 'unreadable';
    }
    const text = validationReporters[form](files, {
      colors: session.hasColors && args.text('output') === undefined,
      width: session.io.stdout.columns,
      version: readVersion(),
      rules: describeTermbaseRules(),
    });
    if (files.length > 0 || form !== 'text') await writeResult(args, session, [text]);
    if (hasUnreadable) return 2;
    const hasFailed = files.some(({ findings }) =>
      findings.some(
        ({ severity }) => severity === limit || (severity === 'error' && limit !== 'never'),
      ),
    );
    return hasFailed ? 1 : 0;
  },
};
