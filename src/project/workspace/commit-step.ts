import { FormatError } from '../../model/format-error.ts';
import type { Unit } from '../../model/unit.ts';
import { repetitionKey } from '../translate/repetition-key.ts';
import { applyChange } from './apply-change.ts';
import { addToCounts, moveStates, type OpenFile } from './open-file.ts';
import { invertChange, isSameParts, type Change, type Remark, type Step } from './step.ts';
import { toFactsRow, type WorkspaceRow } from './to-row.ts';
import { toRowId, type UnitEntry } from './unit-table.ts';
import { historyKey, noteStep, type StepMark, type WorkspaceState } from './workspace-state.ts';

/** A step that is to be made. */
export type StepDraft = Pick<Step, 'label' | 'changes' | 'undoes' | 'redoes' | 'confirms' | 'uses'>;

/** What a step came to. */
export interface Committed {
  readonly step: Step;
  readonly rows: readonly WorkspaceRow[];
  /** Ids of rows that are gone. */
  readonly removed: readonly string[];
}

/** Rows in one event; when a step has more, windows read everything again. */
const MAX_EVENT_ROWS = 500;

/** Puts another unit into a file; what the disk has is kept beside it. */
export function setUnit(file: OpenFile, entry: UnitEntry, unit: Unit): void {
  const base = entry.base ?? entry.unit;
  // what has its sources still has its words and its repetitions
  if (!moveStates(file.counts, entry.unit, unit))
    for (const [one, sign] of [
      [entry.unit, -1],
      [unit, 1],
    ] as const) {
      addToCounts(file.counts, one, sign);
      countRepeats(file, one, sign);
    }
  file.table.replace(entry, unit);
  if (isSameParts(base.parts, unit.parts)) {
    delete entry.base;
    file.dirty.delete(entry);
  } else {
    entry.base = base;
    file.dirty.add(entry);
  }
}

function countRepeats({ repeats }: OpenFile, unit: Unit, sign: 1 | -1): void {
  if (repeats === undefined) return;
  for (const part of unit.parts) {
    if (part.type === 'gap') continue;
    const key = repetitionKey(part.source);
    repeats.set(key, (repeats.get(key) ?? 0) + sign);
  }
}

/** Ids of the rows of a unit. */
const rowIds = (file: OpenFile, entry: UnitEntry): readonly string[] =>
  file.table.rowsOf(entry).map(({ segment }) => toRowId(entry.key, segment.id));

/** The rows that a change is about, as they are now. */
export function rowsOfChange(change: Change): readonly string[] {
  if (change.kind !== 'parts') return [toRowId(change.unit, change.segment)];
  return [...change.before, ...change.after].flatMap((part) =>
    part.type === 'segment' ? [toRowId(change.unit, part.id)] : [],
  );
}

/**
 * What is known of rows after a change: revision, origin and match. A remark leaves the revision as it is: whoever has a text on its
 * way while a remark is made is not told that somebody changed the text.
 */
export function noteFacts(file: OpenFile, change: Change, revision: number): void {
  if (change.kind === 'remarks') return;
  for (const row of rowsOfChange(change)) {
    const { origin, match } =
      change.kind === 'segment' ? change.after : (file.facts.get(row) ?? {});
    file.facts.set(row, {
      revision,
      ...(origin !== undefined && { origin }),
      ...(match !== undefined && { match }),
    });
  }
}

/** Rows that something else than a step changed, or all of them, get a new revision. */
export function setRevisions(
  file: OpenFile,
  rows: readonly string[] | undefined,
  revision: number,
): void {
  if (rows === undefined) file.baseRevision = revision;
  for (const row of rows ?? []) file.facts.set(row, { revision });
  file.revision = revision;
}

/** Sets the remarks of a row. */
export function setRemarks(file: OpenFile, row: string, remarks: readonly Remark[]): void {
  if (remarks.length === 0) file.remarks.delete(row);
  else file.remarks.set(row, remarks);
}

/** Makes a change in memory. @throws {RangeError} when the unit is not as the change expects it */
function makeChange(file: OpenFile, change: Change): void {
  const entry = file.table.findUnit(change.unit);
  if (entry === undefined) throw new RangeError(`there is no unit ${change.unit}`);
  if (change.kind === 'remarks') {
    setRemarks(file, toRowId(change.unit, change.segment), change.after);
    return;
  }
  const unit = applyChange(entry.unit, change);
  if (unit === undefined) throw new RangeError(`unit ${change.unit} is not as it was`);
  setUnit(file, entry, unit);
}

