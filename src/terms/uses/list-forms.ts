import type { Language } from '../../language/language.ts';
import type { RenderingUse } from './term-use.ts';

/** The forms of a rendering by how often they stand in the texts, and whether they show its citation form. */
export function listForms(
  citation: string,
  forms: readonly string[],
  language: Language,
): Pick<RenderingUse, 'forms' | 'isCitation'> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const list = [...counts].map(([text, count]) => ({ text, count }));
  list.sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1));
  const lastWord = (text: string): string =>
    language.words(text).findLast(({ kind }) => kind !== 'sign')?.text ?? text;
  const head = lastWord(citation);
  const role = head === citation ? 'head' : 'compound';
  const word = language.inflection.compileWord(head, role);
  const isCitation = list.some(
    ({ text }) => word.grade(language.inflection.foldWord(lastWord(text))) === 'inflected',
  );
  return { forms: list, isCitation };
}
