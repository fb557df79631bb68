import type { Evidence, Finding, Rule, Severity } from '../../model/finding.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import { SEVERITIES } from '../figures/count-findings.ts';
import type { ReportOptions } from '../report-options.ts';
import { formatSegmentName } from '../text/segment-name.ts';
import { findingRegion } from './finding-region.ts';
import { RULE_TEXTS } from './rule-texts.ts';
import { toUri } from './to-uri.ts';
import { MAX_SARIF_RESULTS, writeSarifLog } from './write-sarif-log.ts';

/** SARIF 2.1.0, 3.27.10. */
const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};
/** GitHub's own names for the severity of a rule that is not about security. */
const PROBLEM_SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

type Json = Readonly<Record<string, unknown>>;

function writeRule(rule: Rule, severity: Severity, options: ReportOptions): Json {
  const { short, full, help, precision } = RULE_TEXTS[rule];
  const url = options.helpUrl?.(rule);
  const more = url === undefined ? '' : `\n\n[Examples](${url})`;
  return {
    id: rule,
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: help, markdown: `**${short}.** ${full}\n\n${help}${more}` },
    ...(url !== undefined && { helpUri: url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['translation', rule.slice(0, rule.indexOf('/'))],
      precision,
      'problem.severity': PROBLEM_SEVERITY[severity],
    },
  };
}

/** Evidence names only its segment, so it is a logical location (SARIF 2.1.0, 3.33). */
function writeEvidence(evidence: Evidence, at: number): Json {
  const { text } = evidence;
  const name = formatSegmentName(evidence);
  return {
    id: at + 1,
    message: { text: text === '' ? name : text },
    logicalLocations: [{ fullyQualifiedName: name, kind: 'element' }],
  };
}

/** `repetition`: which finding of this fingerprint it is, from 1. */
function writeResult(
  finding: Finding,
  ruleIndex: number,
  repetition: number,
  fresh: ReadonlySet<string> | undefined,
  options: ReportOptions,
): Json {
  const { place, message, fingerprint } = finding;
  const evidence = 'evidence' in finding ? finding.evidence : [];
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    // an empty text is not allowed
    message: { text: message === '' ? RULE_TEXTS[finding.rule].short : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(place.path) },
          region: findingRegion(finding, options),
        },
        logicalLocations: [{ fullyQualifiedName: formatSegmentName(place), kind: 'element' }],
      },
    ],
    ...(evidence.length > 0 && { relatedLocations: evidence.map(writeEvidence) }),
    partialFingerprints: {
      // GitHub compares only this key, and merges equal ones: repetitions are told apart
      primaryLocationLineHash: `${fingerprint}:${repetition}`,
      'kosut/v1': fingerprint,
    },
    ...('confidence' in finding && { rank: Math.round(finding.confidence * 100) }),
    ...(fresh && { baselineState: fresh.has(fingerprint) ? 'new' : 'unchanged' }),
    // for a later report that is held against this one
    ...(finding.term !== undefined && {
      properties: {
        term: finding.term,
        ...(finding.found !== undefined && { found: finding.found }),
      },
    }),
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.place.path < b.place.path ? -1 : a.place.path > b.place.path ? 1 : 0)
  );
}

/**
 * SARIF 2.1.0 as GitHub code scanning wants it: rules with all their texts, whole regions in UTF-16
 * columns, our fingerprints. At most 5,000 results, the worst first; a notification counts the rest.
 */
export function reportSarif(result: CheckResult, options: ReportOptions): string {
  const sorted = result.findings.toSorted(compareFindings);
  const kept = sorted.slice(0, MAX_SARIF_RESULTS);
  const left = sorted.length - kept.length;
  // the first finding of a rule has its worst severity
  const rules = new Map<Rule, Severity>();
  for (const { rule, severity } of kept) if (!rules.has(rule)) rules.set(rule, severity);
  const names = [...rules.keys()];
  const fresh = result.trend && new Set(result.trend.fresh);
  const repetitions = new Map<string, number>();
  const results = kept.map((finding) => {
    const repetition = (repetitions.get(finding.fingerprint) ?? 0) + 1;
    repetitions.set(finding.fingerprint, repetition);
    return writeResult(finding, names.indexOf(finding.rule), repetition, fresh, options);
  });
  return writeSarifLog({
    version: options.version,
    id: 'kosut/',
    rules: [...rules].map(([rule, severity]) => writeRule(rule, severity, options)),
    results,
    left,
  });
}
