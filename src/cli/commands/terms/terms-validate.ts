import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from '../../flags/read-locales.ts';
import { reportValidation, VALIDATION_FLAGS } from '../../output/report-validation.ts';

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
    ...VALIDATION_FLAGS,
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
      await import('../../../project/termbase/validate-termbases.ts');
    const format = readChoice(args, 'format', FORMATS);
    const options = {
      ...readLocales(args, session.config),
      ...(format !== undefined && { format }),
    };
    return reportValidation(
      args,
      session,
      validateTermbases(session.io, args.words('files'), options),
      describeTermbaseRules(),
    );
  },
};
