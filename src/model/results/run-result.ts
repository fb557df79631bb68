import type { Bitext, SuspiciousRegion } from '../bead.ts';
import type { Finding } from '../finding.ts';
import type { Match } from '../match.ts';
import type { TermRenderings } from './renderings.ts';
import type { Trend } from './trend.ts';

/** What a run of checks hands to a reporter. */
export interface CheckResult {
  /** The files that were checked, as the user named them. */
  readonly paths: readonly string[];
  /** How many segments with a target were looked at. */
  readonly segments: number;
  /** By path, unit, start and rule. */
  readonly findings: readonly Finding[];
  /** What changed since an earlier report; absent: none was named. */
  readonly trend?: Trend;
}

/** Where a bead went in the XLIFF that was written: findings and evidence name the same ids. */
export interface SegmentPlace {
  readonly unit: string;
  readonly segment: string;
}

/** Matches of one source sentence, best first. */
export interface SentenceMatches {
  /** Number of the source sentence, from 0. */
  readonly sentence: number;
  readonly matches: readonly Match[];
}

/** Everything the main job found out about a bitext, as plain data: summary and report are drawn from it. */
export interface BitextResult {
  readonly sourcePath: string;
  readonly targetPath: string;
  readonly bitext: Bitext;
  /** For each sentence the number of its paragraph, from 0. */
  readonly sourceParagraphs: readonly number[];
  readonly targetParagraphs: readonly number[];
  /** One a bead, in the order of the beads. */
  readonly places: readonly SegmentPlace[];
  /** Where the alignment is not to be trusted, in order; absent when nobody looked. */
  readonly suspicious?: readonly SuspiciousRegion[];
  readonly matches: readonly SentenceMatches[];
  readonly renderings: readonly TermRenderings[];
  readonly findings: readonly Finding[];
  /** The side whose renderings were judged. */
  readonly inspected: 'source' | 'target';
}
