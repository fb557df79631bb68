import type { Concept } from '../../model/concept.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import type { DictionaryPair } from './dictionary-pair.ts';

/** A unit of more words is a sentence: which of its words answer to which, nobody says. */
const MAX_WORDS = 3;

/**
 * Every term of a concept in one language beside every term in the other, terms not to be used too,
 * since texts have them.
 *
 * @param sourceLocale compared with the terms' by language alone, as `targetLocale`
 * @throws {RangeError} when a locale is not a BCP 47 name.
 */
export function conceptsToPairs(
  concepts: readonly Concept[],
  sourceLocale: string,
  targetLocale: string,
): readonly DictionaryPair[] {
  return concepts.flatMap(({ terms }) => {
    const textsIn = (wanted: string): readonly string[] =>
      terms.filter(({ locale }) => isSameLanguage(locale, wanted)).map(({ text }) => text);
    return textsIn(sourceLocale).flatMap((source) =>
      textsIn(targetLocale).map((target): DictionaryPair => [source, target]),
    );
  });
}

/** The units of a memory that are words or short phrases on both sides, without their inline codes. */
export function unitsToPairs(
  units: readonly Pick<TranslationUnit, 'source' | 'target'>[],
): readonly DictionaryPair[] {
  return units.flatMap((unit): DictionaryPair[] => {
    const source = trimPhrase(toPlainText(unit.source));
    const target = trimPhrase(toPlainText(unit.target));
    return isShort(source) && isShort(target) ? [[source, target]] : [];
  });
}

/** Labels of forms end in a colon, those of commands in dots. */
function trimPhrase(text: string): string {
  return text.replace(/[\s.:…]+$/u, '').trimStart();
}

function isShort(text: string): boolean {
  return /\p{L}/u.test(text) && text.split(/\s+/).length <= MAX_WORDS;
}

function isSameLanguage(one: string, other: string): boolean {
  return new Intl.Locale(one).language === new Intl.Locale(other).language;
}
