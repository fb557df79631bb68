import { findLanguage } from '../../../language/find-language.ts';
import type { CleanFilter } from '../clean-filter.ts';

/** Words of a list that the user brings. */
export const profanity: CleanFilter = {
  name: 'profanity',
  aliases: ['no_porn', 'word-list'],
  isStandard: false,
  summary:
    'A word of the list on either side, whole, case aside by the rules of its language; `word*` finds the word with ' +
    'any ending, which Turkish needs.',
  parameters: [
    {
      name: 'words',
      summary: 'a file of words, one a line',
      origin: 'what offends is a matter of the text and its readers, so no list is shipped',
      value: { kind: 'words', isRequired: true },
    },
  ],
  make(values, { sourceLocale, targetLocale }) {
    const words = values.words('words').filter((word) => word.trim() !== '');
    const [inSource, inTarget] = [sourceLocale, targetLocale].map((locale) =>
      toPattern(words, locale),
    );
    return ({ source, target }) =>
      (inSource!.exec(source.lower) ?? inTarget!.exec(target.lower))?.[0];
  },
};

function toPattern(words: readonly string[], locale: string): RegExp {
  const language = findLanguage(locale);
  const parts = words.map((word) => {
    const isStem = word.endsWith('*');
    const plain = language.lower(word.trim().replace(/\*$/, '').normalize('NFC'));
    const escaped = plain.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
    return `${escaped}${isStem ? '[\\p{L}\\p{M}]*' : ''}`;
  });
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'u');
}
