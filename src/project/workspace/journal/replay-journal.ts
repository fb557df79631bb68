import type { JournalLine } from '../../../io/save/journal-file.ts';
import { setRemarks } from '../steps/make-changes.ts';
import { noteFacts, rowsOfChange } from '../steps/note-facts.ts';
import { noteHistory } from './note-history.ts';
import {
  appendRecord,
  parseRecord,
  type FileSnapshot,
  type KnownVersion,
} from './journal-record.ts';
import { mergeUnit } from '../save/merge-file.ts';
import { createOpenFile, isSameVersion, type OpenFile } from '../files/open-file.ts';
import type { Change, Step } from '../steps/step.ts';
import { toRowId } from '../rows/unit-table.ts';
import { noteStep, toStepMark, type WorkspaceState } from '../workspace-state.ts';
import { partRemarks, noteWritten, type WrittenUnit } from '../save/written-unit.ts';

/** What the journal says of one file. */
export interface FileReplay {
  /** Versions of the file on the disk that were ours or were read, and the last step in each. */
  known: KnownVersion[];
  /** What the last settled version has of its units. */
  written: Map<string, WrittenUnit>;
  /** Steps that no settled version has. */
  steps: Step[];
}

/** What an earlier run left. */
export interface Replay {
  take(line: JournalLine): void;
  /** Puts the steps that the file on the disk lacks onto it; to be called when the file is read. */
  restore(file: OpenFile): Promise<void>;
  /** Steps whose pairs are not in the memory yet. */
  unremembered(): readonly Step[];
  /** What waits for files that are not there, or cannot be read. */
  left(): readonly (readonly [file: OpenFile, replay: FileReplay])[];
  /** Lines that nobody could read. */
  damaged(): number;
}

