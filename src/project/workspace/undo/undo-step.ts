import type { Gap, Segment, Unit } from '../../../model/unit.ts';
import { applyChange } from '../steps/apply-change.ts';
import { commitStep, type Committed } from '../steps/commit-step.ts';
import { rowsOfChange } from '../steps/note-facts.ts';
import { parseRecord } from '../journal/journal-record.ts';
import type { OpenFile } from '../files/open-file.ts';
import { invertChange, isSamePart, type Change, type Step } from '../steps/step.ts';
import { toFactsRow } from '../rows/to-row.ts';
import { toRowId } from '../rows/unit-table.ts';
import type { StepMark, WorkspaceState } from '../workspace-state.ts';

/** A step that was taken back or done again. */
export interface Undone extends Committed {
  readonly file: OpenFile;
  readonly label: string;
  /** Rows that were changed otherwise since and stay as they are. */
  readonly kept: readonly string[];
  /** The row to go to. */
  readonly focus?: string;
}

/** The step that is next to be taken back or done again, of one file or of all; absent: there is none. */
export function findStep(
  state: WorkspaceState,
  way: 'undo' | 'redo',
  only?: string,
): StepMark | undefined {
  return state[way].findLast(
    ({ file }) => state.files.get(file)?.isComplete === true && (only ?? file) === file,
  );
}

/**
 * Takes the newest step back, or with `redo` does the newest again that was taken back; with it go those of other files that
 * were asked for together with it. Rows that something else has changed since stay.
 *
 * @param only steps of this file; absent: of all
 * @param expected the step it has to be; absent: whichever is the newest
 * @returns undefined when there is none
 */
export async function undoStep(
  state: WorkspaceState,
  way: 'undo' | 'redo',
  only?: string,
  client?: string,
  expected?: StepMark,
): Promise<Undone | undefined> {
  const mark = findStep(state, way, only);
  if (mark === undefined || (expected ?? mark) !== mark) return undefined;
  const step = await readStep(state, mark);
  // somebody else was faster
  if (!state[way].includes(mark)) return undoStep(state, way, only, client, expected);
  return turnGroup(state, way, mark, step, client);
}

/**
 * Takes one step back, or does it again, whatever was done since.
 *
 * @returns undefined when it is not there (any more)
 */
export async function undoOne(
  state: WorkspaceState,
  way: 'undo' | 'redo',
  seq: number,
  client?: string,
): Promise<Undone | undefined> {
  const mark = state[way].find((one) => one.seq === seq);
  if (mark === undefined || state.files.get(mark.file)?.isComplete !== true) return undefined;
  const step = await readStep(state, mark);
  return state[way].includes(mark) ? turnGroup(state, way, mark, step, client) : undefined;
}

/** A step, and those of other files that were asked for together with it. */
async function turnGroup(
  state: WorkspaceState,
  way: 'undo' | 'redo',
  mark: StepMark,
  step: Step,
  client: string | undefined,
): Promise<Undone> {
  const undone = await turnStep(state, way, mark, step, client);
  const others =
    mark.group === undefined
      ? []
      : state[way].filter(
          ({ group, file }) => group === mark.group && state.files.get(file)?.isComplete === true,
        );
  for (const other of others) {
    const read = await readStep(state, other);
    if (state[way].includes(other)) await turnStep(state, way, other, read, client);
  }
  return undone;
}

/** Makes a step the other way round, or again. */
async function turnStep(
  state: WorkspaceState,
  way: 'undo' | 'redo',
  mark: StepMark,
  step: Step,
  client: string | undefined,
): Promise<Undone> {
  const file = state.files.get(mark.file)!;
  const wanted = way === 'undo' ? step.changes.toReversed().map(invertChange) : step.changes;
  const { changes, kept } = chooseChanges(file, wanted);
  const committed = await commitStep(
    state,
    file,
    {
      label: mark.label,
      changes,
      ...(way === 'undo' ? { undoes: mark.seq } : { redoes: mark.seq }),
    },
    client,
  );
  const focus = step.changes
    .flatMap((change) => changedRows(change))
    .find((id) => file.table.findRow(id) !== undefined);
  const place = focus === undefined ? undefined : file.table.findRow(focus);
  // where they are too many to be told, the one to go to is
  const rows = committed.ranges && place ? [toFactsRow(file, place)] : committed.rows;
  const undone = { ...committed, rows, file, label: mark.label, kept };
  return focus === undefined ? undone : { ...undone, focus };
}

