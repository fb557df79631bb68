import type { Word } from '../../language/find-words.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import type { TermMention } from '../../terms/recognise/build-recogniser.ts';
import type { TermEntry } from '../../terms/recognise/compile-terms.ts';
import type { TermComparison, TermComparisons } from './compare-terms.ts';

/**
 * Whether a mention on the trusted side asks for a rendering: not where the word is a verb and the
 * term a noun, and not in a name or command that was copied to the other side with its neighbour.
 */
export function isLanguageUse(
  use: TermMention,
  { trustedText, inspected }: TermComparison,
  { trustedLanguage }: TermComparisons,
): boolean {
  const { span, form, term, grade } = use;
  const { before, after } = neighbours(trustedLanguage.words(trustedText), span);
  const { isVerbBetween } = trustedLanguage.inflection;
  if (isVerbBetween !== undefined && grade === 'exact' && term.partOfSpeech !== 'verb') {
    const lower = (text = ''): string => trustedLanguage.lower(text);
    if (isVerbBetween(lower(before?.text), lower(after?.text))) return false;
  }
  if (!inspected.text.includes(form)) return true;
  if (isConstant(form, use, trustedText, trustedLanguage)) return false;
  const copies = [
    isCompany(before, before?.span[1] === span[0])
      ? trustedText.slice(before!.span[0], span[1])
      : undefined,
    isCompany(after, after?.span[0] === span[1])
      ? trustedText.slice(span[0], after!.span[1])
      : undefined,
  ];
  return !copies.some((copy) => copy !== undefined && inspected.text.includes(copy));
}

/** Whether a form is the name of a constant: in capitals (PATH), which neither the term nor the rest of the text has. */
function isConstant(
  form: string,
  { term }: TermMention,
  text: string,
  { lower, upper }: Language,
): boolean {
  const isUpper = (part: string): boolean => upper(part) === part && lower(part) !== part;
  return form.length > 1 && isUpper(form) && !isUpper(term.text) && !isUpper(text);
}

/**
 * Whether a word that resembles a term is the verb of its noun, where the term may be a verb too: to index,
 * indekslemek for indeks.
 */
export function isVerbForVerb(
  { span, grade, term }: TermMention,
  found: string,
  wanted: readonly TermEntry[],
  { trustedText }: TermComparison,
  { trustedLanguage, inspectedLanguage }: TermComparisons,
): boolean {
  if (grade !== 'exact' || term.partOfSpeech === 'verb') return false;
  const { isVerbOf } = inspectedLanguage.inflection;
  if (isVerbOf === undefined || !wanted.some((entry) => isVerbOf(entry.term.text, found)))
    return false;
  const { before } = neighbours(trustedLanguage.words(trustedText), span);
  const word = trustedLanguage.lower(before?.text ?? '');
  return trustedLanguage.inflection.mayBeVerbAfter?.(word) === true;
}

interface Neighbours {
  readonly before: Word | undefined;
  readonly after: Word | undefined;
}

function neighbours(words: readonly Word[], [start, end]: Span): Neighbours {
  const first = words.findIndex((word) => word.span[0] >= start);
  const last = words.findLastIndex((word) => word.span[1] <= end);
  return { before: words[first - 1], after: words[last + 1] };
}

/** Sentence marks stand beside any word; other signs that touch it make it look like code. */
const MARKS = /^[.,;:!?…()]$/;

/** Whether a neighbour says something: a word, or a sign that touches the term, such as `[` or `'`. */
function isCompany(word: Word | undefined, isTouching: boolean): boolean {
  if (word === undefined) return false;
  return word.kind === 'sign' ? isTouching && !MARKS.test(word.text) : true;
}