/** Reads a journal into the state it is of. */
export function createReplay(state: () => WorkspaceState): Replay {
  const files = new Map<string, FileReplay>();
  const confirming = new Map<number, Step>();
  let damaged = 0;
  /** Files that are not there: they may come back. */
  const away = new Map<string, OpenFile>();
  const fileOf = (id: string): OpenFile => {
    const found = state().files.get(id) ??
      away.get(id) ?? { ...createOpenFile({ path: '', absolute: '' }), id };
    if (!state().files.has(id)) away.set(id, found);
    return found;
  };
  const replayOf = (file: string): FileReplay => {
    const found = files.get(file) ?? { known: [], written: new Map(), steps: [] };
    files.set(file, found);
    return found;
  };

  const takeStep = (step: Step, line: JournalLine): void => {
    const { seq, file: id } = step;
    state().seq = Math.max(state().seq, seq);
    const mark = toStepMark(step, line);
    state().steps.push(mark);
    noteStep(state(), step, mark);
    replayOf(id).steps.push(step);
    if (step.confirms !== undefined) confirming.set(seq, step);
    const file = fileOf(id);
    noteHistory(state(), file, step, mark);
    for (const change of step.changes) {
      noteFacts(file, change, seq);
      if (change.kind === 'remarks')
        setRemarks(file, toRowId(change.unit, change.segment), change.after);
      // whoever changes a row in conflict has seen what the disk has
      for (const row of rowsOfChange(change)) file.conflicts.delete(row);
    }
    file.revision = seq;
  };

  return {
    take(line) {
      const record = parseRecord(line.text);
      if (record === undefined) {
        damaged++;
        return;
      }
      if (record.type === 'step') {
        takeStep(record, line);
        return;
      }
      if (record.type === 'remembered') {
        confirming.delete(record.seq);
        return;
      }
      const file = fileOf(record.file);
      const replay = replayOf(record.file);
      switch (record.type) {
        case 'saved':
          replay.known.push({
            fingerprint: record.fingerprint,
            seq: record.seq,
            units: record.units ?? [],
            isSettled: false,
          });
          break;
        case 'settled': {
          const last = replay.known.at(-1);
          if (last === undefined) break;
          last.isSettled = true;
          noteWritten(replay.written, last.units);
          replay.known = [last];
          replay.steps = replay.steps.filter(({ seq }) => seq > last.seq);
          break;
        }
        case 'disk': {
          state().seq = Math.max(state().seq, record.seq);
          const seq = replay.known.findLast(({ isSettled }) => isSettled)?.seq ?? 0;
          replay.known = [{ fingerprint: record.fingerprint, seq, units: [], isSettled: true }];
          // another program may have written all of it
          replay.written = new Map();
          file.revision = Math.max(file.revision, record.seq);
          if (record.rows === undefined) file.baseRevision = record.seq;
          for (const row of record.rows ?? []) file.facts.set(row, { revision: record.seq });
          break;
        }
        case 'conflict': {
          const rows = new Set(record.conflicts.map(([row]) => row));
          replay.steps = replay.steps.map((step) => ({
            ...step,
            changes: step.changes.filter(
              (change) => !rowsOfChange(change).some((row) => rows.has(row)),
            ),
          }));
          for (const [row, conflict] of record.conflicts) file.conflicts.set(row, conflict);
          break;
        }
        case 'snapshot':
          state().seq = Math.max(state().seq, record.seq);
          replay.known = [...record.known];
          replay.written = new Map(record.written);
          replay.steps = [
            ...(record.steps ?? replay.steps.filter(({ seq }) => seq > record.savedSeq)),
          ];
          for (const step of record.confirming ?? []) confirming.set(step.seq, step);
          takeSnapshot(file, record);
          break;
        case 'resolved':
          for (const row of record.rows) file.conflicts.delete(row);
      }
    },
    async restore(file) {
      const { known, written, steps } = replayOf(file.id);
      files.delete(file.id);
      const match = known.findLast(({ fingerprint }) =>
        isSameVersion(fingerprint, file.fingerprint),
      );
      if (match !== undefined) {
        if (!match.isSettled) noteWritten(written, match.units);
        file.written = written;
      }
      file.savedSeq = (match ?? known.findLast(({ isSettled }) => isSettled))?.seq ?? 0;
      if (match === undefined && file.fingerprint !== undefined) {
        // first sight, or another program wrote it while nobody looked: no revision holds any more
        if (known.length > 0) file.baseRevision = file.revision = ++state().seq;
        await appendRecord(state(), {
          type: 'disk',
          file: file.id,
          seq: file.baseRevision,
          at: state().io.now().toISOString(),
          fingerprint: file.fingerprint,
        });
      }
      partRemarks(file);
      const units = new Map<string, Change[]>();
      for (const { seq, changes } of steps) {
        if (seq <= file.savedSeq) continue;
        for (const change of changes) {
          const list = units.get(change.unit);
          if (list === undefined) units.set(change.unit, [change]);
          else list.push(change);
        }
      }
      const conflicts: string[] = [];
      for (const [unit, changes] of units) {
        const entry = file.table.findUnit(unit);
        if (entry !== undefined) conflicts.push(...mergeUnit(file, entry, changes));
        else conflicts.push(...keepLost(file, unit, changes));
      }
      if (conflicts.length > 0)
        await appendRecord(state(), {
          type: 'conflict',
          file: file.id,
          conflicts: conflicts.map((row) => [row, file.conflicts.get(row)!]),
        });
    },
    unremembered: () => [...confirming.values()],
    left: () => [...files].map(([id, replay]) => [fileOf(id), replay]),
    damaged: () => damaged,
  };
}

function takeSnapshot(file: OpenFile, snapshot: FileSnapshot): void {
  file.revision = snapshot.revision;
  file.baseRevision = snapshot.baseRevision;
  file.facts = new Map(snapshot.facts);
  file.remarks.clear();
  for (const [row, remarks] of snapshot.remarks) file.remarks.set(row, remarks);
  file.conflicts.clear();
  for (const [row, conflict] of snapshot.conflicts) file.conflicts.set(row, conflict);
}

/** What was written in a unit that is gone: kept as conflicts. */
function keepLost(file: OpenFile, unit: string, changes: readonly Change[]): readonly string[] {
  const rows = new Set<string>();
  for (const change of changes) {
    if (change.kind !== 'segment') continue;
    const { segment, before, after } = change;
    const row = toRowId(unit, segment);
    const base = file.conflicts.get(row)?.base ?? before;
    file.conflicts.set(row, { unit, segment, base, mine: after });
    rows.add(row);
  }
  return [...rows];
}
