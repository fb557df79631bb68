import { FormatError } from '../../model/format-error.ts';
import type { Run } from '../../model/span.ts';
import type { SessionBead } from './session-bead.ts';

/** A bead as somebody else has it; without a confidence a person made it. */
export interface GivenBead {
  readonly source: Run;
  readonly target: Run;
  readonly confidence?: number;
  readonly isAccepted?: boolean;
}

/**
 * Beads of a file as beads under work: in order, and with one-sided beads for what the file leaves
 * out, so that every sentence is in exactly one.
 *
 * @throws {FormatError} `beads/structure` when they cross, overlap or leave the texts
 */
export function coverBeads(
  given: readonly GivenBead[],
  sourceCount: number,
  targetCount: number,
): readonly SessionBead[] {
  const beads: SessionBead[] = [];
  let ends: readonly [number, number] = [0, 0];
  const add = (source: Run, target: Run, confidence: number, isAccepted: boolean): void => {
    if (source[0] === source[1] && target[0] === target[1]) return;
    const state = isAccepted ? 'accepted' : 'pending';
    beads.push({ id: beads.length + 1, source, target, confidence, state });
    ends = [source[1], target[1]];
  };
  const fill = (source: number, target: number): void => {
    add([ends[0], source], [ends[1], ends[1]], 0, false);
    add([source, source], [ends[1], target], 0, false);
  };
  const filled = given.filter(
    ({ source, target }) => source[0] < source[1] || target[0] < target[1],
  );
  const sorted = filled.toSorted(
    (one, other) => one.source[0] - other.source[0] || one.target[0] - other.target[0],
  );
  for (const bead of sorted) {
    // an empty run stands where the others leave it
    const source = atLeast(bead.source, ends[0]);
    const target = atLeast(bead.target, ends[1]);
    const isIn = source[1] <= sourceCount && target[1] <= targetCount;
    if (!isIn || source[0] < ends[0] || target[0] < ends[1])
      throw new FormatError('the beads cross, overlap or leave the texts', {
        fault: 'beads/structure',
        expected: 'beads inside the texts, one after the other',
      });
    fill(source[0], target[0]);
    add(source, target, bead.confidence ?? 1, bead.isAccepted ?? bead.confidence === undefined);
  }
  fill(sourceCount, targetCount);
  return beads;
}

function atLeast([start, end]: Run, least: number): Run {
  return start === end && start < least ? [least, least] : [start, end];
}
