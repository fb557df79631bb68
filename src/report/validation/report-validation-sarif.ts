import { toUri } from '../findings/to-uri.ts';
import { MAX_SARIF_RESULTS, writeSarifLog } from '../findings/write-sarif-log.ts';
import type {
  RuleDescription,
  ValidatedFile,
  ValidationFinding,
  ValidationReportOptions,
} from './validated-file.ts';

type Json = Readonly<Record<string, unknown>>;

function writeRule(id: string, severity: string, description: RuleDescription | undefined): Json {
  const summary = description?.summary ?? id;
  return {
    id,
    shortDescription: { text: summary },
    ...(description !== undefined && {
      fullDescription: { text: `${summary} (${description.section})` },
      help: { text: `${description.section}: ${summary}` },
    }),
    defaultConfiguration: { level: severity },
    properties: { tags: ['format', id.slice(0, id.indexOf('/'))], precision: 'very-high' },
  };
}

function writeResult(path: string, finding: ValidationFinding, ruleIndex: number): Json {
  const { rule, severity, line, column, message } = finding;
  return {
    ruleId: rule,
    ruleIndex,
    level: severity,
    message: { text: message === '' ? rule : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(path) },
          region: { startLine: line, startColumn: column },
        },
      },
    ],
  };
}

/** SARIF 2.1.0 as code scanning wants it: errors first, at most 5,000; a notification counts the rest. */
export function reportValidationSarif(
  files: readonly ValidatedFile[],
  options: ValidationReportOptions,
): string {
  const all = files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const rank = ({ finding }: (typeof all)[number]): number =>
    finding.severity === 'error' ? 0 : 1;
  const kept = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_SARIF_RESULTS);
  const left = all.length - kept.length + files.reduce((sum, file) => sum + (file.left ?? 0), 0);
  const rules = new Map<string, string>();
  for (const { finding } of kept)
    if (!rules.has(finding.rule)) rules.set(finding.rule, finding.severity);
  const names = [...rules.keys()];
  return writeSarifLog({
    version: options.version,
    id: 'kosut-validate/',
    rules: [...rules].map(([id, severity]) => writeRule(id, severity, options.rules?.get(id))),
    results: kept.map(({ path, finding }) =>
      writeResult(path, finding, names.indexOf(finding.rule)),
    ),
    left,
  });
}
