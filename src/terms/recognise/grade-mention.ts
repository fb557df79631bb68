import { rootLower } from '../../language/fold-text.ts';
import type { FormGrade } from '../../language/inflection.ts';
import type { Language } from '../../language/language.ts';
import type { Term } from '../../model/concept.ts';
import { HYPHENS } from './hyphens.ts';

/** Words of a text that the language takes for a term, or for one of its listed forms. */
export interface GradedWords {
  readonly term: Term;
  readonly isForm: boolean;
  /** As they stand in the text. */
  readonly form: string;
  readonly grade: FormGrade;
}

/** The grade that the term itself gives them: it may list forms, and ask for its exact words or capitals. */
export function gradeMention(words: GradedWords, language: Language): FormGrade | undefined {
  const { term, isForm, form, grade } = words;
  if (isForm) {
    // a modifier may have number in English; a listed form is only what it is
    const isListed = term.forms!.some((one) => isSame(one, form, term, language));
    return isListed ? 'inflected' : undefined;
  }
  if (term.match === 'exact' && !isSame(term.text, form, term, language)) return undefined;
  if (term.isCaseSensitive === true && !hasCapitalsOf(term.text, form, language)) return undefined;
  return grade === 'derived' && term.partOfSpeech === 'verb' ? 'inflected' : grade;
}

/** Whether two texts are the same words, with the same signs between them; capitals as the term asks. */
function isSame(one: string, other: string, term: Term, language: Language): boolean {
  if (term.isCaseSensitive === true) return tidy(one) === tidy(other);
  const fold = (text: string): string => language.fold(tidy(text)).text;
  return fold(one) === fold(other) || rootLower(tidy(one)) === rootLower(tidy(other));
}

/** Spaces and apostrophes of one kind, composed letters: what no reader sees. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\u2019\u02BC]/g, "'");
}

/**
 * Whether each letter that a form has in common with the citation form, word by word from the left, has
 * the same size; an ending may have any (GIT'in, but not git'in for GIT).
 */
function hasCapitalsOf(citation: string, form: string, language: Language): boolean {
  const parts = (text: string): readonly string[] =>
    language
      .words(text)
      .map((word) => word.text)
      .filter((word) => !HYPHENS.test(word));
  const wanted = parts(citation);
  const seen = parts(form);
  if (wanted.length !== seen.length) return tidy(form).startsWith(tidy(citation));
  return wanted.every((word, at) => {
    const other = seen[at]!;
    for (let index = 0; index < Math.min(word.length, other.length); index++) {
      const [letter, letterSeen] = [word[index]!, other[index]!];
      // another letter is a sound change or an ending, and no question of capitals
      if (letter !== letterSeen && language.lower(letter) === language.lower(letterSeen))
        return false;
    }
    return true;
  });
}
