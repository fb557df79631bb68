import type { ValidationOutcome } from '../../project/validate-files.ts';
import type { RuleDescription, ValidatedFile } from '../../report/validation/validated-file.ts';
import type { Arguments } from '../command-line/arguments.ts';
import type { ExitCode, Flag, Session } from '../command.ts';
import { formatFailure } from './format-failure.ts';
import { readChoice } from '../flags/read-choice.ts';
import { readForm } from '../flags/read-form.ts';
import { readVersion } from '../read-version.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from './write-result.ts';

const FORMS = ['text', 'json', 'sarif'] as const;
const FORM_CHOICE = {
  forms: FORMS,
  standard: 'text',
  endings: { '.json': 'json', '.sarif': 'sarif' },
  isPlain: true,
} as const;
const LIMITS = ['error', 'warning', 'never'] as const;

/** How the commands that validate files answer. */
export const VALIDATION_FLAGS: readonly Flag[] = [
  {
    name: 'as',
    value: 'FORM',
    choices: FORMS,
    summary: 'for people, programs or code scanning',
    standard: 'by the ending of -o, else text',
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
];

/**
 * Tells what came of validating files, by {@link VALIDATION_FLAGS}: those that cannot be read on stderr, the
 * others as a report. The exit code is 2 when one could not be read, 1 when one has findings at the limit.
 */
export async function reportValidation(
  args: Arguments,
  session: Session,
  outcomes: AsyncIterable<ValidationOutcome>,
  rules: ReadonlyMap<string, RuleDescription>,
): Promise<ExitCode> {
  const { validationReporters } = await import('../../report/validation/validation-reporters.ts');
  const form = args.has('json') ? 'json' : readForm(args, FORM_CHOICE);
  const limit = readChoice(args, 'fail-on', LIMITS) ?? 'error';
  const files: ValidatedFile[] = [];
  let hasUnreadable = false;
  for await (const outcome of outcomes) {
    if (outcome.type === 'judged') files.push(outcome.file);
    else await session.io.stderr.write(formatFailure(outcome.fault, args.has('debug')));
    hasUnreadable ||= outcome.type === 'unreadable';
  }
  const text = validationReporters[form](files, {
    colors: session.hasColors && args.text('output') === undefined,
    width: session.io.stdout.columns,
    version: readVersion(),
    rules,
  });
  if (files.length > 0 || form !== 'text') await writeResult(args, session, [text]);
  if (hasUnreadable) return 2;
  const hasFailed = files.some(({ findings }) =>
    findings.some(
      ({ severity }) => severity === limit || (severity === 'error' && limit !== 'never'),
    ),
  );
  return hasFailed ? 1 : 0;
}
