import type { Rule, Severity } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import { readByteColumns } from '../../project/check/byte-columns.ts';
import type { CheckFilesOptions, CheckOutcome } from '../../project/check/check-files.ts';
import type { ReportOptions } from '../../report/report-options.ts';
import { REPORTER_NAMES, type ReporterName } from '../../report/reporter-names.ts';
import type { Arguments } from '../command-line/arguments.ts';
import type { ExitCode, Flag, Session } from '../command.ts';
import { FORMAT_FLAG } from './format-flag.ts';
import { readChoice } from './read-choice.ts';
import { readForm, type FormChoice } from './read-form.ts';
import { readLocales, SOURCE_LOCALE_FLAG, TARGET_LOCALE_FLAG } from './read-locales.ts';
import { readVersion } from '../read-version.ts';
import { JSON_FLAG, OUTPUT_FLAG, writeResult } from '../output/write-result.ts';
import { writeStepSummary } from '../output/write-step-summary.ts';

const REPORT_CHOICE: FormChoice<ReporterName> = {
  forms: REPORTER_NAMES,
  standard: 'text',
  // of .json files of GitLab and reviewdog nothing but --as tells
  endings: {
    '.json': 'json',
    '.sarif': 'sarif',
    '.html': 'html',
    '.htm': 'html',
    '.md': 'markdown',
    '.xml': null,
  },
  isPlain: true,
};
const SIDES = ['target', 'source'] as const;
/** From the mildest: a run fails when a finding is at least as severe as the one named. */
const SEVERITIES = ['info', 'warning', 'error'] as const;

/** The mildest severity that makes the exit code 1; with `never`, findings leave it 0. */
export const FAIL_ON_FLAG: Flag = {
  name: 'fail-on',
  value: 'SEVERITY',
  choices: [...SEVERITIES, 'never'],
  summary: 'exit with 1 from this severity on',
  standard: 'warning',
};

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
    summary: 'for people, programs, code scanning, annotations or a page',
    standard: 'by the ending of -o, else text',
  },
  JSON_FLAG,
  FAIL_ON_FLAG,
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
  const name = args.has('json') ? 'json' : readForm(args, REPORT_CHOICE);
  const { reporters } = await import('../../report/reporters.ts');
  const version = readVersion();
  const options: ReportOptions = {
    colors: session.hasColors && args.text('output') === undefined,
    width: session.io.stdout.columns,
    version,
    contentOf,
    helpUrl: await buildHelpUrls(version),
    ...(name === 'rdjson' && { byteColumnOf: await readByteColumns(session.io, result) }),
  };
  await writeResult(args, session, [reporters[name](result, options)]);
  if (name === 'github') await writeStepSummary(session.io, reporters.markdown(result, options));
  return decideExit(result, args, session);
}

/** 1 when a finding is as severe as `--fail-on` or the config says, else 0. */
export function decideExit(
  { findings }: CheckResult,
  args: Arguments,
  { config }: Session,
): ExitCode {
  const limit = readChoice(args, 'fail-on', [...SEVERITIES, 'never']) ?? config.failOn ?? 'warning';
  return findings.some(({ severity }) => isAtLeast(severity, limit)) ? 1 : 0;
}

/** The pages of docs/checks/ as they stand in the published package. */
async function buildHelpUrls(version: string): Promise<(rule: Rule) => string | undefined> {
  const { CHECKS } = await import('../../check/checks.ts');
  const pages = new Map(CHECKS.flatMap(({ name, rules }) => rules.map((rule) => [rule, name])));
  return (rule) => {
    const page = pages.get(rule);
    return page && `https://unpkg.com/kosut@${version}/docs/checks/${page}.md`;
  };
}

/** Whether a severity reaches the limit of `--fail-on`. */
function isAtLeast(severity: Severity, limit: Severity | 'never'): boolean {
  return limit !== 'never' && SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(limit);
}
