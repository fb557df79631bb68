import type { Language } from '../../language/language.ts';
import { ALL_SUFFIXES, mendSuffix, suffixesAfter } from '../../language/tr/apostrophe-suffixes.ts';
import { endingsOfAcronym, lastWordOfNumeral } from '../../language/tr/numeral-ending.ts';
import type { SuffixDoubt } from '../../model/match.ts';
import type { Value } from './find-values.ts';

/**
 * The Turkish suffix behind an apostrophe, where the word before it was changed and the suffix does not follow its
 * sound: 6'inci should be 6'ncı (Türk Dil Kurumu, Yazım Kılavuzu, "Kısaltmalara ve sayılara gelen ekler").
 *
 * @param what kind of the changed words
 * @param written as they stand in the target now
 * @param rest what follows them there
 */
export function findSuffixDoubt(
  what: Value['what'],
  written: string,
  rest: string,
  language: Language,
): SuffixDoubt | undefined {
  if (language.primary !== 'tr') return undefined;
  const [, apostrophe = '', suffix = ''] = /^(['’ʼ])(\p{L}+)/u.exec(rest) ?? [];
  const lower = language.lower(suffix);
  if (suffix === '' || !ALL_SUFFIXES.has(lower)) return undefined;
  const sounds = soundsOf(what, written, language);
  if (sounds.length === 0 || sounds.some((sound) => suffixesAfter(sound).includes(lower)))
    return undefined;
  const mended = mendSuffix(lower, sounds[0]!);
  return {
    found: `${written}${apostrophe}${suffix}`,
    ...(mended !== undefined && { expected: `${written}${apostrophe}${mended}` }),
  };
}

/** How words may sound at their end, likeliest first; none when nobody can tell. */
function soundsOf(what: Value['what'], written: string, language: Language): readonly string[] {
  if (what === 'placeable') return [];
  const figures = /\p{Nd}+$/u.exec(written);
  if (figures !== null) {
    // 1.000 is read as one number, the digits behind a comma as another
    const digits = /(?:\p{Nd}{1,3}(?:\.\p{Nd}{3})+|\p{Nd}+)$/u.exec(written)![0];
    const sound = lastWordOfNumeral(digits.replaceAll('.', ''));
    return sound === undefined ? [] : [sound];
  }
  if (/^\p{Lu}{2,}$/u.test(written)) return endingsOfAcronym(written);
  return /\p{L}$/u.test(written) ? [language.lower(written)] : [];
}
