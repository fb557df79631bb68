import type { Concept, Term } from '../../model/concept.ts';
import type { Content } from '../../model/content.ts';
import { flattenContent } from '../../model/content/flatten-content.ts';
import { toOriginalSpan } from '../../model/positions/mapped-text.ts';
import type { Span } from '../../model/span.ts';
import type { FoundTerm } from '../../terms/recognise/lookup-terms.ts';
import { languageOf } from '../../terms/recognise/select-terms.ts';

/** A term of the termbase that stands in a segment. */
export interface RowTerm {
  /** Content positions in the source. */
  readonly span: Span;
  /** As it stands there. */
  readonly found: string;
  readonly term: string;
  readonly concept: string;
  readonly status: Term['status'];
  /** How the form stands to the citation form; `forbidden`: the term is deprecated. */
  readonly grade: FoundTerm['grade'];
  /** `low`: forms of this language are guessed. */
  readonly confidence: FoundTerm['confidence'];
  /** What it is in the target language, those to be used first; deprecated ones too, marked so. */
  readonly targets: readonly {
    readonly text: string;
    readonly status: Term['status'];
    readonly note?: string;
  }[];
  readonly note?: string;
  readonly definition?: string;
  readonly domain?: string;
}

/** The terms in the source of a segment, in its order. */
export function findRowTerms(
  source: Content,
  targetLocale: string,
  find: (text: string) => readonly FoundTerm[],
): readonly RowTerm[] {
  const flat = flattenContent(source);
  const target = languageOf(targetLocale);
  return find(flat.text).map(({ span, form, term, concept, grade, confidence, others }) => ({
    span: toOriginalSpan(flat, span),
    found: form,
    term: term.text,
    concept: concept.id,
    status: term.status,
    grade,
    confidence,
    targets: others
      .filter(({ locale }) => languageOf(locale) === target)
      .map(({ text, status, note }) => ({ text, status, ...(note !== undefined && { note }) })),
    ...toFacts(concept, term),
  }));
}

function toFacts(
  { definition, domain, note: conceptNote }: Concept,
  term: Term,
): Pick<RowTerm, 'note' | 'definition' | 'domain'> {
  const note = term.note ?? conceptNote;
  return {
    ...(note !== undefined && { note }),
    ...(definition !== undefined && { definition }),
    ...(domain !== undefined && { domain }),
  };
}
