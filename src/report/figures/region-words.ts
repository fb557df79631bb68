import type { SuspiciousRegion } from '../../model/bead.ts';
import type { Run } from '../../model/span.ts';

const REASONS: Readonly<Record<SuspiciousRegion['reason'], string>> = {
  unrelated: 'the texts hardly belong together',
  unmatched: 'without a counterpart',
  doubtful: 'hardly match',
  foreign: 'not in the language it is said to be in',
  same: 'the same text on both sides',
};

/** A suspicious region in words: the sentences of both sides, numbered from 1, and what is the matter. */
export function regionWords({ source, target, reason, confidence }: SuspiciousRegion): {
  readonly place: string;
  readonly matter: string;
} {
  const place =
    reason === 'foreign'
      ? source[0] === source[1]
        ? 'the target'
        : 'the source'
      : `${nameRun(source)} ⇄ ${nameRun(target)}`;
  return { place, matter: `${REASONS[reason]}, mean confidence ${confidence.toFixed(2)}` };
}

function nameRun([start, end]: Run): string {
  if (start === end) return 'nothing';
  return end - start === 1 ? `sentence ${end}` : `sentences ${start + 1}–${end}`;
}
