import type { FormGrade } from '../../language/inflection.ts';
import type { Language } from '../../language/language.ts';
import type { TermSlot } from './compile-terms.ts';

/** The slots that a word of a text fills, by number, with the grade of the form. */
export type WordMatcher = (word: string) => readonly (readonly [slot: number, grade: FormGrade])[];

/**
 * Words remembered before the memory is emptied. A text has about a tenth as many words as tokens,
 * so this holds those of two million tokens; fewer only costs time.
 */
const MOST_REMEMBERED = 200_000;

const NOTHING: readonly never[] = [];

/** Grades words against the slots whose forms begin like them, and remembers the answer for each word. */
export function buildWordMatcher(slots: readonly TermSlot[], language: Language): WordMatcher {
  const { inflection } = language;
  const compiled = slots.map(({ word, role }) => inflection.compileWord(word, role));
  const byBeginning = new Map<string, number[]>();
  compiled.forEach(({ beginnings }, number) => {
    for (const beginning of beginnings) {
      const bucket = byBeginning.get(beginning);
      if (bucket === undefined) byBeginning.set(beginning, [number]);
      else bucket.push(number);
    }
  });
  const longest = Math.max(0, ...[...byBeginning.keys()].map((beginning) => beginning.length));
  const remembered = new Map<string, readonly (readonly [number, FormGrade])[]>();

  const candidates = (text: string, into: Set<number>): void => {
    for (let size = 1; size <= text.length && size <= longest; size++)
      for (const number of byBeginning.get(text.slice(0, size)) ?? NOTHING) into.add(number);
  };
  const grade = (word: string): readonly (readonly [number, FormGrade])[] => {
    const form = inflection.foldWord(word);
    const numbers = new Set<number>();
    candidates(form.folded, numbers);
    if (form.root !== undefined) candidates(form.root, numbers);
    const found: [number, FormGrade][] = [];
    for (const number of numbers) {
      const slot = slots[number]!;
      if (slot.isAcronym && !hasCapitals(slot.word, word)) continue;
      const graded = compiled[number]!.grade(form);
      if (graded !== undefined) found.push([number, graded]);
    }
    return found.length === 0 ? NOTHING : found;
  };

  return (word) => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const found = grade(word);
    remembered.set(word, found);
    return found;
  };
}

/** Acronyms up to this length are common words in lower case: WHO, IT, US, AB. */
const LONGEST_STRICT = 3;

/** WHO is not who: an acronym needs its capitals, a longer one at least the first (Nato). */
function hasCapitals(citation: string, word: string): boolean {
  return citation.length <= LONGEST_STRICT ? word.startsWith(citation) : /^\p{Lu}/u.test(word);
}
