import type { Severity } from '../model/finding.ts';
import type { CheckFilesOptions, CheckOutcome } from '../project/check-files.ts';
import { REPORTER_NAMES } from '../report/reporter-names.ts';
import type { Arguments } from './arguments.ts';
import type { ExitCode, Flag, Session } from './command.ts';
import { FORMAT_FLAG } from './format-flag.ts';
import { readChoice } from './read-choice.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from './read-locales.ts';
import { readVersion } from './read-version.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from './write-result.ts';

const SIDES = ['target', 'source'] as const;
/** From the mildest: a run fails when a finding is at least as severe as the one named. */
const SEVERITIES = ['info', 'warning', 'error'] as const;

/** What every command that reports findings takes. */
export const CHECK_FLAGS: readonly Flag[] = [
  SOURCE_LOCALE_FLAG,
  TARGET_LOCALE_FLAG,
  FORMAT_FLAG,
  {
    name: 'inspect',
    value: 'SIDE',
    choices: SIDES,
    summary: 'the side whose words are judged; the other one is trusted',
    standard: 'target',
  },
  {
    name: 'as',
    value: 'FORM',
    choices: REPORTER_NAMES,
    summary: 'for people, programs, code scanning or annotations',
    standard: 'text',
  },
  JSON_FLAG,
  {
    name: 'fail-on',
    value: 'SEVERITY',
    choices: [...SEVERITIES, 'never'],
    summary: 'exit with 1 from this severity on',
    standard: 'warning',
  },
  OUTPUT_FLAG,
];

/** The options of a check run, from flags and config. */
export function readCheckOptions(
  args: Arguments,
  { config, log }: Session,
): Omit<CheckFilesOptions, 'checks'> {
  const format = args.text('format');
  return {
    ...readLocales(args, config),
    ...(format !== undefined && { format }),
    inspect: readChoice(args, 'inspect', SIDES) ?? config.inspect ?? 'target',
    log,
  };
}

/** Writes findings in the form asked for and picks the exit code. */
export async function reportFindings(
  { result, contentOf }: CheckOutcome,
  args: Arguments,
  session: Session,
): Promise<ExitCode> {
  const name = args.has('json') ? 'json' : (readChoice(args, 'as', REPORTER_NAMES) ?? 'text');
  const { reporters } = await import('../report/reporters.ts');
  const text = reporters[name](result, {
    colors: session.hasColors && args.text('output') === undefined,
    width: session.io.stdout.columns,
    version: readVersion(),
    contentOf,
  });
  await writeResult(args, session, [text]);
  const limit =
    readChoice(args, 'fail-on', [...SEVERITIES, 'never']) ?? session.config.failOn ?? 'warning';
  return result.findings.some(({ severity }) => isAtLeast(severity, limit)) ? 1 : 0;
}

/** Whether a severity reaches the limit of `--fail-on`. */
function isAtLeast(severity: Severity, limit: Severity | 'never'): boolean {
  return limit !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(limit);
}
