import { learnFromLessons } from '../../align/learn-from-beads.ts';
import type { TokenPair } from '../../align/lexicon/lexicon.ts';
import { toLexiconTable, type LexiconTable } from './lexicon-table.ts';
import { unpackLessons, type PackedLessons } from './pack-lessons.ts';

/**
 * What all documents teach together is learned from at most so many of their beads, taken evenly:
 * learning is done by one thread while the others wait, and its memory grows with them.
 */
export const MOST_LESSONS = 50_000;

/**
 * What all documents teach, each in its place in the order of the list, so that the answer is always the same.
 *
 * @param taught absent for a document that teaches nothing
 */
export function learnTogether(taught: readonly (PackedLessons | undefined)[]): LexiconTable {
  const packed = taught.filter((lessons) => lessons !== undefined);
  const total = packed.reduce((sum, { count }) => sum + count, 0);
  const share = Math.min(1, MOST_LESSONS / total);
  const lessons: TokenPair[] = [];
  let seen = 0;
  for (const one of packed)
    for (const lesson of unpackLessons(one))
      if (Math.floor(++seen * share) > lessons.length) lessons.push(lesson);
  return toLexiconTable(learnFromLessons(lessons), lessons);
}
