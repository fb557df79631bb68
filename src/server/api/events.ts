import type { FileInfo } from './project.ts';
import type { Row } from './row.ts';
import type { CheckProgress } from '../../project/lookups/create-project-checks.ts';
import type { SurveyProgress } from '../../project/terminology/project-terminology.ts';
import type { UndoState } from './undo.ts';

/** What `GET /events` tells, by the name of the event; `data` is JSON. */
export interface ServerEvents {
  /** Rows that are new or other than before; `client` is the window that changed them. */
  readonly row: {
    readonly file: string;
    readonly rows: readonly Row[];
    readonly removed: readonly string[];
    readonly client?: string;
  };
  /** Counts, save state, or more of the file has been read. */
  readonly file: FileInfo;
  /** Row `id` is `lockedBy` somebody at window `client`; without `lockedBy` it is free. */
  readonly lease: {
    readonly file: string;
    readonly id: string;
    readonly client: string;
    readonly lockedBy?: string;
  };
  readonly undo: UndoState;
  /** Pairs were taken into the memory. */
  readonly memory: { readonly added: number };
  readonly findings: { readonly file: string };
  /** All files are being checked. */
  readonly checking: CheckProgress;
  /** Terms are being listed. */
  readonly terminology: SurveyProgress;
  /**
   * Too much has happened to be told: read again, all or the `file`. `client` is the window that did it, to whom the answer
   * has told it.
   */
  readonly reset: { readonly file?: string; readonly client?: string };
}
