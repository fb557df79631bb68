import type { Command } from '../../command.ts';
import { readChoice } from '../../flags/read-choice.ts';
import { reportValidation, VALIDATION_FLAGS } from '../../output/report-validation.ts';

const FORMATS = ['xliff', 'tmx', 'tbx', 'srx'] as const;

/** Holds exchange files against their standards. */
export const validate: Command = {
  name: 'validate',
  summary: 'Holds XLIFF, TMX, TBX and SRX files against the rules of their standards.',
  positionals: [{ name: 'files', summary: '.xlf, .tmx, .tbx, .srx; - is stdin', isMany: true }],
  flags: [
    {
      name: 'format',
      value: 'NAME',
      choices: FORMATS,
      summary: 'format of the files',
      standard: 'by extension, else by content',
    },
    ...VALIDATION_FLAGS,
  ],
  examples: [
    { line: 'kosut validate *.xlf', summary: 'exit code 1 when one is invalid' },
    { line: 'kosut validate memory.tmx --as sarif -o findings.sarif', summary: 'for a build' },
  ],
  async run(args, session) {
    const { validateFiles, describeRules } = await import('../../../project/validate-files.ts');
    const format = readChoice(args, 'format', FORMATS);
    const options = { ...(format !== undefined && { format }), log: session.log };
    return reportValidation(
      args,
      session,
      validateFiles(session.io, args.words('files'), options),
      describeRules(),
    );
  },
};
