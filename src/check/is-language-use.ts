import type { Word } from '../language/find-words.ts';
import type { TermMention } from '../terms/build-recogniser.ts';
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
  const words = trustedLanguage.words(trustedText);
  const first = words.findIndex((word) => word.span[0] >= span[0]);
  const last = words.findLastIndex((word) => word.span[1] <= span[1]);
  const before = words[first - 1];
  const after = words[last + 1];
  const { isVerbBetween } = trustedLanguage.inflection;
  if (isVerbBetween !== undefined && grade === 'exact' && term.partOfSpeech !== 'verb') {
    const lower = (text = ''): string => trustedLanguage.lower(text);
    if (isVerbBetween(lower(before?.text), lower(after?.text))) return false;
  }
  if (!inspected.text.includes(form)) return true;
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

/** Sentence marks stand beside any word; other signs that touch it make it look like code. */
const MARKS = /^[.,;:!?…()]$/;

/** Whether a neighbour says something: a word, or a sign that touches the term, such as `[` or `'`. */
function isCompany(word: Word | undefined, isTouching: boolean): boolean {
  if (word === undefined) return false;
  return word.kind === 'sign' ? isTouching && !MARKS.test(word.text) : true;
}
