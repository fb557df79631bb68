import type { Content } from '../model/content.ts';
import type { Termbase } from '../model/concept.ts';
import type { Finding, Rule, Severity, Side } from '../model/finding.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { ReadDigest, Tables } from '../terms/digest.ts';
import type { Survey } from '../terms/discover/discover-survey.ts';

/** A word that no dictionary knows. */
export interface UnknownWord {
  /** What was meant, best first. */
  readonly expected: readonly string[];
  /** One slip of the pen away from a known word, and seldom used: most likely a mistake. */
  readonly isSlip: boolean;
}

/** Words of the inspected side that no dictionary knows, as they stand in the text. */
export type UnknownWords = Readonly<Record<string, UnknownWord>>;

/** What checks look at. */
export interface CheckContext {
  readonly pairs: readonly SegmentPair[];
  readonly sourceLocale: string;
  readonly targetLocale: string;
  /** Absent: checks that need one say nothing. */
  readonly termbase?: Termbase;
  /** The side whose words are judged; the other one is trusted. */
  readonly inspect: Side;
  /** Absent: nobody has a dictionary, and the check of spelling says nothing. */
  readonly unknownWords?: UnknownWords;
  /**
   * What parts of the `pairs` say by themselves, some of it perhaps remembered; absent: nothing is. Checks
   * share it, so that what several of them ask is worked out once. `collectFindings` adds it.
   */
  readonly digests?: ReadDigest<SegmentPair>;
  /** What earlier runs found out of all pairs; absent: nothing. */
  readonly tables?: Tables;
  /**
   * Segments whose findings are wanted; absent: all. A check may leave out findings of others, save those
   * with the fingerprint of a wanted one, for which is the second of its name hangs on them.
   */
  readonly isAsked?: (pair: SegmentPair) => boolean;
  /**
   * What the whole bitext says of its own terms, found out when a check first asks. `collectFindings`
   * adds it where a check {@link Check.needsSurvey}, so that the others need not learn parts of it anew.
   */
  readonly survey?: () => Survey;
}

/** A small bitext and what a check says of it: a test and a page of docs/checks/ in one. */
export interface CheckExample {
  readonly title: string;
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly inspect: Side;
  readonly pairs: readonly ExamplePair[];
  readonly termbase?: Termbase;
  readonly unknownWords?: UnknownWords;
  /** In the order of {@link runChecks}; empty for a good example. */
  readonly findings: readonly ExpectedFinding[];
}

/** Both texts, and what else the file says of the segment. */
export type ExamplePair = readonly [
  source: string | Content,
  target: string | Content,
  traits?: Pick<SegmentPair, 'state' | 'isUntranslated' | 'maxLength'>,
];

/** The fields of a finding that an example promises. */
export interface ExpectedFinding {
  /** Number of the pair, from 0. */
  readonly pair: number;
  readonly rule: Rule;
  readonly severity: Severity;
  /** Absent for rules that speak of no term. */
  readonly term?: string;
  /** Absent when nothing stands there instead. */
  readonly found?: string;
}

/** Segments on each side of one that a check of it alone may look at: of two marks farther apart each has lost its own partner. */
export const AROUND = 10;

/** Looks for one kind of problem. Never throws on the texts it is given. */
export interface Check {
  /** The name of its file. */
  readonly name: string;
  /**
   * What its findings about a segment hang on. `bitext`: on other segments, without which it says
   * nothing; `both`: it judges a segment alone too, and better beside the others; absent: on the
   * segment, or those around it, alone, so that they may be remembered as long as its file is the same.
   */
  readonly scope?: 'bitext' | 'both';
  /** Sees segments without a target too; absent: only those with one. */
  readonly seesUntranslated?: true;
  /** Without {@link scope}: looks at the segments around one too, as many on each side as {@link AROUND}. */
  readonly seesAround?: true;
  /** Asks {@link CheckContext.survey} whatever the texts are. */
  readonly needsSurvey?: true;
  /** The rules whose findings it yields. */
  readonly rules: readonly Rule[];
  /** One sentence for people. */
  readonly summary: string;
  readonly examples: readonly CheckExample[];
  run(context: CheckContext): Iterable<Finding>;
}
