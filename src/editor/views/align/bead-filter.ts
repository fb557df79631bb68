import type { BeadInfo } from '../../../server/api/alignments.ts';

/** Which beads are listed. */
export type BeadFilter = 'problems' | 'all' | 'pending' | 'review' | 'accepted' | 'dropped';

/** Whether a person should look at a bead and has not decided yet. */
export function isProblem({ state, problems }: BeadInfo): boolean {
  return state === 'review' || (state === 'pending' && problems.length > 0);
}

/** Places of the beads that pass, rising. */
export function filterBeads(
  beads: readonly BeadInfo[],
  filter: BeadFilter,
  activeId: number | undefined,
): readonly number[] {
  const places: number[] = [];
  beads.forEach((bead, at) => {
    const passes =
      filter === 'all' || (filter === 'problems' ? isProblem(bead) : bead.state === filter);
    // the bead under work stays until one leaves it
    if (passes || bead.id === activeId) places.push(at);
  });
  return places;
}

/** The place of the next problem after a place, going round; `undefined` when there is none. */
export function findProblem(
  beads: readonly BeadInfo[],
  from: number,
  way: 1 | -1,
): number | undefined {
  const count = beads.length;
  for (let step = 1; step <= count; step++) {
    const at = (from + way * step + count * 2) % count;
    if (isProblem(beads[at]!)) return at;
  }
  return undefined;
}

/** Figures of a whole alignment. */
export interface BeadFigures {
  /** Mean score of the beads that are not dropped, 0 to 1. */
  readonly score: number;
  /** Share of them with one sentence on each side. */
  readonly oneToOne: number;
  /** Words of both sides in beads with nothing on the other side. */
  readonly unmatchedWords: number;
  readonly problems: number;
  readonly accepted: number;
}

export function countBeads(
  beads: readonly BeadInfo[],
  sourceWords: readonly number[],
  targetWords: readonly number[],
): BeadFigures {
  let [score, kept, oneToOne, unmatchedWords, problems, accepted] = [0, 0, 0, 0, 0, 0];
  const sum = (words: readonly number[], [start, end]: readonly [number, number]): number => {
    let all = 0;
    for (let at = start; at < end; at++) all += words[at] ?? 0;
    return all;
  };
  for (const bead of beads) {
    if (isProblem(bead)) problems++;
    if (bead.state === 'accepted') accepted++;
    if (bead.state === 'dropped') continue;
    kept++;
    score += bead.state === 'accepted' ? 1 : bead.confidence;
    const [one, other] = [bead.source[1] - bead.source[0], bead.target[1] - bead.target[0]];
    if (one === 1 && other === 1) oneToOne++;
    if (one === 0) unmatchedWords += sum(targetWords, bead.target);
    if (other === 0) unmatchedWords += sum(sourceWords, bead.source);
  }
  const all = Math.max(1, kept);
  return { score: score / all, oneToOne: oneToOne / all, unmatchedWords, problems, accepted };
}

/** Beads that a saved alignment would hold: as `chooseBeads` on the server. */
export function countSaved(
  beads: readonly BeadInfo[],
  minConfidence: number,
  needsBothSides: boolean,
): number {
  return beads.filter(
    ({ state, confidence, source, target }) =>
      state !== 'dropped' &&
      (state === 'accepted' || confidence >= minConfidence) &&
      !(needsBothSides && (source[0] === source[1] || target[0] === target[1])),
  ).length;
}

/** The step of a score on the scale of shades, from the surest. */
export function gradeScore(confidence: number): 'high' | 'good' | 'low' | 'poor' {
  if (confidence >= 0.9) return 'high';
  if (confidence >= 0.8) return 'good';
  return confidence >= 0.5 ? 'low' : 'poor';
}

/** Where a bead is cut best: where the shares of both sides before the cut are most alike. */
export function suggestCut(
  bead: BeadInfo,
  sourceTexts: readonly string[],
  targetTexts: readonly string[],
): { readonly source: number; readonly target: number } | undefined {
  const { source, target } = bead;
  const share = (texts: readonly string[], [start, end]: readonly [number, number], at: number) => {
    const before = texts.slice(start, at).join(' ').length;
    return before / Math.max(1, texts.slice(start, end).join(' ').length);
  };
  let best: { source: number; target: number; gap: number } | undefined;
  for (let from = source[0]; from <= source[1]; from++)
    for (let to = target[0]; to <= target[1]; to++) {
      const isStart = from === source[0] && to === target[0];
      const isEnd = from === source[1] && to === target[1];
      if (isStart || isEnd) continue;
      const gap = Math.abs(share(sourceTexts, source, from) - share(targetTexts, target, to));
      if (best === undefined || gap < best.gap) best = { source: from, target: to, gap };
    }
  return best && { source: best.source, target: best.target };
}
