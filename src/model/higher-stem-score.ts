import type { Match, StemScore } from './match.ts';

/**
 * The score by stems of a match, when it says more than the score by words: other forms of the query's
 * words stand in the entry. Both are compared before penalties.
 */
export function higherStemScore({
  score,
  penalties,
  stem,
}: Pick<Match, 'score' | 'penalties' | 'stem'>): StemScore | undefined {
  if (stem === undefined || stem.forms.length === 0) return undefined;
  const words = penalties.reduce((sum, { points }) => sum + points, score);
  return stem.score > words ? stem : undefined;
}
