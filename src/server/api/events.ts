import type { FileInfo } from './project.ts';
import type { Row } from './row.ts';
import type { CheckProgress } from '../../project/lookups/check-all-files.ts';
import type { PretranslateStep } from '../../project/pretranslation/pretranslate-task.ts';
import type { SurveyProgress } from '../../project/terminology/project-terminology.ts';
import type { RowRange } from '../../project/workspace/rows/row-ranges.ts';
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
  /** Too many rows to be told are other than before; none came or went. They are read again. */
  readonly rows: {
    readonly file: string;
    readonly ranges: readonly RowRange[];
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
  /** Matches are being looked up for a plan of pre-translation. */
  readonly pretranslating: PretranslateStep;
  /** Terms are being listed. */
  readonly terminology: SurveyProgress;
  /** What has happened cannot be told any more: read again, all or the `file`. `client` is the window that did it. */
  readonly reset: { readonly file?: string; readonly client?: string };
}
