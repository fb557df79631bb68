import type { Lexicon } from './lexicon/lexicon.ts';

/** One word of the source that stands for one word of the target. */
export interface WordLink {
  /** Position in the source tokens, from 0. */
  readonly source: number;
  /** Position in the target tokens, from 0. */
  readonly target: number;
  /** √(p(t|s)·p(s|t)), 0 to 1. */
  readonly score: number;
}

/**
 * A link found from both sides is kept at any score; one that only one side would choose needs this
 * much. Set where a guess is worth making: higher leaves inflected words unlinked, lower links chance.
 */
const ONE_SIDED_MINIMUM = 0.1;

/** How much the distance from the diagonal takes off: repeated words prefer the nearest partner. */
const DISTORTION = 0.5;

/**
 * Word links of one bead, by source and target position. Each side chooses its likeliest partner;
 * what both choose is kept, then words still free are added by score, as in the "grow" heuristic
 * (Och & Ney 2003, "A Systematic Comparison of Various Statistical Alignment Models", section 4).
 *
 * @param source tokens normalised as for the lexicon
 */
export function alignWords(
  source: readonly string[],
  target: readonly string[],
  lexicon: Lexicon,
): readonly WordLink[] {
  const columns = target.length;
  const scores = new Float64Array(source.length * columns);
  const ranks = new Float64Array(source.length * columns);
  const bestOfSource = new Int32Array(source.length).fill(-1);
  const bestOfTarget = new Int32Array(columns).fill(-1);
  const rankOfSource = new Float64Array(source.length);
  const rankOfTarget = new Float64Array(columns);
  for (let row = 0; row < source.length; row++) {
    for (let column = 0; column < columns; column++) {
      const score = linkScore(source[row]!, target[column]!, lexicon);
      if (score === 0) continue;
      const cell = row * columns + column;
      const offset = Math.abs((row + 0.5) / source.length - (column + 0.5) / columns);
      scores[cell] = score;
      const rank = score * (1 - DISTORTION * offset);
      ranks[cell] = rank;
      if (rank > rankOfSource[row]!) {
        rankOfSource[row] = rank;
        bestOfSource[row] = column;
      }
      if (rank > rankOfTarget[column]!) {
        rankOfTarget[column] = rank;
        bestOfTarget[column] = row;
      }
    }
  }
  const links: WordLink[] = [];
  const sourceTaken = new Uint8Array(source.length);
  const targetTaken = new Uint8Array(columns);
  const add = (row: number, column: number): void => {
    links.push({ source: row, target: column, score: scores[row * columns + column]! });
    sourceTaken[row] = 1;
    targetTaken[column] = 1;
  };
  for (let row = 0; row < source.length; row++) {
    const column = bestOfSource[row]!;
    if (column >= 0 && bestOfTarget[column] === row) add(row, column);
  }
  const rest: number[] = [];
  scores.forEach((score, cell) => {
    if (score >= ONE_SIDED_MINIMUM) rest.push(cell);
  });
  rest.sort((a, b) => ranks[b]! - ranks[a]! || a - b);
  for (const cell of rest) {
    const row = Math.floor(cell / columns);
    const column = cell % columns;
    // one side may be taken (a phrase for a word), not both
    if (sourceTaken[row] === 1 && targetTaken[column] === 1) continue;
    const isChosen = bestOfSource[row] === column || bestOfTarget[column] === row;
    if (isChosen) add(row, column);
  }
  return links.sort((a, b) => a.source - b.source || a.target - b.target);
}

function linkScore(source: string, target: string, lexicon: Lexicon): number {
  return Math.sqrt(lexicon.translate(source, target) * lexicon.back(source, target));
}
