import type { WorkspaceRow } from '../rows/to-row.ts';

/** Why something was not done; nothing was changed. */
export type RefusalReason =
  /** The row was changed since: `row` is as it is now. */
  | 'revision-mismatch'
  | 'read-only'
  /** The file could not hold it: the message says why. */
  | 'invalid-content'
  /** The file is not there any more. */
  | 'file-gone'
  /** A state needs a target. */
  | 'no-target'
  | 'cannot-split'
  | 'cannot-join'
  | 'no-such-comment'
  | 'no-such-segment';

/** A request that a person can understand and mend. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  readonly reason: RefusalReason;
  readonly row: WorkspaceRow | undefined;

  constructor(reason: RefusalReason, message: string, row?: WorkspaceRow) {
    super(message);
    this.reason = reason;
    this.row = row;
  }
}
