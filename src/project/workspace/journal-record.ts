import type { Fingerprint, PendingConflict } from './open-file.ts';
import type { Step } from './step.ts';
import type { WorkspaceState } from './workspace-state.ts';
import type { WrittenUnit } from './written-unit.ts';

/** One line of the journal. */
export type JournalRecord =
  | Step
  /** The file is about to be renamed into its place; it has all steps up to `seq`. */
  | {
      readonly type: 'saved';
      readonly file: string;
      readonly seq: number;
      readonly fingerprint: Fingerprint;
      /** What it has of each unit, by key; an original that is known already is left out, `null`: the original. */
      readonly units?: readonly (readonly [key: string, WrittenUnit | null])[];
    }
  /** It was renamed. */
  | { readonly type: 'settled'; readonly file: string; readonly at: string }
  /** A version that another program wrote was read; its rows, or those named, have this revision. */
  | {
      readonly type: 'disk';
      readonly file: string;
      readonly seq: number;
      readonly at: string;
      readonly fingerprint: Fingerprint;
      /** Absent: nobody knows which rows are other than before. */
      readonly rows?: readonly string[];
    }
  /** Rows whose steps could not be put onto the version of the disk. */
  | {
      readonly type: 'conflict';
      readonly file: string;
      readonly conflicts: readonly (readonly [row: string, conflict: PendingConflict])[];
    }
  /** Somebody chose. */
  | { readonly type: 'resolved'; readonly file: string; readonly rows: readonly string[] }
  /** The pairs of a step are in the memory. */
  | { readonly type: 'remembered'; readonly seq: number };

/** Appends a record; resolves when it is on the disk. */
export function appendRecord(
  state: Pick<WorkspaceState, 'journal'>,
  record: JournalRecord,
): Promise<void> {
  return state.journal.append(JSON.stringify(record)).done;
}

/** A line of the journal as a record; `undefined` for what no version of this program wrote. */
export function parseRecord(line: string): JournalRecord | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isRecord = typeof value === 'object' && value !== null && 'type' in value;
    return isRecord ? (value as JournalRecord) : undefined;
  } catch {
    // a damaged line; those around it are still good
    return undefined;
  }
}
