import type { Run } from '../../model/span.ts';
import type { BeadState } from './session-bead.ts';

/** The side of a bead. */
export type BeadSide = 'source' | 'target';

/** What a person can do to the beads of an alignment. Beads are named by id, sentences by number. */
export type BeadOperation =
  /** Makes one of a bead and the next. */
  | { readonly op: 'merge'; readonly bead: number }
  /** Cuts a bead before the sentence `source` of one side and `target` of the other. */
  | {
      readonly op: 'split';
      readonly bead: number;
      readonly source: number;
      readonly target: number;
    }
  /** Gives the first sentence of a side to the bead before, or the last to the bead after. */
  | {
      readonly op: 'move';
      readonly bead: number;
      readonly side: BeadSide;
      readonly end: 'first' | 'last';
    }
  /** Parts the sides: nothing on `side`, and what stood there as a bead of its own. */
  | { readonly op: 'null'; readonly bead: number; readonly side: BeadSide }
  | { readonly op: 'mark'; readonly beads: readonly number[]; readonly state: BeadState }
  /** Aligns anew what nobody decided on. */
  | { readonly op: 'realign' }
  /** Says that two runs belong together, and aligns what stands around them anew. */
  | { readonly op: 'pin'; readonly source: Run; readonly target: Run };

/** Why an operation cannot be done. */
export type RefusalReason =
  | 'no-such-bead'
  | 'no-next-bead'
  | 'nothing-to-split'
  | 'nothing-to-move'
  | 'one-sided'
  | 'crosses-fixed'
  | 'nothing-pending';

/** An operation that the beads do not allow; nothing was changed. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused';
  readonly reason: RefusalReason;
  constructor(reason: RefusalReason) {
    super(`the beads do not allow it: ${reason}`);
    this.reason = reason;
  }
}
