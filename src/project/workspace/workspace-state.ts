import type { Io } from '../../io/io.ts';
import type { JournalFile } from '../../io/save/journal-file.ts';
import type { Log } from '../log.ts';
import type { EventLog } from './event-log.ts';
import type { OpenFile } from './files/open-file.ts';
import type { Step } from './steps/step.ts';

/** Where a step stands in the journal, and enough of it to name it. */
export interface StepMark {
  readonly seq: number;
  readonly label: string;
  readonly file: string;
  readonly group?: string;
  readonly offset: number;
  readonly length: number;
}

/** @param at where its line stands in the journal */
export function toStepMark(
  { seq, label, file, group }: Step,
  { offset, length }: Pick<StepMark, 'offset' | 'length'>,
): StepMark {
  return { seq, label, file, ...(group !== undefined && { group }), offset, length };
}

/** Everything that the parts of a workspace share. */
export interface WorkspaceState {
  /** Absolute, without links in it. */
  readonly folder: string;
  /** Where the journal and the backups stand. */
  readonly dataFolder: string;
  readonly io: Io;
  readonly log: Log;
  readonly user: string;
  /** That of the project: of files that name none. */
  readonly targetLocale?: string;
  readonly files: ReadonlyMap<string, OpenFile>;
  readonly journal: JournalFile;
  readonly events: EventLog;
  /** Of the last step. */
  seq: number;
  /** All that the journal has, in order. */
  steps: StepMark[];
  /** Steps that can be taken back, the newest last; and those that can be done again. */
  undo: StepMark[];
  redo: StepMark[];
  /** By `historyKey`: the steps that touched a row, in order. */
  history: Map<string, StepMark[]>;
  /** Ids of the rows of a file that have findings; absent while nobody has looked. */
  rowsWithFindings: (file: OpenFile) => ReadonlySet<string> | undefined;
  /** Called after each change of a file. */
  onChange: (file: OpenFile) => void;
  /** Called with a step that confirms pairs, once it is on the disk. */
  onConfirm: (file: OpenFile, step: Step) => void;
}

/** Name of a row among those of all files. */
export function historyKey(file: string, row: string): string {
  return `${file} ${row}`;
}

/** Steps that can be taken back at most. */
export const MAX_UNDO = 1000;

/** Puts a step where undo and redo will find it. */
export function noteStep(
  state: WorkspaceState,
  step: Pick<Step, 'undoes' | 'redoes' | 'changes'>,
  mark: StepMark,
): void {
  const take = (list: StepMark[], seq: number): StepMark | undefined => {
    const at = list.findIndex((one) => one.seq === seq);
    return at === -1 ? undefined : list.splice(at, 1)[0];
  };
  if (step.undoes !== undefined) {
    const undone = take(state.undo, step.undoes);
    if (undone !== undefined) state.redo.push(undone);
    return;
  }
  if (step.redoes !== undefined) {
    const redone = take(state.redo, step.redoes);
    if (redone !== undefined) state.undo.push(redone);
    return;
  }
  if (step.changes.length === 0) return;
  state.undo.push(mark);
  if (state.undo.length > MAX_UNDO) state.undo.shift();
  // what was undone in this file cannot be done again on top of something else
  state.redo = state.redo.filter(({ file }) => file !== mark.file);
}
