import type { Content } from '../../model/content.ts';
import type { Side } from '../../model/finding.ts';
import { LISTING_STEPS, type ListingStep, type TermUses } from '../../terms/uses/list-term-uses.ts';
import type { TermUse } from '../../terms/uses/term-use.ts';
import type { ProjectTerms } from '../lookups/open-project-terms.ts';
import type { Direction } from '../memory/memory-locales.ts';
import type { OpenFile } from '../workspace/files/open-file.ts';
import { startWaitedRun, type WaitedRun } from '../waited-run.ts';
import { toRowId } from '../workspace/rows/unit-table.ts';
import type { ThreadRun } from '../run-in-thread.ts';
import type { SurveyTask } from './survey-task.ts';

/** A row as it was when the terms were listed. */
export interface SurveyedRow {
  readonly file: OpenFile;
  readonly id: string;
  readonly revision: number;
  readonly source: Content;
  readonly target: Content;
}

/** The terms of a project as they were at one moment. */
export interface TermSurvey extends Direction {
  /** Another one each time. */
  readonly number: number;
  /** The side whose renderings are listed. */
  readonly side: Side;
  /** By the numbers that places have. */
  readonly rows: readonly SurveyedRow[];
  /** By name: the term, with a number behind where several are written alike. */
  readonly terms: ReadonlyMap<string, TermUse>;
  /** Words of the side that begin so, folded. */
  wordsWith(beginning: string): readonly string[];
}

/** What is to be listed. */
export interface SurveyOrder extends Direction {
  /** Read to their ends, and all of the direction. */
  readonly files: readonly OpenFile[];
  readonly side: Side;
}

/** How far a list is that is being made. */
export interface SurveyProgress {
  /** Steps that are done. */
  readonly done: number;
  readonly steps: number;
  readonly segments: number;
}

/** The terms of a project and what is done with them. */
export interface ProjectTerminology {
  /**
   * Lists the terms, unless they are listed as things are. Resolves when they are; who asks while one list is made
   * for the same waits for that. It is given up when nobody waits any more.
   *
   * @throws what cannot be read, what goes wrong while terms are listed, or the reason of the signal
   */
  survey(order: SurveyOrder, signal: AbortSignal): Promise<TermSurvey>;
  /** The last list, whatever became of the files since. */
  last(): TermSurvey | undefined;
}

export interface TerminologyOptions {
  readonly terms: ProjectTerms;
  readonly runTask: (task: SurveyTask, run: ThreadRun<ListingStep>) => Promise<TermUses>;
  readonly onProgress?: (progress: SurveyProgress) => void;
}

/** A list that is being made. */
interface Running {
  readonly version: string;
  readonly run: WaitedRun<TermSurvey>;
}

/** The revision of a row, which rises when its text is changed. */
export function revisionOf(file: OpenFile, id: string): number {
  return Math.max(file.facts.get(id)?.revision ?? 0, file.baseRevision);
}

/** The terms of a project that is being edited, listed on a thread. */
export function createTerminology(options: TerminologyOptions): ProjectTerminology {
  const { terms, runTask, onProgress = () => undefined } = options;
  let last: TermSurvey | undefined;
  let running: Running | undefined;
  let number = 0;
  let listed = '';
  const make = async (
    order: SurveyOrder,
    version: string,
    signal: AbortSignal,
  ): Promise<TermSurvey> => {
    const { sourceLocale, targetLocale, side } = order;
    const direction = { sourceLocale, targetLocale };
    const termbase = await terms.termbase(direction);
    const rows = order.files.flatMap(listRows);
    const report = (done: number): void =>
      onProgress({ done, steps: LISTING_STEPS.length, segments: rows.length });
    report(0);
    const { terms: uses, words } = await runTask(
      {
        ...direction,
        inspect: side,
        pairs: rows.map(({ source, target }) => [source, target]),
        ...(termbase !== undefined && { termbase }),
      },
      { signal, onStep: (step) => report(LISTING_STEPS.indexOf(step) + 1) },
    );
    last = {
      ...direction,
      number: ++number,
      side,
      rows,
      terms: nameTerms(uses),
      wordsWith: sortWords(words),
    };
    listed = version;
    return last;
  };
  const start = (order: SurveyOrder, version: string): Running => {
    const run = startWaitedRun(
      (signal) => make(order, version, signal),
      () => {
        if (running === own) running = undefined;
      },
    );
    const own = { version, run };
    return own;
  };
  return {
    last: () => last,
    async survey(order, signal) {
      const version = JSON.stringify([
        order.side,
        order.sourceLocale,
        order.targetLocale,
        await terms.version(),
        ...order.files.map(({ id, revision }) => `${id} ${revision}`),
      ]);
      if (last !== undefined && listed === version) return last;
      const own = running?.version === version ? running : (running = start(order, version));
      return own.run.wait(signal);
    },
  };
}

/** The rows of a file that are translated. */
function listRows(file: OpenFile): readonly SurveyedRow[] {
  return file.table.entries.flatMap((entry) =>
    entry.unit.parts.flatMap((part): SurveyedRow[] => {
      if (part.type === 'gap' || part.target === undefined || part.target.length === 0) return [];
      const id = toRowId(entry.key, part.id);
      const revision = revisionOf(file, id);
      return [{ file, id, revision, source: part.source, target: part.target }];
    }),
  );
}

function nameTerms(uses: readonly TermUse[]): ReadonlyMap<string, TermUse> {
  const names = new Map<string, TermUse>();
  for (const use of uses) {
    let name = use.term;
    for (let count = 2; names.has(name); count++) name = `${use.term} #${count}`;
    names.set(name, use);
  }
  return names;
}

/** Words in their order, so that those with a beginning stand together. */
function sortWords(words: readonly string[]): TermSurvey['wordsWith'] {
  const sorted = words.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  return (beginning) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < beginning) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while (end < sorted.length && sorted[end]!.startsWith(beginning)) end++;
    return sorted.slice(low, end);
  };
}
