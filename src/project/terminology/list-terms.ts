import { findLanguage } from '../../language/find-language.ts';
import { countPlaces } from '../../terms/uses/term-places.ts';
import type { RenderingUse, TermUse } from '../../terms/uses/term-use.ts';
import type { TermSurvey } from './project-terminology.ts';

/** Which terms are meant. */
export interface TermFilter {
  /** Part of a term or of one of its renderings, whatever the case. */
  readonly q?: string;
  /** `mixed`: rendered in more than one way, or in one that is not to be used; `missing`: not rendered somewhere. */
  readonly only: 'all' | 'mixed' | 'missing';
}

/** A term in a list. */
export interface TermSummary {
  /** Of the survey. */
  readonly name: string;
  readonly term: string;
  /** Whether the termbase has it. */
  readonly isKnown: boolean;
  readonly count: number;
  /** Ways in which it is rendered. */
  readonly renderings: number;
  readonly unrendered: number;
  readonly isMixed: boolean;
  readonly domain?: string;
}

/** The terms of a survey, those rendered in more than one way first, then the more frequent ones. */
export function listTerms(survey: TermSurvey, filter: TermFilter): readonly TermSummary[] {
  return [...survey.terms]
    .filter(([, use]) => isAsked(use, filter, survey))
    .map(([name, use]) => summarise(name, use))
    .sort(
      (one, other) =>
        Number(other.isMixed) - Number(one.isMixed) ||
        other.count - one.count ||
        (one.name < other.name ? -1 : 1),
    );
}

/** The renderings that stand somewhere: a termbase has others too. */
export function listUsed({ renderings }: TermUse): readonly RenderingUse[] {
  return renderings.filter(({ places }) => countPlaces(places) > 0);
}

function summarise(name: string, use: TermUse): TermSummary {
  const used = listUsed(use);
  const count = used.reduce((sum, { places }) => sum + countPlaces(places), 0);
  const unrendered = countPlaces(use.unrendered);
  return {
    name,
    term: use.term,
    isKnown: use.concepts.length > 0,
    count: count + unrendered,
    renderings: used.length,
    unrendered,
    // two ways that the termbase allows are as it wants them
    isMixed: used.some(
      ({ status, role }) =>
        status === 'deprecated' ||
        (status === undefined && (role === 'deviant' || used.length > 1)),
    ),
    ...(use.domain !== undefined && { domain: use.domain }),
  };
}

function isAsked(
  use: TermUse,
  { q, only }: TermFilter,
  { side, sourceLocale, targetLocale }: TermSurvey,
): boolean {
  if (only === 'mixed' && !summarise('', use).isMixed) return false;
  if (only === 'missing' && countPlaces(use.unrendered) === 0) return false;
  if (q === undefined || q.trim() === '') return true;
  const [term, rendering] = (
    side === 'target' ? [sourceLocale, targetLocale] : [targetLocale, sourceLocale]
  ).map(findLanguage);
  const has = (text: string, language = term!): boolean =>
    language.lower(text).includes(language.lower(q.trim()));
  return has(use.term) || use.renderings.some(({ text }) => has(text, rendering));
}
