import type { Term } from '../../model/concept.ts';
import type { Span } from '../../model/span.ts';
import type { Word } from '../../language/find-words.ts';
import type { FormGrade } from '../../language/inflection.ts';
import type { Language } from '../../language/language.ts';
import { buildWordMatcher } from './build-word-matcher.ts';
import { compileTerms, type TermEntry, type TermNode, type TermSlot } from './compile-terms.ts';
import { gradeMention } from './grade-mention.ts';
import { HYPHENS } from './hyphens.ts';
import { keepLongest } from './keep-longest.ts';

/** A term as it stands in a text. */
export interface TermMention {
  /** Covers the whole inflected form, in the text as it was given. */
  readonly span: Span;
  readonly concept: string;
  readonly term: Term;
  /** How the form stands to the citation form; that of the head in a term of several words. */
  readonly grade: FormGrade;
  /** The words as they stand in the text. */
  readonly form: string;
}

/** Finds terms of one language in texts, in whatever inflected form. */
export interface Recogniser {
  /** Mentions in text order, without overlap: the longest term wins. Homonyms share their span. */
  find(text: string): readonly TermMention[];
  /** Every mention, those inside longer ones too, in text order. */
  findAll(text: string): readonly TermMention[];
}

/**
 * Prepares the recognition of terms; the work per text does not grow with the number of terms that
 * begin with other letters. Terms of other locales than the language's are the caller's to leave out.
 */
export function buildRecogniser(terms: readonly TermEntry[], language: Language): Recogniser {
  const { root, slots } = compileTerms(terms, language);
  const match = buildWordMatcher(slots, language);

  const articles = language.inflection.articles ?? NOTHING;

  const findAll = (text: string): readonly TermMention[] => {
    const words = language.words(text);
    const mentions: TermMention[] = [];
    const follow = (node: TermNode, at: number, from: Word, grade: FormGrade): void => {
      const word = words[at];
      if (word === undefined) return;
      for (const [slot, wordGrade] of match(word.text)) {
        const next = node.next.get(slot);
        if (next === undefined) continue;
        const worst = worse(grade, wordGrade);
        const span: Span = [from.span[0], word.span[1]];
        for (const { concept, term, isForm } of next.ends) {
          const form = text.slice(...span);
          const graded = gradeMention({ term, isForm, form, grade: worst }, language);
          if (graded === undefined) continue;
          const mention: TermMention = { span, concept, term, grade: graded, form };
          if (term.forms === undefined || !mentions.some((other) => isSame(mention, other)))
            mentions.push(mention);
        }
        if (next.next.size > 0) follow(next, afterHyphen(words, at), from, worst);
      }
      if (node !== root && articles.has(word.text)) {
        const heads = headsOf(node, slots);
        if (heads !== undefined) follow(heads, at + 1, from, grade);
      }
    };
    for (let at = 0; at < words.length; at++)
      if (match(words[at]!.text).length > 0) follow(root, at, words[at]!, 'exact');
    return mentions;
  };
  return { findAll, find: (text) => keepLongest(findAll(text)) };
}

const NOTHING: ReadonlySet<string> = new Set();

/** A listed form may be a regular one as well. */
function isSame(one: TermMention, other: TermMention): boolean {
  return one.term === other.term && one.span[0] === other.span[0] && one.span[1] === other.span[1];
}

/** The node with only those ways on that lead over the head of a term; `undefined` when there is none. */
function headsOf(node: TermNode, slots: readonly TermSlot[]): TermNode | undefined {
  const next = new Map([...node.next].filter(([slot]) => slots[slot]!.role === 'compound'));
  return next.size === 0 ? undefined : { next, ends: [] };
}

/** The next word; a hyphen that joins it to this one is skipped (COVID-19, e-posta). */
function afterHyphen(words: readonly Word[], at: number): number {
  const [word, sign, next] = [words[at]!, words[at + 1], words[at + 2]];
  const isJoined =
    sign !== undefined &&
    next !== undefined &&
    HYPHENS.test(sign.text) &&
    sign.span[0] === word.span[1] &&
    sign.span[1] === next.span[0];
  return isJoined ? at + 2 : at + 1;
}

const GRADES: readonly FormGrade[] = ['exact', 'inflected', 'irregular', 'derived'];

function worse(one: FormGrade, other: FormGrade): FormGrade {
  return GRADES.indexOf(one) > GRADES.indexOf(other) ? one : other;
}
