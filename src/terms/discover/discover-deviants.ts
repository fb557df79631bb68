import type { Evidence } from '../../model/finding.ts';
import type { MappedText } from '../../model/positions/mapped-text.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Span } from '../../model/span.ts';
import type { DiscoveryOptions } from './count-bitext.ts';
import { type Survey, surveyRenderings } from './discover-survey.ts';
import type { DiscoveredTerm } from './find-terms.ts';
import { wordsText } from './list-words.ts';
import { chooseCitation } from './rendering-citation.ts';
import { WARNING_CONFIDENCE } from './rendering-confidence.ts';
import { listRuns, toEvidence } from './rendering-places.ts';

/** Words that stand for a term in place of its usual rendering. */
export interface DeviantRendering {
  readonly pair: SegmentPair;
  /** The term as the trusted side mostly has it. */
  readonly term: string;
  /** The usual rendering in its citation form. */
  readonly usual: string;
  /** How many segments hold the term, and how many of them the usual rendering; repetitions count once. */
  readonly count: number;
  readonly rendered: number;
  /** The words as they stand, and where in the text of the inspected side. */
  readonly found: string;
  readonly text: MappedText;
  readonly span: Span;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether the words stand for the term; if not, it may be omitted or rephrased. */
  readonly isPositive: boolean;
  /** Up to three sentences with the usual rendering, short ones first. */
  readonly evidence: readonly Evidence[];
}

/** Enough to see a habit, few enough to read. */
const MAX_EVIDENCE = 3;

/**
 * The places of a bitext that depart from its own usual renderings, surest first; no termbase needed.
 * The answer does not depend on the order of the pairs.
 *
 * @throws {RangeError} when a locale is not a well-formed BCP 47 name
 */
export function discoverDeviants(
  pairs: readonly SegmentPair[],
  options: DiscoveryOptions,
): readonly DeviantRendering[] {
  return listDeviants(surveyRenderings(pairs, options));
}

/** The same from a survey that others use too, and of some of its pairs only when these are named. */
export function listDeviants(
  survey: Survey,
  isAsked?: (pair: SegmentPair) => boolean,
): readonly DeviantRendering[] {
  const { inspected } = survey.bitext;
  const described = new Map<DiscoveredTerm, TermDescription>();
  const deviations = isAsked === undefined ? survey.deviations : survey.deviationsIn(isAsked);
  return deviations.map(({ term, segment, start, length, confidence }) => {
    let description = described.get(term);
    if (description === undefined) described.set(term, (description = describeTerm(survey, term)));
    const text = inspected.texts[segment]!;
    const { mapped } = text;
    return {
      pair: survey.pairs[segment]!,
      ...description,
      count: term.count,
      rendered: term.rendered,
      found: wordsText(text, start, start + length),
      text: mapped,
      span: [text.starts[start]!, text.ends[start + length - 1]!],
      confidence,
      isPositive: confidence >= WARNING_CONFIDENCE,
    };
  });
}

type TermDescription = Pick<DeviantRendering, 'term' | 'usual' | 'evidence'>;

function describeTerm(survey: Survey, term: DiscoveredTerm): TermDescription {
  const { trusted, inspected, weights } = survey.bitext;
  const usualRuns = listRuns(inspected, term.rendering.use.phrase, term.segments);
  const evidence = usualRuns
    .filter((run) => weights[run.segment] === 1)
    .map((run) => toEvidence(survey, run))
    .sort((one, other) => one.text.length - other.text.length)
    .slice(0, MAX_EVIDENCE);
  return {
    term: chooseCitation(trusted, listRuns(trusted, term.place.use.phrase, term.segments)),
    usual: chooseCitation(inspected, usualRuns),
    evidence,
  };
}
