import { findLanguage } from '../../language/find-language.ts';
import type { Language } from '../../language/language.ts';
import type { Termbase } from '../../model/concept.ts';
import { toOriginalSpan } from '../../model/positions/mapped-text.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Span } from '../../model/span.ts';
import { findConceptUses, type FoundRendering } from './concept-uses.ts';
import type { DiscoveryOptions } from '../discover/count-bitext.ts';
import { listRenderings, type SurveyedTerm } from '../discover/discover-renderings.ts';
import { type Survey, surveyRenderings } from '../discover/discover-survey.ts';
import { listForms } from './list-forms.ts';
import { listRuns } from '../discover/rendering-places.ts';
import type { WordRun } from '../discover/rendering-citation.ts';
import { packPlaces, type TermPlace } from './term-places.ts';
import type { RenderingUse, TermUse } from './term-use.ts';

/** What a bitext does with its terms. */
export interface TermUses {
  readonly terms: readonly TermUse[];
  /** Every different word of the inspected side, folded. */
  readonly words: readonly string[];
}

/** What has been done of a list, in this order; the renderings take two thirds of the time. */
export const LISTING_STEPS = ['words', 'terms', 'renderings', 'places'] as const;
/** One of {@link LISTING_STEPS}. */
export type ListingStep = (typeof LISTING_STEPS)[number];

/** Where the terms come from, beside the bitext itself. */
export interface TermUsesOptions extends DiscoveryOptions {
  readonly termbase?: Termbase;
  /** Told when a step is done. */
  readonly onStep?: (step: ListingStep) => void;
}

/**
 * The terms of a bitext with their renderings: those of a termbase, if there is one, and those that the bitext
 * itself shows. Pairs without words on one side say nothing. Linear in the length of the bitext.
 *
 * @param pairs places name them by number
 * @throws {RangeError} when a locale is not a well-formed BCP 47 name
 */
export function listTermUses(pairs: readonly SegmentPair[], options: TermUsesOptions): TermUses {
  const { termbase, inspect, sourceLocale, targetLocale, onStep } = options;
  const survey = surveyRenderings(pairs, options);
  onStep?.('words');
  // found out when it is first asked for
  void survey.terms;
  onStep?.('terms');
  void survey.deviations;
  onStep?.('renderings');
  const numbers = new Map(pairs.map((pair, at) => [pair, at]));
  const numberOf = survey.pairs.map((pair) => numbers.get(pair)!);
  const surveyed = listRenderings(survey);
  const [trustedLocale, inspectedLocale] =
    inspect === 'target' ? [sourceLocale, targetLocale] : [targetLocale, sourceLocale];
  const language = findLanguage(inspectedLocale);
  const discovered = toDiscoveries(survey, surveyed, numberOf, language);
  const words = survey.bitext.inspected.forms;
  onStep?.('places');
  if (termbase === undefined) return { terms: discovered.map(({ use }) => use), words };
  return {
    terms: findConceptUses(pairs, discovered, {
      termbase,
      inspect,
      trustedLocale,
      inspectedLocale,
    }),
    words,
  };
}

/** A term that the bitext shows, and what stands for it pair by pair. */
export interface Discovery {
  readonly use: TermUse;
  readonly byPair: ReadonlyMap<number, readonly FoundRendering[]>;
}

function toDiscoveries(
  survey: Survey,
  surveyed: readonly SurveyedTerm[],
  numberOf: readonly number[],
  language: Language,
): readonly Discovery[] {
  const { trusted, inspected } = survey.bitext;
  const longer = findLongerTerms(survey, surveyed);
  return surveyed.map(({ found, renderings: { term, renderings }, runs }) => {
    const termRuns = groupBySegment(listRuns(trusted, found.place.use.phrase, found.segments));
    const spanOf = (side: typeof trusted, { segment, start, length }: WordRun): Span => {
      const text = side.texts[segment]!;
      return toOriginalSpan(text.mapped, [text.starts[start]!, text.ends[start + length - 1]!]);
    };
    const rendered = new Set<number>();
    const byPair = new Map<number, FoundRendering[]>();
    const uses = renderings.map(({ text, status }, at): RenderingUse => {
      const forms: string[] = [];
      const places = [...groupBySegment(runs[at]!)].flatMap(([segment, own]) => {
        rendered.add(segment);
        const pair = numberOf[segment]!;
        const sources = termRuns.get(segment) ?? [];
        return own.map((run, number): TermPlace => {
          const span = spanOf(inspected, run);
          const { starts, ends, mapped } = inspected.texts[segment]!;
          const form = mapped.text.slice(starts[run.start]!, ends[run.start + run.length - 1]!);
          forms.push(form);
          const known = byPair.get(pair) ?? [];
          byPair.set(pair, [...known, { text, span, form }]);
          const source = sources[Math.min(number, sources.length - 1)]!;
          return { pair, term: spanOf(trusted, source), rendering: span };
        });
      });
      return {
        text,
        role: status === 'dominant' ? 'usual' : status === 'accepted' ? 'habit' : 'deviant',
        places: packPlaces(places),
        ...listForms(text, forms, language),
      };
    });
    const unrendered = [...termRuns].flatMap(([segment, own]) =>
      rendered.has(segment)
        ? []
        : own
            .filter((run) => !longer.isInside(run))
            .map((run): TermPlace => ({ pair: numberOf[segment]!, term: spanOf(trusted, run) })),
    );
    return {
      use: { term, concepts: [], renderings: uses, unrendered: packPlaces(unrendered) },
      byPair,
    };
  });
}

function groupBySegment(runs: readonly WordRun[]): Map<number, WordRun[]> {
  const groups = new Map<number, WordRun[]>();
  for (const run of runs) {
    const group = groups.get(run.segment);
    if (group === undefined) groups.set(run.segment, [run]);
    else group.push(run);
  }
  return groups;
}

/** The places of terms of several words: a shorter one inside of them is not missed there. */
function findLongerTerms(
  { bitext: { trusted } }: Survey,
  surveyed: readonly SurveyedTerm[],
): { isInside(run: WordRun): boolean } {
  const runs = surveyed.flatMap(({ found: { place, segments } }) =>
    place.use.length === 1 ? [] : listRuns(trusted, place.use.phrase, segments),
  );
  const bySegment = groupBySegment(runs);
  return {
    isInside: ({ segment, start, length }) =>
      bySegment
        .get(segment)
        ?.some(
          (other) =>
            other.length > length &&
            other.start <= start &&
            other.start + other.length >= start + length,
        ) === true,
  };
}
