import type { Severity } from '../finding.ts';

/** A finding of an earlier report, with what that report said of it. */
export interface EarlierFinding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  /** Line from 1; absent when the report had none. */
  readonly line?: number;
  readonly message: string;
  /** Of findings about a term: the term, and the words that stand for it. */
  readonly term?: string;
  readonly found?: string;
}

/** How often words were reported as standing for a term, in the earlier report and now. */
export interface RenderingTrend {
  readonly term: string;
  readonly found: string;
  readonly before: number;
  readonly now: number;
}

/** A run held against an earlier report; findings are told apart by fingerprint. */
export interface Trend {
  /** The earlier report, as the user named it. */
  readonly path: string;
  /** Fingerprints of the findings that it lacks. */
  readonly fresh: readonly string[];
  /** Its findings that are there no longer, in its order. */
  readonly gone: readonly EarlierFinding[];
  readonly unchanged: number;
  /** By term, those that most is said of now first. */
  readonly renderings: readonly RenderingTrend[];
}
