/** GitHub code scanning keeps the first 5,000 results of a run, by severity, and drops the others. */
export const MAX_SARIF_RESULTS = 5000;

/** One run of one command, as SARIF 2.1.0 §3.14 has it. */
export interface SarifRun {
  /** Of the tool; absent: not told. */
  readonly version: string | undefined;
  /** Tells runs of other commands apart (§3.17.3), such as `kosut/`. */
  readonly id: string;
  readonly rules: readonly object[];
  readonly results: readonly object[];
  /** Findings that stand in no result: a notification counts them. */
  readonly left: number;
}

/** A SARIF 2.1.0 log of one run; columns count UTF-16 code units (§3.14.27). */
export function writeSarifLog({ version, id, rules, results, left }: SarifRun): string {
  const notification = {
    level: 'warning',
    message: { text: `${left} more findings are left out: a run may hold ${MAX_SARIF_RESULTS}.` },
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kosut',
            ...(version !== undefined && { semanticVersion: version }),
            rules,
          },
        },
        automationDetails: { id },
        columnKind: 'utf16CodeUnits',
        ...(left > 0 && {
          invocations: [{ executionSuccessful: true, toolExecutionNotifications: [notification] }],
        }),
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
