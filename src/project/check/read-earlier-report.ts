import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import type { Severity } from '../../model/finding.ts';
import { FormatError } from '../../model/format-error.ts';
import type { EarlierFinding } from '../../model/results/trend.ts';
import { parseJson } from '../convert/parse-json.ts';

const EXPECTED = 'what “kosut check” wrote with --json or --as sarif';

/** The findings of an earlier report, and whether it held them all. */
export interface EarlierReport {
  readonly findings: readonly EarlierFinding[];
  /** A SARIF report holds 5,000 results at most; then what it lacks may not be new. */
  readonly isCut: boolean;
}

/**
 * Reads a report that `kosut check` or `kosut terms consistency` wrote, JSON or SARIF.
 *
 * @throws {FormatError} `file/*`, `json/malformed`, `json/structure`.
 */
export async function readEarlierReport(io: Io, path: string): Promise<EarlierReport> {
  const value = parseJson(await readText(io, path, { hasLines: false }), path);
  const fail = (what: string): FormatError =>
    new FormatError(what, { fault: 'json/structure', path, expected: EXPECTED });
  const report = toFields(value);
  if (Array.isArray(report['runs'])) return readSarif(report['runs'], fail);
  const { version, findings } = report;
  if (version !== 1 || !Array.isArray(findings)) throw fail('no report of findings');
  return {
    isCut: false,
    findings: findings.map((one: unknown, at): EarlierFinding => {
      const finding = toFields(one);
      const place = toFields(finding['place']);
      return toEarlier(
        { ...finding, ...place, fingerprint: finding['fingerprint'] },
        finding['severity'],
        () => fail(`finding ${at + 1} has no rule, severity, place, message or fingerprint`),
      );
    }),
  };
}

const LEVELS: Readonly<Record<string, Severity>> = {
  error: 'error',
  warning: 'warning',
  note: 'info',
};

function readSarif(runs: readonly unknown[], fail: (what: string) => FormatError): EarlierReport {
  const ours = runs.map(toFields).filter((run) => driverOf(run)['name'] === 'kosut');
  if (ours.length === 0) throw fail('a SARIF log without a run of kosut');
  const results = ours.flatMap(({ results }) => (Array.isArray(results) ? results : []));
  return {
    isCut: ours.some(({ invocations }) => invocations !== undefined),
    findings: results.map((one: unknown, at) => {
      const result = toFields(one);
      const [location] = Array.isArray(result['locations']) ? result['locations'] : [];
      const physical = toFields(toFields(location)['physicalLocation']);
      const parts = {
        ...toFields(result['properties']),
        rule: result['ruleId'],
        message: toFields(result['message'])['text'],
        path: toFields(physical['artifactLocation'])['uri'],
        line: toFields(physical['region'])['startLine'],
        fingerprint: toFields(result['partialFingerprints'])['kosut/v1'],
      };
      const level = typeof result['level'] === 'string' ? LEVELS[result['level']] : undefined;
      return toEarlier(parts, level, () =>
        fail(`result ${at + 1} has no rule, level, place, message or fingerprint`),
      );
    }),
  };
}

function driverOf(run: Fields): Fields {
  return toFields(toFields(run['tool'])['driver']);
}

type Fields = Readonly<Record<string, unknown>>;

function toFields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function toEarlier(fields: Fields, severity: unknown, fail: () => FormatError): EarlierFinding {
  const { fingerprint, rule, path, message, line, term, found } = fields;
  if (
    typeof fingerprint !== 'string' ||
    typeof rule !== 'string' ||
    typeof path !== 'string' ||
    typeof message !== 'string' ||
    (severity !== 'error' && severity !== 'warning' && severity !== 'info')
  )
    throw fail();
  return {
    fingerprint,
    rule,
    severity,
    path,
    ...(typeof line === 'number' && { line }),
    message,
    ...(typeof term === 'string' && { term }),
    ...(typeof found === 'string' && { found }),
  };
}
