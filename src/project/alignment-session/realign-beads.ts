import type { Bead } from '../../model/bead.ts';
import type { Run } from '../../model/span.ts';
import type { FixedBead } from '../../align/align-sentences.ts';
import type { TakeId } from './apply-operation.ts';
import { findPatch } from './apply-patch.ts';
import { OperationRefused } from './bead-operation.ts';
import { isFixed, type BeadPatch, type SessionBead } from './session-bead.ts';

/** Beads as an aligner gives them. */
export type Aligned = readonly Pick<Bead, 'source' | 'target' | 'confidence'>[];

/** What the aligner must keep. */
export function listAnchors(beads: readonly SessionBead[]): readonly FixedBead[] {
  return beads.filter(isFixed).map(({ source, target }) => ({ source, target }));
}

const toKey = ({ source, target }: FixedBead): string => `${source.join()}:${target.join()}`;

/**
 * The beads after they were aligned anew with {@link listAnchors} kept: what has the same borders as
 * before keeps its id, and what a person said of it.
 */
export function adoptAligned(
  beads: readonly SessionBead[],
  aligned: Aligned,
  takeId: TakeId,
): BeadPatch {
  const known = new Map(beads.map((bead) => [toKey(bead), bead]));
  const after = aligned.map(({ source, target, confidence }): SessionBead => {
    const before = known.get(toKey({ source, target }));
    if (before === undefined) return { id: takeId(), source, target, confidence, state: 'pending' };
    const isSame = isFixed(before) || before.confidence === confidence;
    return isSame ? before : { id: before.id, source, target, confidence, state: before.state };
  });
  return findPatch(beads, after);
}

/**
 * Beads of which one holds exactly the two runs and is accepted; what stood around them in the beads
 * they cut is left over, one-sided, for the aligner to place.
 *
 * @throws {OperationRefused} when a bead that a person decided on stands between the runs or is cut
 */
export function pinRuns(
  beads: readonly SessionBead[],
  source: Run,
  target: Run,
  takeId: TakeId,
): { readonly beads: readonly SessionBead[]; readonly pinned: SessionBead } {
  const last = beads.at(-1);
  const isOutside = last === undefined || source[1] > last.source[1] || target[1] > last.target[1];
  if (isOutside) throw new OperationRefused('no-such-bead');
  if (source[0] >= source[1] || target[0] >= target[1]) throw new OperationRefused('one-sided');
  const touches = ({ source: one, target: other }: SessionBead): boolean =>
    (one[0] < source[1] && source[0] < one[1]) || (other[0] < target[1] && target[0] < other[1]);
  const start = beads.findIndex(touches);
  const end = beads.findLastIndex(touches) + 1;
  const cut = beads.slice(start, end);
  if (cut.some((bead) => isFixed(bead))) {
    const [only] = cut;
    const isIt = cut.length === 1 && toKey(only!) === toKey({ source, target });
    if (!isIt) throw new OperationRefused('crosses-fixed');
  }
  const [first, final] = [cut[0]!, cut.at(-1)!];
  const pinned: SessionBead = {
    id: first.id,
    source,
    target,
    confidence: 1,
    state: 'accepted',
    isManual: true,
  };
  const leftOver = (from: Run, to: Run): readonly SessionBead[] =>
    from[0] === from[1] && to[0] === to[1]
      ? []
      : [{ id: takeId(), source: from, target: to, confidence: 0, state: 'pending' }];
  return {
    beads: [
      ...beads.slice(0, start),
      ...leftOver([first.source[0], source[0]], [first.target[0], target[0]]),
      pinned,
      ...leftOver([source[1], final.source[1]], [target[1], final.target[1]]),
      ...beads.slice(end),
    ],
    pinned,
  };
}
