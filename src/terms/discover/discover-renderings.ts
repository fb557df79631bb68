import type { Rendering, TermRenderings } from '../../model/results/renderings.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { DiscoveryOptions } from './count-bitext.ts';
import { type Survey, surveyRenderings, type WeighedDeviation } from './discover-survey.ts';
import type { DiscoveredTerm } from './find-terms.ts';
import { chooseCitation, type WordRun } from './rendering-citation.ts';
import { WARNING_CONFIDENCE } from './rendering-confidence.ts';
import { listRuns, toEvidence } from './rendering-places.ts';

/** A second rendering with this part of the term's places is another habit rather than a departure. */
const ACCEPTED_SHARE = 0.25;

/**
 * The recurring terms of a bitext and how each was rendered, found without a termbase. Terms with
 * surer departures come first, then the more frequent ones. Never throws on any text; the answer does
 * not depend on the order of the pairs. Linear in the length of the bitext.
 *
 * @throws {RangeError} when a locale is not a well-formed BCP 47 name
 */
export function discoverRenderings(
  pairs: readonly SegmentPair[],
  options: DiscoveryOptions,
): readonly TermRenderings[] {
  return listRenderings(surveyRenderings(pairs, options)).map(({ renderings }) => renderings);
}

/** A term that a survey found, and how it was rendered. */
export interface SurveyedTerm {
  readonly found: DiscoveredTerm;
  readonly renderings: TermRenderings;
  /** Where each rendering stands on the inspected side, in the order of `renderings.renderings`. */
  readonly runs: readonly (readonly WordRun[])[];
}

/** The same from a survey that others use too, with what the survey knows of each term. */
export function listRenderings(survey: Survey): readonly SurveyedTerm[] {
  const byTerm = new Map<DiscoveredTerm, WeighedDeviation[]>();
  for (const deviation of survey.deviations) {
    const { confidence, evidence, term } = deviation;
    if (confidence < WARNING_CONFIDENCE && !isHabit(evidence.recurring, term)) continue;
    const known = byTerm.get(deviation.term);
    if (known === undefined) byTerm.set(deviation.term, [deviation]);
    else known.push(deviation);
  }
  return survey.terms
    .map((found) => {
      const deviations = byTerm.get(found) ?? [];
      return {
        found,
        confidence: deviations[0]?.confidence ?? 0,
        ...toTermRenderings(survey, found, deviations),
      };
    })
    .sort(
      (one, other) =>
        other.confidence - one.confidence ||
        other.renderings.count - one.renderings.count ||
        (one.renderings.term < other.renderings.term ? -1 : 1),
    );
}

function isHabit(places: number, term: DiscoveredTerm): boolean {
  return places > 1 && places >= ACCEPTED_SHARE * term.count;
}

function toTermRenderings(
  survey: Survey,
  term: DiscoveredTerm,
  deviations: readonly WeighedDeviation[],
): Pick<SurveyedTerm, 'renderings' | 'runs'> {
  const { trusted, inspected } = survey.bitext;
  const termRuns = listRuns(trusted, term.place.use.phrase, term.segments);
  const usualRuns = listRuns(inspected, term.rendering.use.phrase, term.segments);
  const dominant: Rendering = {
    text: chooseCitation(inspected, usualRuns),
    status: 'dominant',
    places: usualRuns.map((run) => toEvidence(survey, run)),
  };
  const groups = new Map<string, WordRun[]>();
  for (const deviation of deviations) {
    const { words } = inspected.texts[deviation.segment]!;
    const end = deviation.start + deviation.length;
    // as renderings are told apart: inner words as they stand, the last one whatever its ending
    const inner = [...words.subarray(deviation.start, end - 1)];
    const key = [...inner, inspected.wordOf[words[end - 1]!]!].join(' ');
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [deviation]);
    else known.push(deviation);
  }
  const others = [...groups.values()].map((runs) => {
    const rendering: Rendering = {
      text: chooseCitation(inspected, runs),
      status: isHabit(runs.length, term) ? 'accepted' : 'deviant',
      places: runs.map((run) => toEvidence(survey, run)),
    };
    return { rendering, runs };
  });
  others.sort(
    ({ rendering: one }, { rendering: other }) =>
      other.places.length - one.places.length || (one.text < other.text ? -1 : 1),
  );
  return {
    renderings: {
      term: chooseCitation(trusted, termRuns),
      renderings: [dominant, ...others.map(({ rendering }) => rendering)],
      count: termRuns.length,
    },
    runs: [usualRuns, ...others.map(({ runs }) => runs)],
  };
}
