import { CHECKS } from '../../check/checks.ts';
import type { RuleSettings } from '../../check/rule-settings.ts';
import type { Finding, Side } from '../../model/finding.ts';
import type { Io } from '../../io/io.ts';
import { runFileChecks } from '../run-file-checks.ts';

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

/** @throws {FormatError} when a file cannot be read */
export async function runCheckTask(
  io: Io,
  { paths, ...options }: CheckTask,
): Promise<readonly Finding[]> {
  const log = { progress: () => undefined, note: () => undefined };
  return (await runFileChecks(io, paths, { ...options, checks: CHECKS, log })).findings;
}
