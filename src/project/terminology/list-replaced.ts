import type { Language } from '../../language/language.ts';
import { countPlaces } from '../../terms/uses/term-places.ts';
import type { RenderingUse } from '../../terms/uses/term-use.ts';

/**
 * The renderings that another one is to take the place of, unless a person says which: those that the termbase
 * forbids, and those it does not know that share a word with the wanted one. Others may stand for something else: what
 * a bitext shows as a rendering is sometimes a word beside it.
 */
export function listReplaced(
  renderings: readonly RenderingUse[],
  to: string,
  language: Language,
): readonly RenderingUse[] {
  const wanted = stemsOf(to, language);
  return renderings.filter(({ text, status, places }) => {
    if (text === to || countPlaces(places) === 0) return false;
    if (status !== undefined) return status === 'deprecated';
    return [...stemsOf(text, language)].some((stem) => wanted.has(stem));
  });
}

function stemsOf(text: string, language: Language): ReadonlySet<string> {
  return new Set(
    language
      .words(text)
      .filter(
        ({ kind, text: word }) => kind === 'word' && !language.stopWords.has(language.lower(word)),
      )
      .map(({ text: word }) => language.inflection.stem(word)),
  );
}
