import type { BeadInfo, BeadProblem, BeadState } from '../../../server/api/alignments.ts';
import { formatNumber, key, t } from '../../i18n/translate.ts';

/** Names of states and problems, by key. */
export const STATE_NAMES: Readonly<Record<BeadState, string>> = {
  pending: key('align:state.pending'),
  accepted: key('align:state.accepted'),
  review: key('align:state.review'),
  dropped: key('align:state.dropped'),
};

export const PROBLEM_NAMES: Readonly<Record<BeadProblem, string>> = {
  score: key('align:problem.score'),
  kind: key('align:problem.kind'),
  unmatched: key('align:problem.unmatched'),
  length: key('align:problem.length'),
  numbers: key('align:problem.numbers'),
  codes: key('align:problem.codes'),
};

const COUNTS = [
  key('align:count.none'),
  key('align:count.one'),
  key('align:count.two'),
  key('align:count.three'),
  key('align:count.four'),
];

function nameCount([start, end]: readonly [number, number]): string {
  const name = COUNTS[end - start];
  return name === undefined ? formatNumber(end - start) : t(name);
}

/** The score as people read it, 0 to 100. */
export function toScore({ confidence }: Pick<BeadInfo, 'confidence'>): number {
  return Math.round(confidence * 100);
}

/** A bead in words: "bead 41, two to one, score 62, needs review". */
export function describeBead(bead: BeadInfo, at: number): string {
  const parts = [
    t('align:bead.name', { number: at + 1 }),
    t('align:bead.kind', { source: nameCount(bead.source), target: nameCount(bead.target) }),
    bead.isManual === true
      ? t('align:bead.manual')
      : t('align:bead.score', { score: toScore(bead) }),
    t(STATE_NAMES[bead.state]),
    ...bead.problems
      .filter((problem) => problem !== 'kind' && problem !== 'score' && problem !== 'unmatched')
      .map((problem) => t(PROBLEM_NAMES[problem])),
  ];
  return parts.join(', ');
}
