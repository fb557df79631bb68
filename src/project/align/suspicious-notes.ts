import type { SuspiciousRegion } from '../../model/bead.ts';
import type { Run } from '../../model/span.ts';
import { findSuspiciousRegions } from '../../align/find-suspicious-regions.ts';
import { findTextDoubts, type TextDoubt } from '../../align/find-text-doubts.ts';
import type { AlignedSides } from './align-files.ts';
import type { Side } from '../segment/segment-side.ts';

/** Longer lists are not read. */
const MOST_NOTES = 10;

/** One line for each suspicious region of an alignment, for people. */
export function suspiciousNotes(aligned: AlignedSides): readonly string[] {
  const { doubts, isWhole, regions } = inspect(aligned);
  // where nothing fits, its parts are no news
  if (isWhole) return wholeNotes(aligned);
  const notes = regions.slice(0, MOST_NOTES).map((region) => describe(region, aligned));
  const more = regions.length - notes.length;
  if (more > 0) notes.push(`${more} more regions that hardly match`);
  return [...doubts.map((doubt) => describeDoubt(doubt, aligned)), ...notes];
}

/** Only what speaks against the texts as a whole. */
export function wholeNotes(aligned: AlignedSides): readonly string[] {
  const { doubts, isWhole, regions } = inspect(aligned);
  const notes = doubts.map((doubt) => describeDoubt(doubt, aligned));
  // texts in the wrong language hardly belong together: said once
  return isWhole && notes.length === 0 ? [describe(regions[0]!, aligned)] : notes;
}

function inspect({ bitext }: AlignedSides): {
  readonly doubts: readonly TextDoubt[];
  readonly isWhole: boolean;
  readonly regions: readonly SuspiciousRegion[];
} {
  const regions = findSuspiciousRegions(bitext.beads);
  const doubts = bitext.beads.length === 0 ? [] : findTextDoubts(bitext);
  return { doubts, isWhole: regions[0]?.reason === 'unrelated', regions };
}

function describeDoubt(doubt: TextDoubt, { source, target }: AlignedSides): string {
  if (doubt.kind === 'same')
    return `${source.path} and ${target.path} are the same text, no translation`;
  const { path, locale } = doubt.side === 'source' ? source : target;
  const seems = doubt.likeliest === undefined ? '' : `, more like ${doubt.likeliest}`;
  return `${path} does not look like ${locale}${seems}`;
}

function describe(region: SuspiciousRegion, { source, target }: AlignedSides): string {
  const share = `confidence ${region.confidence.toFixed(2)}`;
  const [from, to] = [nameRun(source, region.source), nameRun(target, region.target)];
  if (region.reason === 'unmatched') {
    const [texts, other] = from === undefined ? [to, source.path] : [from, target.path];
    const also = from === undefined || to === undefined ? '' : `, nor ${to} in ${source.path}`;
    return `${texts ?? ''} match nothing in ${other}${also} (${share})`;
  }
  if (region.reason === 'doubtful')
    return `${from ?? source.path} hardly match ${to ?? target.path} (${share})`;
  return `${source.path} and ${target.path} hardly belong together (${share})`;
}

/** Sentences as the ladder numbers them, from 1, with the line where they begin; absent: there are none. */
function nameRun(side: Side, [start, end]: Run): string | undefined {
  const sentence = side.sentences[start];
  if (start === end || sentence === undefined) return undefined;
  const numbers = end - start === 1 ? `sentence ${end}` : `sentences ${start + 1}–${end}`;
  return `${numbers} of ${side.path} (from line ${side.locate(sentence.original[0]).line})`;
}
