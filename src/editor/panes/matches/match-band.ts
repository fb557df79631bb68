import { key } from '../../i18n/translate.ts';
import type { RowMatch } from '../../../server/api/matches.ts';

/** How good a match is, for the eye: each band has a colour and a word. */
export type MatchBand = 'context' | 'exact' | 'near' | 'high' | 'middle' | 'low' | 'machine';

/** Lowest score of each band of matches that are not the same text, whole percent. */
const NEAR = 95;
const HIGH = 85;
const MIDDLE = 75;

export function findBand({ score, kind, penalties }: RowMatch): MatchBand {
  // never green, whatever its score: nobody has read it
  if (penalties.some(({ reason }) => reason === 'machine')) return 'machine';
  if (score >= 100) return kind === 'context' ? 'context' : 'exact';
  if (score >= NEAR) return 'near';
  if (score >= HIGH) return 'high';
  return score >= MIDDLE ? 'middle' : 'low';
}

/** The word on the badge. */
export function nameBand(band: MatchBand, kind: RowMatch['kind']): string {
  if (band === 'machine') return key('matches:band.machine');
  return kindNames[kind];
}

const kindNames: Readonly<Record<RowMatch['kind'], string>> = {
  context: key('matches:band.context'),
  exact: key('matches:band.exact'),
  near: key('matches:band.near'),
  fuzzy: key('matches:band.fuzzy'),
};
