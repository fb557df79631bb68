import type { Finding } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import type { ReportOptions } from '../report-options.ts';
import { formatSegmentName } from '../text/segment-name.ts';
import { findingWords } from './finding-words.ts';
import { groupByPath } from './group-by-path.ts';
import { RULE_TEXTS } from './rule-texts.ts';
import { writeXml, xml, type XmlNode } from './write-xml.ts';

function toCase(finding: Finding, options: ReportOptions): XmlNode {
  const { place, rule, severity, message } = finding;
  const { path, line, column } = place;
  const words = findingWords(finding, options);
  const where = [path, line, column].filter((part) => part !== undefined).join(':');
  const text = [`${where} ${severity} ${rule}`, words?.text, message];
  return xml(
    'testcase',
    {
      name: `${formatSegmentName(place)} ${rule} ${finding.fingerprint}`,
      classname: path,
      time: 0,
    },
    // a failure fails the job in every viewer, so advice is told without one
    severity === 'info'
      ? xml('system-out', {}, text.filter((part) => part !== undefined).join('\n'))
      : xml(
          'failure',
          { message: `${RULE_TEXTS[rule].short}: ${message}`, type: rule },
          text.filter((part) => part !== undefined).join('\n'),
        ),
  );
}

/**
 * JUnit XML as Jenkins, GitLab and others read it: a suite for each file, a failed case for each error
 * and warning, a case with output for each piece of advice. A clean file has one case that passed.
 */
export function reportJunit(result: CheckResult, options: ReportOptions): string {
  const countFailures = (findings: readonly Finding[]): number =>
    findings.filter(({ severity }) => severity !== 'info').length;
  const suites = [...groupByPath(result.paths, result.findings)].map(([path, findings]) => {
    const cases =
      findings.length === 0
        ? [xml('testcase', { name: 'no findings', classname: path, time: 0 })]
        : findings.map((finding) => toCase(finding, options));
    return xml(
      'testsuite',
      {
        name: path,
        tests: cases.length,
        failures: countFailures(findings),
        errors: 0,
        skipped: 0,
        time: 0,
      },
      ...cases,
    );
  });
  const tests = suites.reduce((sum, { children }) => sum + children.length, 0);
  const failures = countFailures(result.findings);
  return writeXml(
    xml('testsuites', { name: 'kosut', tests, failures, errors: 0, time: 0 }, ...suites),
  );
}
