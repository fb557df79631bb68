import { findLanguage } from '../language/find-language.ts';
import type { FormGrade } from '../language/inflection.ts';
import { isLocale } from '../language/is-locale.ts';
import type { Concept, Term, Termbase } from '../model/concept.ts';
import type { Span } from '../model/span.ts';
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
        return mentions.map(({ span, form, term, grade, concept: id }): FoundTerm => {
          const concept = concepts.get(id)!;
          const others = concept.terms.filter(({ locale }) => languageOf(locale) !== primary);
          return {
            span,
            form,
            term,
            concept,
            grade: term.status === 'deprecated' ? 'forbidden' : grade,
            inflection: grade,
            confidence,
            others: others.toSorted(
              (one, other) => STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status),
            ),
          };
        });
      })
      .sort((one, other) => one.span[0] - other.span[0] || one.span[1] - other.span[1]);
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