/** The rows that are other after a change than before it; of a unit cut anew only those that were cut or joined. */
function changedRows(change: Change): readonly string[] {
  if (change.kind !== 'parts') return rowsOfChange(change);
  const { unit, before, after } = change;
  const isIn = (part: Segment | Gap, parts: readonly (Segment | Gap)[]): boolean =>
    parts.some((other) => isSamePart(part, other));
  return [
    ...before.filter((part) => !isIn(part, after)),
    ...after.filter((part) => !isIn(part, before)),
  ].flatMap((part) => (part.type === 'segment' ? [toRowId(unit, part.id)] : []));
}

/** A step as the journal has it. */
export async function readStep(state: WorkspaceState, { offset, length }: StepMark): Promise<Step> {
  const line = await state.journal.read(offset, length);
  const record = line === undefined ? undefined : parseRecord(line);
  if (record?.type !== 'step') throw new Error('the journal was changed by another program');
  return record;
}

/** The changes that still fit, each on top of those before it. */
function chooseChanges(
  file: OpenFile,
  wanted: readonly Change[],
): { readonly changes: readonly Change[]; readonly kept: readonly string[] } {
  const units = new Map<string, Unit>();
  const changes: Change[] = [];
  const kept: string[] = [];
  for (const change of wanted) {
    if (change.kind === 'remarks') {
      const now = file.remarks.get(toRowId(change.unit, change.segment)) ?? [];
      if (JSON.stringify(now) === JSON.stringify(change.before)) changes.push(change);
      else kept.push(...rowsOfChange(change));
      continue;
    }
    const unit = units.get(change.unit) ?? file.table.findUnit(change.unit)?.unit;
    const after = unit && applyChange(unit, change);
    if (after === undefined) kept.push(...rowsOfChange(change));
    else {
      units.set(change.unit, after);
      changes.push(change);
    }
  }
  return { changes, kept };
}

/** One version of a row. */
export interface HistoryEntry {
  readonly revision: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly target?: Unit['parts'][number]['source'];
  readonly state: 'initial' | 'translated' | 'reviewed' | 'final';
}

/** Versions that are told of one row. */
const MAX_VERSIONS = 200;

/** What a row was, the newest version first; the last is what the first step found. */
export async function readHistory(
  state: WorkspaceState,
  marks: readonly StepMark[],
  id: string,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (const mark of marks.slice(-MAX_VERSIONS)) {
    // the journal may be cut while this reads it
    if (!state.steps.includes(mark)) continue;
    const step = await readStep(state, mark);
    for (const change of step.changes) {
      if (!rowsOfChange(change).includes(id) || change.kind === 'remarks') continue;
      const tell = (side: 'before' | 'after'): void => {
        const version = versionIn(change, side, id);
        if (version === undefined) return;
        const isFirst = side === 'before';
        entries.push({
          revision: isFirst ? 0 : step.seq,
          at: step.at,
          by: isFirst ? '' : step.by,
          what: isFirst ? 'file' : describe(step),
          ...(version.target !== undefined && { target: version.target }),
          state: version.state,
        });
      };
      if (entries.length === 0) tell('before');
      tell('after');
    }
  }
  return entries.reverse();
}

function describe({ label, undoes, redoes }: Step): string {
  if (undoes !== undefined) return `undo ${label}`;
  return redoes === undefined ? label : `redo ${label}`;
}

function versionIn(
  change: Change & { kind: 'segment' | 'parts' },
  side: 'before' | 'after',
  id: string,
): Pick<HistoryEntry, 'target' | 'state'> | undefined {
  if (change.kind === 'segment') return change[side];
  const part = change[side].find(
    (one) => one.type === 'segment' && toRowId(change.unit, one.id) === id,
  );
  return part?.type === 'segment' ? part : undefined;
}
