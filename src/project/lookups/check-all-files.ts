import type { Finding } from '../../model/finding.ts';
import type { Direction } from '../memory/memory-locales.ts';
import type { ThreadRun } from '../run-in-thread.ts';
import type { CheckStep, CheckTask } from './check-task.ts';

/** A file of the project, and the locales it is in. */
export interface CheckedFile extends Direction {
  /** From the folder of the project. */
  readonly path: string;
  readonly absolute: string;
}

/** How far a run over all files is. */
export interface CheckProgress extends Omit<CheckStep, 'rule'> {
  /** The first rule of the check at work; absent: the files are read. */
  readonly rule?: CheckStep['rule'];
}

/** What every task of a run shares, and how a task is done. */
export interface CheckAllOptions extends Pick<CheckTask, 'termbase' | 'inspect' | 'settings'> {
  readonly runTask: (task: CheckTask, run: ThreadRun<CheckStep>) => Promise<readonly Finding[]>;
  readonly onProgress?: (progress: CheckProgress) => void;
  readonly signal: AbortSignal;
}

/** The findings of all files, one task for those of the same two locales; their paths are those of the project. */
export async function checkAllFiles(
  files: readonly CheckedFile[],
  { runTask, onProgress, signal, ...shared }: CheckAllOptions,
): Promise<readonly Finding[]> {
  const groups = groupByDirection(files);
  const found: Finding[] = [];
  let groupsDone = 0;
  const report = ({ done, steps, ...rest }: CheckProgress): void =>
    onProgress?.({ ...rest, done: groupsDone * steps + done, steps: groups.size * steps });
  report({ done: 0, steps: 1, segments: 0 });
  for (const group of groups.values()) {
    const [{ sourceLocale, targetLocale }] = group as [CheckedFile];
    const names = new Map(group.map((file) => [file.absolute, file.path]));
    const task = { ...shared, paths: [...names.keys()], sourceLocale, targetLocale };
    const findings = await runTask(task, { signal, onStep: report });
    groupsDone++;
    for (const finding of findings) {
      const { place } = finding;
      found.push({ ...finding, place: { ...place, path: names.get(place.path) ?? place.path } });
    }
  }
  return found;
}

function groupByDirection(files: readonly CheckedFile[]): Map<string, CheckedFile[]> {
  const groups = new Map<string, CheckedFile[]>();
  for (const file of files) {
    const key = `${file.sourceLocale} ${file.targetLocale}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return groups;
}
