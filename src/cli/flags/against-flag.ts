import type { CheckOutcome } from '../../project/check/check-files.ts';
import type { Arguments } from '../command-line/arguments.ts';
import type { Flag, Session } from '../command.ts';

/** Names the report that {@link compareWithEarlier} reads; absent: no trend is told. */
export const AGAINST_FLAG: Flag = {
  name: 'against',
  value: 'REPORT',
  summary: 'tell what is new and gone since an earlier report (its JSON or SARIF)',
};

/** The outcome with its trend, when an earlier report was named. */
export async function compareWithEarlier(
  outcome: CheckOutcome,
  args: Arguments,
  { io, log }: Session,
): Promise<CheckOutcome> {
  const path = args.text('against');
  if (path === undefined) return outcome;
  const { readEarlierReport } = await import('../../project/check/read-earlier-report.ts');
  const { compareFindings } = await import('../../report/figures/compare-findings.ts');
  const { findings, isCut } = await readEarlierReport(io, path);
  if (isCut) log.note(`${path}: some findings were left out; what is told as new may be old`);
  const trend = compareFindings(outcome.result.findings, findings, path);
  return { ...outcome, result: { ...outcome.result, trend } };
}
