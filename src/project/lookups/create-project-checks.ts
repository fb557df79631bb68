import path from 'node:path';
import type { BaselineEntry } from '../../check/baseline.ts';
import type { RuleSettings } from '../../check/rule-settings.ts';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import type { Finding } from '../../model/finding.ts';
import { toPlaceKey } from '../../model/place-key.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Direction } from '../memory/memory-locales.ts';
import { findUnitName, toRowId } from '../workspace/rows/unit-table.ts';
import { startWaitedRun, type WaitedRun } from '../waited-run.ts';
import type { ThreadRun } from '../run-in-thread.ts';
import { checkAllFiles, type CheckedFile, type CheckProgress } from './check-all-files.ts';
import { checkInThread } from './check-in-thread.ts';
import { checkRow, ROW_RULES } from './check-row.ts';
import type { CheckStep, CheckTask } from './check-task.ts';
import type { ProjectTerms } from './open-project-terms.ts';
import { openProjectBaseline } from './project-baseline.ts';

/** A finding as the editor shows it. */
export type ProjectFinding = Finding & {
  /** Why people accepted it; absent: nobody did. */
  readonly accepted?: { readonly reason: string; readonly expires?: string };
};

/** The findings of `kosut check`, kept for a project that is being edited. */
export interface ProjectChecks {
  /**
   * The findings of one segment: what it alone says as it is given, and what the last run over all files said of
   * it beside the others. From then on these are its findings, unless it is only a draft.
   */
  row(
    pair: SegmentPair,
    direction: Direction,
    options: {
      readonly isDraft?: boolean;
      /** The segments around it in its file, in their order, itself among them. */
      readonly around: readonly SegmentPair[];
    },
  ): Promise<readonly ProjectFinding[]>;
  /** The ids of the rows of a file with findings that nobody accepted; as of the last run and `row`. */
  rowsOf(path: string): ReadonlySet<string>;
  /**
   * The findings of the last run over all files, as they are on the disk. A run is started when there was none
   * since the last change; it is not waited for unless it is asked for. One that was waited for is given up when
   * nobody waits any more.
   *
   * @param version another one after every change of a file
   * @throws the reason of the signal
   */
  all(
    files: readonly CheckedFile[],
    version: string,
    options?: { readonly waits?: boolean; readonly signal?: AbortSignal },
  ): Promise<{ readonly findings: readonly ProjectFinding[]; readonly isRunning: boolean }>;
  /** Accepts a finding that was shown; `undefined` when none of the name was. */
  accept(fingerprint: string, reason: string): Promise<BaselineEntry | undefined>;
  /** Takes that back; false when it was not accepted. */
  withdraw(fingerprint: string): Promise<boolean>;
}

export interface ProjectCheckOptions {
  readonly config: Config;
  readonly terms: ProjectTerms;
  /** Told when a run over all files has ended. */
  readonly onChecked?: () => void;
  readonly onProgress?: (progress: CheckProgress) => void;
  /** Absent: on a thread of its own. */
  readonly runTask?: (task: CheckTask, run: ThreadRun<CheckStep>) => Promise<readonly Finding[]>;
}

/** Findings of single rows that are remembered, so that they can be accepted. */
const MOST_SHOWN = 10_000;

/** The findings of a project that is being edited, of one row and of all files. */
export function createProjectChecks(io: Io, options: ProjectCheckOptions): ProjectChecks {
  const { config, terms, runTask = checkInThread } = options;
  const settings: RuleSettings = { preset: config.preset ?? 'default', levels: config.rules ?? {} };
  const inspect = config.inspect ?? 'target';
  const baseline = openProjectBaseline(io, config);
  /** By fingerprint. */
  const shown = new Map<string, Finding>();
  /** In the order of the last run. */
  let byRow = new Map<string, readonly Finding[]>();
  let accepted: ReadonlyMap<string, BaselineEntry> = new Map();
  let checked: string | undefined;
  let running: WaitedRun<void> | undefined;

  const withAcceptance = async (
    findings: readonly Finding[],
  ): Promise<readonly ProjectFinding[]> => {
    accepted = await baseline.accepted();
    return findings.map((finding) => {
      const entry = accepted.get(finding.fingerprint);
      if (entry === undefined) return finding;
      const { reason, expires } = entry;
      return { ...finding, accepted: { reason, ...(expires !== undefined && { expires }) } };
    });
  };
  const show = (findings: readonly Finding[]): void => {
    for (const finding of findings) shown.set(finding.fingerprint, finding);
    for (const fingerprint of shown.keys()) {
      if (shown.size <= MOST_SHOWN) break;
      shown.delete(fingerprint);
    }
  };
  const checkAll = async (
    files: readonly CheckedFile[],
    version: string,
    signal: AbortSignal,
  ): Promise<void> => {
    const findings = await checkAllFiles(files, {
      ...(terms.path !== undefined && { termbase: path.resolve(io.cwd, terms.path) }),
      ...(options.onProgress !== undefined && { onProgress: options.onProgress }),
      inspect,
      settings,
      runTask,
      signal,
    });
    // given up at the last moment: another one is under way
    if (signal.aborted) return;
    byRow = groupByRow(findings);
    checked = version;
    running = undefined;
    options.onChecked?.();
  };
  const start = (files: readonly CheckedFile[], version: string): WaitedRun<void> => {
    const own = startWaitedRun(
      (signal) => checkAll(files, version, signal),
      () => {
        if (running === own) running = undefined;
      },
    );
    return own;
  };
  return {
    async row(pair, direction, { isDraft = false, around }) {
      const termbase = await terms.termbase(direction);
      const asked = {
        ...direction,
        inspect,
        settings,
        around,
        ...(termbase !== undefined && { termbase }),
      };
      const before = byRow.get(toPlaceKey(pair)) ?? [];
      // a finding that other segments have too bears a number behind, as the whole run counted it
      const now = checkRow(pair, asked).map((finding) => {
        const same = before.find((one) => bare(one.fingerprint) === finding.fingerprint);
        return same === undefined ? finding : { ...finding, fingerprint: same.fingerprint };
      });
      const others = before.filter(({ rule }) => !ROW_RULES.has(rule));
      const findings = [...now, ...others];
      show(findings);
      if (!isDraft) byRow.set(toPlaceKey(pair), findings);
      return withAcceptance(findings);
    },
    rowsOf(path) {
      const rows = new Set<string>();
      for (const findings of byRow.values())
        for (const { place, fingerprint } of findings)
          if (place.path === path && place.segment !== undefined && !accepted.has(fingerprint))
            rows.add(toRowId(findUnitName(place), place.segment));
      return rows;
    },
    async all(files, version, { waits = false, signal } = {}) {
      const full = `${version} ${await terms.version()}`;
      if (checked !== full) running ??= start(files, full);
      if (running !== undefined) {
        if (waits) await running.wait(signal);
        else running.keep();
      }
      return {
        findings: await withAcceptance([...byRow.values()].flat()),
        isRunning: running !== undefined,
      };
    },
    async accept(fingerprint, reason) {
      const all = [...byRow.values()].flat();
      const finding = shown.get(fingerprint) ?? all.find((one) => one.fingerprint === fingerprint);
      return finding && baseline.accept(finding, reason);
    },
    withdraw: baseline.withdraw,
  };
}

function bare(fingerprint: string): string {
  return fingerprint.split('-', 1)[0]!;
}

function groupByRow(findings: readonly Finding[]): Map<string, readonly Finding[]> {
  const rows = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = toPlaceKey(finding.place);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, [finding]);
    else row.push(finding);
  }
  return rows;
}
