import type { CleanFilter } from '../clean-filter.ts';
import type { SideText } from '../pair-text.ts';
import { stripMarkup } from '../strip-markup.ts';

/** Fewer words than this may all be short by right. */
const FEW = 5;

/** Words glued together, or letters set apart. */
export const averageWordLength: CleanFilter = {
  name: 'average-word-length',
  aliases: ['AverageWordLengthFilter', 'no_glued_words'],
  isStandard: true,
  summary:
    'Words that are too long on average, where the other side has three or more: their blanks were lost; or too ' +
    'short, where there are five or more. Markup and names of programs are passed over.',
  parameters: [
    {
      name: 'max',
      summary: 'the greatest mean number of letters a word',
      origin: 'OpusFilter, AverageWordLengthFilter: 20',
      value: { kind: 'number', standard: 20, least: 1, most: 1000 },
    },
    {
      name: 'min',
      summary: 'the least mean number of letters a word',
      origin: 'OpusFilter, AverageWordLengthFilter: 2',
      value: { kind: 'number', standard: 2, least: 0, most: 1000 },
    },
  ],
  make(values) {
    const most = values.number('max');
    const least = values.number('min');
    const find = (side: SideText, other: SideText): string | undefined => {
      const rough = side.signs / Math.max(1, side.words);
      const isLong = rough > most && other.words >= 3;
      const isShort = rough < least + 1 && side.words >= FEW;
      if (!isLong && !isShort) return undefined;
      const words = stripMarkup(side.lower).match(/[\p{L}\p{M}]+/gu) ?? [];
      if (words.length === 0 || (!isLong && words.length < FEW)) return undefined;
      const mean = words.reduce((sum, word) => sum + word.length, 0) / words.length;
      if (isLong && mean > most) return `words of ${mean.toFixed(1)} letters, above ${most}`;
      return isShort && mean < least
        ? `words of ${mean.toFixed(1)} letters, below ${least}`
        : undefined;
    };
    return ({ source, target }) => find(source, target) ?? find(target, source);
  },
};
