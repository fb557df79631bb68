import { findLanguage } from '../../language/find-language.ts';
import type { FormGrade } from '../../language/inflection.ts';
import { isLocale } from '../../language/is-locale.ts';
import type { Concept, Term, Termbase } from '../../model/concept.ts';
import type { Span } from '../../model/span.ts';
import { buildRecogniser } from './build-recogniser.ts';
import { languageOf, selectTerms } from './select-terms.ts';

/** A term found in a text, with what the termbase says of it. */
export interface FoundTerm {
  /** In the text as it was given. */
  readonly span: Span;
  /** The words as they stand there. */
  readonly form: string;
  readonly term: Term;
  readonly concept: Concept;
  /** `forbidden`: the term is deprecated, in whatever form it stands. */
  readonly grade: FormGrade | 'forbidden';
  /** How the form stands to the citation form, forbidden or not. */
  readonly inflection: FormGrade;
  /** `low`: the language is one the program knows little of, and a rough stemmer guessed. */
  readonly confidence: 'high' | 'low';
  /** The terms of the concept in other languages, those to be used first. */
  readonly others: readonly Term[];
}

/** In which languages terms are looked for, and which are shown. */
export interface TermLookupOptions {
  /** The locales that texts may be in; absent: every one of the termbase. */
  readonly locales?: readonly string[];
  /** Whether terms inside longer ones are wanted too. */
  readonly hasParts?: boolean;
}

const STATUSES: readonly Term['status'][] = ['preferred', 'admitted', 'deprecated'];

/**
 * Prepares a termbase for questions: which of its terms stand in a text, and in what form. Answers
 * come in text order, at the same place by locale.
 *
 * @throws {RangeError} when a locale is not a well-formed BCP 47 name
 */
export function buildTermLookup(
  termbase: Termbase,
  options: TermLookupOptions = {},
): (text: string) => readonly FoundTerm[] {
  const concepts = new Map(termbase.concepts.map((concept) => [concept.id, concept]));
  const recognisers = pickLocales(termbase, options.locales).map((locale) => {
    const language = findLanguage(locale);
    return {
      primary: languageOf(locale),
      confidence: language.inflection.confidence,
      recogniser: buildRecogniser(selectTerms(termbase, locale), language),
    };
  });
  return (text) =>
    recognisers
      .flatMap(({ primary, confidence, recogniser }) => {
        const mentions =
          options.hasParts === true ? recogniser.findAll(text) : recogniser.find(text);
        const found = mentions.map(({ span, form, term, grade, concept: id }): FoundTerm => {
          const concept = concepts.get(id)!;
          return {
            span,
            form,
            term,
            concept,
            grade: term.status === 'deprecated' ? 'forbidden' : grade,
            inflection: grade,
            confidence,
            others: concept.terms.filter(({ locale }) => languageOf(locale) !== primary),
          };
        });
        return foldForbidden(found).map((one) => ({
          ...one,
          others: one.others.toSorted(
            (term, other) => STATUSES.indexOf(term.status) - STATUSES.indexOf(other.status),
          ),
        }));
      })
      .sort((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1]);
}

/**
 * What a table says in two rows, “rapor, report” and “rapor, statement, deprecated”, rules out a rendering and not the
 * term: where another concept has the same words by right, a forbidden one leaves it the terms that it forbids.
 */
function foldForbidden(found: readonly FoundTerm[]): readonly FoundTerm[] {
  const isSamePlace = (one: FoundTerm, other: FoundTerm): boolean =>
    one.span[0] === other.span[0] && one.span[1] === other.span[1];
  const isForbidden = ({ grade }: FoundTerm): boolean => grade === 'forbidden';
  return found.flatMap((one) => {
    const beside = found.filter((other) => other !== one && isSamePlace(one, other));
    if (isForbidden(one)) return beside.every(isForbidden) ? [one] : [];
    const ruledOut = beside
      .filter(isForbidden)
      .flatMap(({ others }) => others.filter(({ status }) => status === 'deprecated'));
    return ruledOut.length === 0 ? [one] : [{ ...one, others: [...one.others, ...ruledOut] }];
  });
}

/** One locale a language: regions share their terms. */
function pickLocales(termbase: Termbase, asked: readonly string[] | undefined): readonly string[] {
  const all = asked ?? termbase.concepts.flatMap(({ terms }) => terms.map(({ locale }) => locale));
  const byLanguage = new Map<string, string>();
  for (const locale of all)
    // nobody can say which language a name such as “Turkish (TR)” means
    if (isLocale(locale) && !byLanguage.has(languageOf(locale)))
      byLanguage.set(languageOf(locale), locale);
  return [...byLanguage.values()].sort();
}
