import type { BitextResult, SegmentPlace } from '../../model/results/run-result.ts';
import { findSuspiciousRegions } from '../../align/find-suspicious-regions.ts';
import { findTextDoubts } from '../../align/find-text-doubts.ts';
import type { AlignedSides } from './align-files.ts';

/**
 * What an alignment alone says of a bitext: the ground that matches, renderings and findings are
 * added to, and all that the page of a mere alignment shows.
 */
export function describeAlignment(
  { source, target, bitext }: AlignedSides,
  places: readonly SegmentPlace[],
): BitextResult {
  return {
    sourcePath: source.path,
    targetPath: target.path,
    bitext,
    sourceParagraphs: source.sentences.map(({ paragraph }) => paragraph),
    targetParagraphs: target.sentences.map(({ paragraph }) => paragraph),
    places,
    suspicious: findSuspiciousRegions(bitext.beads, findTextDoubts(bitext)),
    matches: [],
    renderings: [],
    findings: [],
    inspected: 'target',
  };
}
