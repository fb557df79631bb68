import type { FileSnapshot } from './journal-record.ts';
import type { OpenFile } from '../files/open-file.ts';
import type { FileReplay, Replay } from './replay-journal.ts';
import { needsSaving } from '../save/save-open-file.ts';
import type { Step } from '../steps/step.ts';
import { splitRowId } from '../rows/unit-table.ts';
import { historyKey, type StepMark, type WorkspaceState } from '../workspace-state.ts';

/** The journal is cut when it takes more bytes: some ten thousand edits. */
export const JOURNAL_BYTES: number = 16 << 20;

/** When the journal is cut, and what must stay in it. */
export interface CutOptions {
  /** Bytes that the journal may take. */
  readonly most: number;
  /** Numbers of steps whose pairs are not in the memory yet. */
  readonly unremembered: ReadonlySet<number>;
  readonly replay: Pick<Replay, 'left' | 'unremembered'>;
}

/**
 * A function that cuts the journal at its beginning when it has grown too long: what the old lines say of each file is
 * written at its end first, and only then are they dropped, so that a crash at any moment loses nothing. The newest steps
 * stay, half the bytes of them but the last one whatever its length, and those that a file or the memory still lacks: undo and
 * history reach back as far.
 *
 * To be called while no file is being saved or taken in.
 */
export function createJournalCutter(
  state: WorkspaceState,
  { most, unremembered, replay }: CutOptions,
): () => Promise<void> {
  // what may not be cut is not gone through again and again
  let limit = most;
  return async () => {
    const files = [...state.files.values()];
    if (state.journal.size() <= limit || files.some(({ isComplete }) => !isComplete)) return;
    const there = files.filter(({ fault }) => fault === undefined);
    for (const file of there) if (!needsSaving(file)) file.savedSeq = state.seq;
    const end = state.steps.at(-1);
    const from = end === undefined ? 0 : end.offset + end.length - most / 2;
    const first = state.steps.findIndex(
      (step) =>
        step === end ||
        step.offset >= from ||
        unremembered.has(step.seq) ||
        step.seq > (state.files.get(step.file)?.savedSeq ?? Infinity),
    );
    const kept = first === -1 ? [] : state.steps.slice(first);
    forgetSteps(state, kept);
    const waiting = replay.unremembered();
    const records = [
      ...there.map((file) => toSnapshot(state, file)),
      ...replay.left().map(([file, left]) =>
        toSnapshot(state, file, {
          ...left,
          confirming: waiting.filter((step) => step.file === file.id),
        }),
      ),
    ];
    // in one go: nothing else happens between what is told and when
    const lines = records.map((record) => state.journal.append(JSON.stringify(record)));
    await Promise.all(lines.map(({ done }) => done));
    const offset = kept[0]?.offset ?? lines[0]?.offset;
    if (offset !== undefined) await state.journal.cutBefore(offset);
    limit = Math.max(most, 2 * state.journal.size());
  };
}

/** Forgets all steps but these: undo, history, and the originals of units that no undo can take back any more. */
function forgetSteps(state: WorkspaceState, kept: readonly StepMark[]): void {
  const known = new Set(kept);
  state.steps = [...kept];
  state.undo = state.undo.filter((mark) => known.has(mark));
  state.redo = state.redo.filter((mark) => known.has(mark));
  for (const [row, marks] of state.history) {
    const left = marks.filter((mark) => known.has(mark));
    if (left.length === 0) state.history.delete(row);
    else state.history.set(row, left);
  }
  const units = new Set([...state.history.keys()].map((row) => splitRowId(row).unit));
  for (const file of state.files.values())
    for (const [key, { remarks }] of file.written)
      if (remarks.length === 0 && !units.has(historyKey(file.id, key))) file.written.delete(key);
}

/** What the journal is to know of a file once the lines before are gone. */
function toSnapshot(
  state: WorkspaceState,
  file: OpenFile,
  left?: FileReplay & { readonly confirming: readonly Step[] },
): FileSnapshot {
  const { savedSeq, fingerprint, revision, baseRevision } = file;
  const known = fingerprint && { fingerprint, seq: savedSeq, units: [], isSettled: true };
  return {
    type: 'snapshot',
    file: file.id,
    seq: state.seq,
    known: left?.known ?? (known === undefined ? [] : [known]),
    written: [...(left?.written ?? file.written)],
    savedSeq,
    ...(left !== undefined && { steps: left.steps, confirming: left.confirming }),
    revision,
    baseRevision,
    facts: [...file.facts],
    remarks: [...file.remarks],
    conflicts: [...file.conflicts],
  };
}
