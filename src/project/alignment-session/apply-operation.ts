import type { Run } from '../../model/span.ts';
import { findPatch } from './apply-patch.ts';
import { OperationRefused, type BeadOperation, type BeadSide } from './bead-operation.ts';
import type { BeadPatch, SessionBead } from './session-bead.ts';

/** The operations that need no aligner. */
export type LocalOperation = Exclude<BeadOperation, { readonly op: 'realign' | 'pin' }>;

/** A number above those of all beads there were. */
export type TakeId = () => number;

/**
 * What an operation changes. What a person made is sure (confidence 1) and pending, whatever it was
 * made of: to accept it is another step.
 *
 * @throws {OperationRefused} when the beads do not allow it
 */
export function applyOperation(
  beads: readonly SessionBead[],
  operation: LocalOperation,
  takeId: TakeId,
): BeadPatch {
  switch (operation.op) {
    case 'merge':
      return merge(beads, findBead(beads, operation.bead));
    case 'split': {
      const at = findBead(beads, operation.bead);
      return split(beads, at, operation.source, operation.target, takeId);
    }
    case 'move':
      return move(beads, findBead(beads, operation.bead), operation, takeId);
    case 'null': {
      const at = findBead(beads, operation.bead);
      const { source, target } = beads[at]!;
      if (source[0] === source[1] || target[0] === target[1])
        throw new OperationRefused('one-sided');
      return operation.side === 'target'
        ? split(beads, at, source[1], target[0], takeId)
        : split(beads, at, source[0], target[1], takeId);
    }
    case 'mark':
      return mark(beads, operation);
  }
}

function findBead(beads: readonly SessionBead[], id: number): number {
  const at = beads.findIndex((bead) => bead.id === id);
  if (at === -1) throw new OperationRefused('no-such-bead');
  return at;
}

/** A bead whose borders a person drew. */
function draw(id: number, source: Run, target: Run): SessionBead {
  return { id, source, target, confidence: 1, state: 'pending', isManual: true };
}

function merge(beads: readonly SessionBead[], at: number): BeadPatch {
  const [one, next] = [beads[at]!, beads[at + 1]];
  if (next === undefined) throw new OperationRefused('no-next-bead');
  return {
    at,
    removed: [one, next],
    inserted: [draw(one.id, [one.source[0], next.source[1]], [one.target[0], next.target[1]])],
  };
}

function split(
  beads: readonly SessionBead[],
  at: number,
  sourceAt: number,
  targetAt: number,
  takeId: TakeId,
): BeadPatch {
  const bead = beads[at]!;
  const { source, target } = bead;
  const isOutside =
    sourceAt < source[0] || sourceAt > source[1] || targetAt < target[0] || targetAt > target[1];
  const isAtStart = sourceAt === source[0] && targetAt === target[0];
  const isAtEnd = sourceAt === source[1] && targetAt === target[1];
  if (isOutside || isAtStart || isAtEnd) throw new OperationRefused('nothing-to-split');
  return {
    at,
    removed: [bead],
    inserted: [
      draw(bead.id, [source[0], sourceAt], [target[0], targetAt]),
      draw(takeId(), [sourceAt, source[1]], [targetAt, target[1]]),
    ],
  };
}

function move(
  beads: readonly SessionBead[],
  at: number,
  { side, end }: { readonly side: BeadSide; readonly end: 'first' | 'last' },
  takeId: TakeId,
): BeadPatch {
  const bead = beads[at]!;
  const [from, to] = bead[side];
  const isFirst = end === 'first';
  const other = beads[isFirst ? at - 1 : at + 1];
  const isAlone = bead.source[1] - bead.source[0] + bead.target[1] - bead.target[0] === 1;
  // at the edge of the text a sentence can only become a bead of its own, which it may be already
  if (from === to || (other === undefined && isAlone))
    throw new OperationRefused('nothing-to-move');
  const rest: Run = isFirst ? [from + 1, to] : [from, to - 1];
  const left = isAlone ? [] : [withSide(bead, side, rest)];
  const taken: Run = isFirst ? [from, from + 1] : [to - 1, to];
  const grown =
    other === undefined
      ? draw(takeId(), ...edgeRuns(bead, side, taken, isFirst))
      : withSide(other, side, isFirst ? [other[side][0], taken[1]] : [taken[0], other[side][1]]);
  const before = other === undefined ? [] : [other];
  return isFirst
    ? { at: at - before.length, removed: [...before, bead], inserted: [grown, ...left] }
    : { at, removed: [bead, ...before], inserted: [...left, grown] };
}

function withSide(bead: SessionBead, side: BeadSide, run: Run): SessionBead {
  return side === 'source' ? draw(bead.id, run, bead.target) : draw(bead.id, bead.source, run);
}

/** The runs of a bead that holds one sentence before or after another one; empty on the other side. */
function edgeRuns(
  { source, target }: SessionBead,
  side: BeadSide,
  taken: Run,
  isFirst: boolean,
): readonly [source: Run, target: Run] {
  const [start, end] = side === 'source' ? target : source;
  const edge = isFirst ? start : end;
  return side === 'source' ? [taken, [edge, edge]] : [[edge, edge], taken];
}

function mark(
  beads: readonly SessionBead[],
  { beads: ids, state }: Extract<BeadOperation, { readonly op: 'mark' }>,
): BeadPatch {
  const wanted = new Set(ids);
  const after = beads.map((bead) => {
    if (!wanted.delete(bead.id) || bead.state === state) return bead;
    return { ...bead, state };
  });
  if (wanted.size > 0) throw new OperationRefused('no-such-bead');
  return findPatch(beads, after);
}
