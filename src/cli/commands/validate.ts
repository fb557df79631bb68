import type { ValidatedFile } from '../../report/validation/validated-file.ts';
import type { Command } from '../command.ts';
import { formatFailure } from '../format-failure.ts';
import { readChoice } from '../read-choice.ts';
import { readVersion } from '../read-version.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../write-result.ts';

const FORMS = ['text', 'json', 'sarif'] as const;
const LIMITS = ['error', 'warning', 'never'] as const;
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
    { line: 'kosut validate *.xlf', summary: 'exit code 1 when one is invalid' },
    { line: 'kosut validate memory.tmx --as sarif -o findings.sarif', summary: 'for a build' },
  ],
  async run(args, session) {
    const { validateFiles, describeRules } = await import('../../project/validate-files.ts');
    const { validationReporters } = await import('../../report/validation/validation-reporters.ts');
    const form = args.has('json') ? 'json' : (readChoice(args, 'as', FORMS) ?? 'text');
    const limit = readChoice(args, 'fail-on', LIMITS) ?? 'error';
    const format = readChoice(args, 'format', FORMATS);
    const options = { ...(format !== undefined && { format }), log: session.log };
    const files: ValidatedFile[] = [];
    let hasUnreadable = false;
    for await (const outcome of validateFiles(session.io, args.words('files'), options)) {
      if (outcome.type === 'judged') files.push(outcome.file);
      else await session.io.stderr.write(formatFailure(outcome.fault, args.has('debug')));
      hasUnreadable ||= outcome.type === 'unreadable';
    }
    const text = validationReporters[form](files, {
      colors: session.hasColors && args.text('output') === undefined,
      width: session.io.stdout.columns,
      version: readVersion(),
      rules: describeRules(),
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
