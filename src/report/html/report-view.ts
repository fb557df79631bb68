import type { Side } from '../../model/finding.ts';
import type { BitextResult } from '../../model/results/run-result.ts';
import { buildBeadIndex, type BeadFinder } from '../figures/segment-texts.ts';

/** The sections of a report by their ids, in their order on the page. */
export type SectionId = 'findings' | 'terms' | 'alignment' | 'matches';

/** What every section of the report draws from. */
export interface ReportView {
  readonly result: BitextResult;
  readonly findBead: BeadFinder;
  /** The side that is taken to be right. */
  readonly trusted: Side;
  localeOf(side: Side): string;
  /** What there is to show: a mere alignment was neither checked nor looked up. */
  readonly sections: readonly SectionId[];
}

function chooseSections({ findings, renderings, matches }: BitextResult): readonly SectionId[] {
  const sections: SectionId[] = [];
  if (findings.length > 0 || renderings.length > 0) sections.push('findings');
  if (renderings.length > 0) sections.push('terms');
  sections.push('alignment');
  if (matches.length > 0) sections.push('matches');
  return sections;
}

/** The view of one result. */
export function buildReportView(result: BitextResult): ReportView {
  return {
    result,
    findBead: buildBeadIndex(result),
    sections: chooseSections(result),
    trusted: result.inspected === 'source' ? 'target' : 'source',
    localeOf: (side) =>
      side === 'source' ? result.bitext.sourceLocale : result.bitext.targetLocale,
  };
}
