import { FormatError } from '../../../model/format-error.ts';
import { makeChanges } from './make-changes.ts';
import { noteFacts, rowsOfChange } from './note-facts.ts';
import { noteHistory } from '../journal/note-history.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { Step } from './step.ts';
import { toFactsRow, type WorkspaceRow } from '../rows/to-row.ts';
import { toUndoState } from '../undo/to-undo-state.ts';
import { toRowRanges, type RowRange } from '../rows/row-ranges.ts';
import { toRowId, type RowPlace, type UnitEntry } from '../rows/unit-table.ts';
import { noteStep, toStepMark, type WorkspaceState } from '../workspace-state.ts';

/** A step that is to be made. */
export type StepDraft = Pick<
  Step,
  'label' | 'changes' | 'undoes' | 'redoes' | 'confirms' | 'uses' | 'group'
>;

/** What a step came to. */
export interface Committed {
  readonly step: Step;
  /** Those that were changed; none when they are so many that they stand in `ranges`. */
  readonly rows: readonly WorkspaceRow[];
  /** Where rows were changed, when they are too many to be told: they are read again. */
  readonly ranges?: readonly RowRange[];
  /** Ids of rows that are gone. */
  readonly removed: readonly string[];
}

/** Rows in one event, or one answer; of more it is told where they stand. */
const MAX_EVENT_ROWS = 500;

/** Ids of the rows of a unit. */
const rowIds = (file: OpenFile, entry: UnitEntry): readonly string[] =>
  file.table.rowsOf(entry).map(({ segment }) => toRowId(entry.key, segment.id));

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
  const takeBack = makeChanges(file, draft.changes);
  const seq = ++state.seq;
  const step: Step = {
    type: 'step',
    seq,
    at: state.io.now().toISOString(),
    by: state.user,
    file: file.id,
    ...draft,
  };
  const touched = new Set(draft.changes.flatMap((change) => rowsOfChange(change)));
  const facts = [...touched].map((row) => [row, file.facts.get(row)] as const);
  for (const change of draft.changes) noteFacts(file, change, seq);
  file.revision = seq;
  // whoever changes a row in conflict has seen what the disk has
  const lifted = [...touched].flatMap((row) => {
    const conflict = file.conflicts.get(row);
    file.conflicts.delete(row);
    return conflict === undefined ? [] : ([[row, conflict]] as const);
  });
  const { offset, length, done } = state.journal.append(JSON.stringify(step));
  const mark = toStepMark(step, { offset, length });
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

  const outcome = collectRows(file, units, { touched, before });
  const by = { file: file.id, ...(client !== undefined && { client }) };
  const { rows, ranges, removed } = outcome;
  if (ranges === undefined) state.events.emit('row', { ...by, rows, removed });
  // places that others have would be wrong ones
  else if (removed.length > 0) state.events.emit('reset', by);
  else state.events.emit('rows', { ...by, ranges });
  state.events.emit('undo', toUndoState(state));
  state.onChange(file);
  if (step.confirms !== undefined) state.onConfirm(file, step);
  return { step, ...outcome };
}

/** The rows of units after a step that touched some of them, and those of before that are no more. */
function collectRows(
  file: OpenFile,
  units: ReadonlySet<UnitEntry>,
  {
    touched,
    before,
  }: { readonly touched: ReadonlySet<string>; readonly before: ReadonlySet<string> },
): Pick<Committed, 'rows' | 'ranges' | 'removed'> {
  const places: RowPlace[] = [];
  const after = new Set<string>();
  for (const entry of units)
    for (const place of file.table.rowsOf(entry)) {
      const id = toRowId(entry.key, place.segment.id);
      after.add(id);
      if (touched.has(id)) places.push(place);
    }
  const removed = [...before].filter((id) => !after.has(id));
  if (places.length <= MAX_EVENT_ROWS)
    return { rows: places.map((place) => toFactsRow(file, place)), removed };
  const indexes = places.map(({ index }) => index).sort((one, other) => one - other);
  return { rows: [], ranges: toRowRanges(indexes), removed };
}