/**
 * Makes a step: in memory at once, and on the disk before it resolves. All its changes are made or none.
 * What is in memory between is seen by nobody who is not told again when it fails.
 *
 * @param client the window that asked for it, for the events
 * @throws {RangeError} when a unit is not as a change expects it
 * @throws {FormatError} `file/unwritable` when the journal cannot be written
 */
export async function commitStep(
  state: WorkspaceState,
  file: OpenFile,
  draft: StepDraft,
  client?: string,
): Promise<Committed> {
  const before = new Set<string>();
  const units = new Set<UnitEntry>();
  for (const { unit } of draft.changes) {
    const entry = file.table.findUnit(unit);
    if (entry === undefined || units.has(entry)) continue;
    units.add(entry);
    for (const id of rowIds(file, entry)) before.add(id);
  }
  const made: Change[] = [];
  const takeBack = (): void => {
    for (const change of made.toReversed()) {
      try {
        makeChange(file, invertChange(change));
      } catch (error) {
        // somebody changed it meanwhile, and that cannot be written either
        if (!(error instanceof RangeError)) throw error;
      }
    }
  };
  try {
    for (const change of draft.changes) {
      makeChange(file, change);
      made.push(change);
    }
  } catch (error) {
    takeBack();
    throw error;
  }

  const seq = ++state.seq;
  const step: Step = {
    type: 'step',
    seq,
    at: state.io.now().toISOString(),
    by: state.user,
    file: file.id,
    ...draft,
  };
  const facts = new Map<string, ReturnType<OpenFile['facts']['get']>>();
  for (const change of draft.changes)
    for (const row of rowsOfChange(change))
      if (!facts.has(row)) facts.set(row, file.facts.get(row));
  for (const change of draft.changes) noteFacts(file, change, seq);
  file.revision = seq;

  const touched = new Set(draft.changes.flatMap((change) => rowsOfChange(change)));
  // whoever changes a row in conflict has seen what the disk has
  const lifted = [...touched].flatMap((row) => {
    const conflict = file.conflicts.get(row);
    file.conflicts.delete(row);
    return conflict === undefined ? [] : ([[row, conflict]] as const);
  });
  const { offset, length, done } = state.journal.append(JSON.stringify(step));
  const mark: StepMark = { seq, label: draft.label, file: file.id, offset, length };
  state.steps.push(mark);
  try {
    await done;
  } catch (cause) {
    takeBack();
    for (const [row, conflict] of lifted) file.conflicts.set(row, conflict);
    for (const [row, fact] of facts)
      if (fact === undefined) file.facts.delete(row);
      else file.facts.set(row, fact);
    throw new FormatError('the journal cannot be written; nothing was changed', {
      fault: 'file/unwritable',
      path: state.dataFolder,
      expected: 'room on the disk and a folder that may be written to',
      cause,
    });
  }
  noteStep(state, step, mark);
  noteHistory(state, file, step, mark);

  const rows: WorkspaceRow[] = [];
  const after = new Set<string>();
  for (const entry of units)
    for (const place of file.table.rowsOf(entry)) {
      const id = toRowId(entry.key, place.segment.id);
      after.add(id);
      if (touched.has(id)) rows.push(toFactsRow(file, place));
    }
  const removed = [...before].filter((id) => !after.has(id));
  const isMuch = rows.length > MAX_EVENT_ROWS;
  const by = { file: file.id, ...(client !== undefined && { client }) };
  if (isMuch) state.events.emit('reset', by);
  else state.events.emit('row', { ...by, rows, removed });
  state.events.emit('undo', toUndoState(state));
  state.onChange(file);
  if (step.confirms !== undefined) state.onConfirm(file, step);
  return { step, rows, removed };
}

/** Notes a step where the history of its rows is looked for. */
export function noteHistory(
  state: WorkspaceState,
  file: OpenFile,
  step: Step,
  mark: StepMark,
): void {
  for (const change of step.changes)
    for (const row of rowsOfChange(change)) {
      const key = historyKey(file.id, row);
      const marks = state.history.get(key);
      if (marks === undefined) state.history.set(key, [mark]);
      else if (marks.at(-1) !== mark) marks.push(mark);
    }
}

/** Labels of the next steps of undo and redo. */
export function toUndoState(state: Pick<WorkspaceState, 'undo' | 'redo'>): {
  readonly undo?: string;
  readonly redo?: string;
} {
  const undo = state.undo.at(-1)?.label;
  const redo = state.redo.at(-1)?.label;
  return { ...(undo !== undefined && { undo }), ...(redo !== undefined && { redo }) };
}
