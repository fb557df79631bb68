import { toPlainText } from '../../model/content/flatten-content.ts';
import { changeRows, type WantedChange } from '../workspace/edit/change-rows.ts';
import type { OpenFile } from '../workspace/files/open-file.ts';
import { toRowId } from '../workspace/rows/unit-table.ts';
import { isSameContent, type Version } from '../workspace/steps/step.ts';
import type { WorkspaceState } from '../workspace/workspace-state.ts';
import type { ThreadRun } from '../run-in-thread.ts';
import { listOpenSegments, type OpenSegments } from './list-open-segments.ts';
import type { PlannedFill, PretranslateStep, PretranslateTask } from './pretranslate-task.ts';

/** What is to be looked up. */
export interface PretranslateOrder {
  /** Read to their ends. */
  readonly files: readonly OpenFile[];
  /** Whether targets that nobody has confirmed may be replaced too. */
  readonly replaces: boolean;
  /** The lowest score that anybody could want, whole percent. */
  readonly minScore: number;
}

/** What one file would be filled with. */
export interface PlannedFile extends Omit<OpenSegments, 'documents'> {
  readonly file: OpenFile;
  readonly fills: readonly PlannedFill[];
}

/** A plan, as things were when it was made. */
export interface PretranslatePlan {
  /** Another one each time. */
  readonly number: number;
  readonly files: readonly PlannedFile[];
}

/** What came of a plan. */
export interface Pretranslated {
  /** Segments by the id of their file. */
  readonly filled: ReadonlyMap<string, number>;
  /** Segments that were left after all: changed meanwhile, worked on by somebody, or the file could not hold it. */
  readonly left: number;
  /** The last step; absent when nothing was changed. */
  readonly step?: { readonly seq: number; readonly label: string };
}

/** Fills the files of a project from its memories: first a plan, then what a person wants of it. */
export interface ProjectPretranslation {
  /**
   * Nothing is changed by it.
   *
   * @throws what goes wrong while memories are asked, or the reason of the signal
   */
  plan(order: PretranslateOrder, signal: AbortSignal): Promise<PretranslatePlan>;
  /** The last plan, until something was made of it. */
  last(): PretranslatePlan | undefined;
  /**
   * Fills in what reaches a score, and all repetitions; nothing is confirmed. Of several files all is taken back together.
   *
   * @throws {FormatError} `file/unwritable`
   */
  apply(plan: PretranslatePlan, fillFrom: number, client?: string): Promise<Pretranslated>;
}

export interface PretranslationOptions {
  readonly state: WorkspaceState;
  readonly version: string;
  /** Opens the memories, and says where they are. */
  readonly memories: () => Promise<readonly string[]>;
  /** Takes in what another program wrote into a file. */
  readonly sync: (file: OpenFile) => Promise<void>;
  readonly runTask: (
    task: PretranslateTask,
    run: ThreadRun<PretranslateStep>,
  ) => Promise<readonly PlannedFill[]>;
  readonly onProgress?: (progress: PretranslateStep) => void;
}

/** See {@link ProjectPretranslation}. */
export function createPretranslation(options: PretranslationOptions): ProjectPretranslation {
  const { state, version, runTask, onProgress = () => undefined } = options;
  let last: PretranslatePlan | undefined;
  let number = 0;
  return {
    last: () => last,
    async plan({ files, replaces, minScore }, signal) {
      const memories = await options.memories();
      signal.throwIfAborted();
      const lists = files.map((file) => ({ file, ...listOpenSegments(file, replaces) }));
      const fills = await runTask(
        { memories, version, minScore, files: lists.map(({ documents }) => documents) },
        { signal, onStep: onProgress },
      );
      signal.throwIfAborted();
      const byFile = files.map((): PlannedFill[] => []);
      for (const fill of fills) byFile[fill.file]!.push(fill);
      last = {
        number: ++number,
        files: lists.map(({ file, before, segments, already, locked }, at) => ({
          file,
          before,
          segments,
          already,
          locked,
          fills: byFile[at]!.filter((fill) => isNews(before, fill)),
        })),
      };
      return last;
    },
    async apply(plan, fillFrom, client) {
      if (last === plan) last = undefined;
      const group = plan.files.length > 1 ? String(state.seq + 1) : undefined;
      const filled = new Map<string, number>();
      let [left, step]: [number, Pretranslated['step']] = [0, undefined];
      for (const planned of plan.files) {
        const { file } = planned;
        const chosen = planned.fills.filter(
          ({ kind, score }) => kind === 'repetition' || score >= fillFrom,
        );
        const wanted = chosen.flatMap((fill) => toWanted(planned, fill, client) ?? []);
        const done = await changeRows(state, file, wanted, {
          toDraft: ({ length }) => ({
            label: `pretranslate ${length}`,
            ...(group !== undefined && { group }),
          }),
          sync: () => options.sync(file),
          ...(client !== undefined && { client }),
        });
        left += chosen.length - done.count;
        if (done.count > 0) filled.set(file.id, done.count);
        step = done.step ?? step;
      }
      return { filled, left, ...(step !== undefined && { step }) };
    },
  };
}

/** Whether a fill says something else than what stands there. */
function isNews(before: OpenSegments['before'], { unit, segment, target }: PlannedFill): boolean {
  const now = before.get(toRowId(unit, segment));
  return now !== undefined && !isSameContent(now.target, target);
}

/** The change of a fill; where a target cannot stand with its codes it stands without. */
function toWanted(
  { file, before: all }: PlannedFile,
  { unit, segment, kind, score, target, match }: PlannedFill,
  client: string | undefined,
): WantedChange | undefined {
  const id = toRowId(unit, segment);
  const before = all.get(id);
  const lease = file.leases.get(id);
  if (before === undefined || (lease !== undefined && lease.client !== client)) return undefined;
  const after: Version = {
    state: 'initial',
    target,
    origin: kind === 'repetition' ? 'propagated' : `tm ${score}`,
    ...(match !== undefined && { match }),
  };
  const text = toPlainText(target);
  const hasCodes = target.some((part) => typeof part !== 'string');
  const bare = { ...after, target: text === '' ? [] : [text] };
  return { unit, segment, before, choices: hasCodes ? [after, bare] : [after] };
}
