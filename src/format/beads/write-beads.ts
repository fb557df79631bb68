import type { Bead } from '../../model/bead.ts';
import type { Run } from '../../model/span.ts';

/** Decimals of a confidence: what a person can still tell apart. */
const DECIMALS = 2;

/**
 * One bead a line, `[0, 1]:[0]:0.93`: source and target sentences from 0, an empty side as `[]`, the
 * confidence with two decimals. Every line ends with a line feed; no beads, no text.
 */
export function writeBeads(
  beads: readonly Pick<Bead, 'source' | 'target' | 'confidence'>[],
): string {
  return beads
    .map(
      ({ source, target, confidence }) =>
        `${formatRun(source)}:${formatRun(target)}:${confidence.toFixed(DECIMALS)}\n`,
    )
    .join('');
}

function formatRun([start, end]: Run): string {
  return `[${Array.from({ length: end - start }, (_, at) => start + at).join(', ')}]`;
}
