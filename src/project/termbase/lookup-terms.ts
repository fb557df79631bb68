import type { Term } from '../../model/concept.ts';
import type { Io } from '../../io/io.ts';
import {
  buildTermLookup,
  type FoundTerm,
  type TermLookupOptions,
} from '../../terms/recognise/lookup-terms.ts';
import { readLines } from '../read-lines.ts';
import { readTermbase, type TermbaseLocales } from './read-termbase.ts';

export interface LookupTermsOptions extends TermLookupOptions {
  /** Path of a termbase or glossary, see {@link readTermbase}. */
  readonly termbase: string;
  /** For glossaries that do not name their locales. */
  readonly glossaryLocales: TermbaseLocales;
}

/** The terms of one text. */
export interface TermAnswer {
  readonly text: string;
  readonly terms: readonly FoundTerm[];
}

/**
 * Finds the terms of a termbase in one text, or in each line of standard input for `-`.
 *
 * @throws {FormatError} when the termbase or the input cannot be read; {@link UnknownLocaleError}
 */
export async function* lookupTerms(
  io: Io,
  text: string,
  options: LookupTermsOptions,
): AsyncGenerator<TermAnswer> {
  const termbase = await readTermbase(io, options.termbase, options.glossaryLocales);
  const find = buildTermLookup(termbase, options);
  if (text !== '-') {
    yield { text, terms: find(text) };
    return;
  }
  for await (const line of readLines(io, '-')) yield { text: line, terms: find(line) };
}

/** An answer as programs get it: plain values, keys in a fixed order. */
export function toPlainAnswer({ text, terms }: TermAnswer): Readonly<Record<string, unknown>> {
  return {
    text,
    terms: terms.map((found) => ({
      span: found.span,
      form: found.form,
      locale: found.term.locale,
      term: found.term.text,
      grade: found.grade,
      inflection: found.inflection,
      confidence: found.confidence,
      concept: found.concept.id,
      ...toPlainFacts(found),
      others: found.others.map(toPlainTerm),
    })),
  };
}

function toPlainFacts({ term, concept }: FoundTerm): Readonly<Record<string, unknown>> {
  return {
    status: term.status,
    ...(term.partOfSpeech !== undefined && { partOfSpeech: term.partOfSpeech }),
    ...(concept.domain !== undefined && { domain: concept.domain }),
    ...(concept.definition !== undefined && { definition: concept.definition }),
  };
}

function toPlainTerm({ locale, text, status }: Term): Readonly<Record<string, unknown>> {
  return { locale, text, status };
}
