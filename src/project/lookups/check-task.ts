import { CHECKS } from '../../check/checks.ts';
import type { RuleSettings } from '../../check/rule-settings.ts';
import type { Finding, Rule, Side } from '../../model/finding.ts';
import type { Io } from '../../io/io.ts';
import { runFileChecks } from '../check/run-file-checks.ts';

/** Files of one direction to be checked together, as `kosut check` does. */
export interface CheckTask {
  /** Absolute. */
  readonly paths: readonly string[];
  /** Absolute. */
  readonly termbase?: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly inspect: Side;
  readonly settings: RuleSettings;
}

/** How far a task is. */
export interface CheckStep {
  /** Checks that are done, and how many there are. */
  readonly done: number;
  readonly steps: number;
  readonly segments: number;
  /** The first rule of the check at work. */
  readonly rule: Rule;
}

/** @throws {FormatError} when a file cannot be read */
export async function runCheckTask(
  io: Io,
  { paths, ...options }: CheckTask,
  onStep: (step: CheckStep) => void,
): Promise<readonly Finding[]> {
  const log = { progress: () => undefined, note: () => undefined };
  const run = await runFileChecks(io, paths, {
    ...options,
    checks: CHECKS,
    log,
    onCheck: ({ rules }, done, steps, segments) =>
      onStep({ done, steps, segments, rule: rules[0]! }),
  });
  return run.findings;
}
