import type { CleanFilter } from '../clean-filter.ts';
import { makeLanguageScore } from '../pair-language.ts';
import type { SideText } from '../pair-text.ts';
import { stripMarkup } from '../strip-markup.ts';

/** A side in the other language of the pair: sides swapped, or nobody translated it. */
export const languageId: CleanFilter = {
  name: 'language-id',
  aliases: ['LanguageIDFilter', 'FastTextFilter', 'no_wrong_language'],
  isStandard: true,
  summary:
    'A side that looks more like the other language of the pair, by its letter trigrams. Only these two languages ' +
    'are told apart: on short texts a choice among many is wrong more often than it helps.',
  parameters: [
    {
      name: 'threshold',
      summary: 'how much likelier the other language must be, in nats a trigram',
      origin: 'measured: see docs/corpora.md',
      value: { kind: 'number', standard: 0.2, least: 0, most: 3 },
    },
    {
      name: 'min-letters',
      summary: 'the least letters of a side that is judged',
      origin: 'below 25 letters every identifier that was tried errs in one text of ten or more',
      value: { kind: 'number', standard: 25, least: 1, most: 100_000 },
    },
  ],
  make(values, { sourceLocale, targetLocale }) {
    const most = values.number('threshold');
    const least = values.number('min-letters');
    const score = makeLanguageScore(sourceLocale, targetLocale);
    const judge = (side: SideText, other: SideText, sign: 1 | -1): string | undefined => {
      if (side.letters < least) return undefined;
      // what looks right at first sight is not taken apart
      const first = score(side.lower);
      if (first === undefined || sign * first > -most) return undefined;
      const telling = findTellingWords(side, other, least);
      const found = telling === undefined ? undefined : score(telling);
      if (found === undefined || sign * found > -most) return undefined;
      return `${(-sign * found).toFixed(2)} nats a trigram likelier the other language, above ${most}`;
    };
    return ({ source, target }) => judge(source, target, 1) ?? judge(target, source, -1);
  },
};

/** Of a text that is copied so much is the same on both sides. */
const COPIED = 0.8;

/**
 * The words that tell the language of a side: markup aside, those that the other side has not, since
 * names and commands stand on both. Of a copied text these are all words.
 */
function findTellingWords(side: SideText, other: SideText, least: number): string | undefined {
  const words = toWords(side.lower);
  const shared = new Set(toWords(other.lower));
  const own = words.filter((word) => !shared.has(word));
  const countLetters = (list: readonly string[]): number =>
    list.reduce((sum, word) => sum + word.length, 0);
  const all = countLetters(words);
  const rest = countLetters(own);
  if (rest >= least) return own.join(' ');
  return all >= least && rest <= all * (1 - COPIED) && words.length >= 5
    ? words.join(' ')
    : undefined;
}

function toWords(lower: string): readonly string[] {
  return stripMarkup(lower).match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}
