import type { SuspiciousRegion } from '../model/bead.ts';
import type { Run } from '../model/span.ts';
import { findSuspiciousRegions } from '../align/find-suspicious-regions.ts';
import type { AlignedSides } from './align-files.ts';
import type { Side } from './segment-side.ts';

/** Longer lists are not read. */
const MOST_NOTES = 10;

/** One line for each suspicious region of an alignment, for people. */
export function suspiciousNotes(aligned: AlignedSides): readonly string[] {
  const regions = findSuspiciousRegions(aligned.bitext.beads);
  // where nothing fits, its parts are no news
  if (regions[0]?.reason === 'unrelated') return [describe(regions[0], aligned)];
  const notes = regions.slice(0, MOST_NOTES).map((region) => describe(region, aligned));
  const more = regions.length - notes.length;
  return more > 0 ? [...notes, `${more} more regions that hardly match`] : notes;
}

function describe(region: SuspiciousRegion, { source, target }: AlignedSides): string {
  const share = `confidence ${region.confidence.toFixed(2)}`;
  const [from, to] = [nameRun(source, region.source), nameRun(target, region.target)];
  switch (region.reason) {
    case 'unrelated':
      return `${source.path} and ${target.path} hardly belong together (${share})`;
    case 'unmatched': {
      const [texts, other] = from === undefined ? [to, source.path] : [from, target.path];
      const also = from === undefined || to === undefined ? '' : `, nor ${to} in ${source.path}`;
      return `${texts ?? ''} match nothing in ${other}${also} (${share})`;
    }
    case 'doubtful':
      return `${from ?? source.path} hardly match ${to ?? target.path} (${share})`;
  }
}

/** Sentences as the ladder numbers them, from 1, with the line where they begin; absent: there are none. */
function nameRun(side: Side, [start, end]: Run): string | undefined {
  const sentence = side.sentences[start];
  if (start === end || sentence === undefined) return undefined;
  const numbers = end - start === 1 ? `sentence ${end}` : `sentences ${start + 1}–${end}`;
  return `${numbers} of ${side.path} (from line ${side.locate(sentence.original[0]).line})`;
}
