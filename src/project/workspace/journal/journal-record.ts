import type { Fingerprint, PendingConflict, RowFact } from '../files/open-file.ts';
import type { Remark, Step } from '../steps/step.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import type { WrittenUnit } from '../save/written-unit.ts';

/** A version of a file on the disk that was ours or was read. */
export interface KnownVersion {
  readonly fingerprint: Fingerprint;
  /** The last step in it. */
  readonly seq: number;
  /** What was written into it. */
  readonly units: readonly (readonly [key: string, WrittenUnit | null])[];
  isSettled: boolean;
}

/** All that the lines before it say of a file, save the steps: those before it may be cut off. */
export interface FileSnapshot {
  readonly type: 'snapshot';
  readonly file: string;
  /** Of the last step of the project. */
  readonly seq: number;
  readonly known: readonly KnownVersion[];
  readonly written: readonly (readonly [key: string, WrittenUnit])[];
  /** The last step that the file has: those behind it stand in the journal … */
  readonly savedSeq: number;
  /** … or here, of a file that could not be read. */
  readonly steps?: readonly Step[];
  /** Steps of such a file whose pairs are not in the memory. */
  readonly confirming?: readonly Step[];
  readonly revision: number;
  readonly baseRevision: number;
  readonly facts: readonly (readonly [row: string, fact: RowFact])[];
  readonly remarks: readonly (readonly [row: string, remarks: readonly Remark[]])[];
  readonly conflicts: readonly (readonly [row: string, conflict: PendingConflict])[];
}

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
  | FileSnapshot
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
