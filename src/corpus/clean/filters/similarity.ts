import type { CleanFilter } from '../clean-filter.ts';
import { isWithinEdits } from '../is-within-edits.ts';
import { stripMarkup } from '../strip-markup.ts';

/** A target that is the source with a few letters changed. */
export const similarity: CleanFilter = {
  name: 'similarity',
  aliases: ['SimilarityFilter'],
  isStandard: true,
  summary:
    'Sides that are almost the same: 1 − (edit distance of the texts in lower case) / (length of the longer), with markup and ' +
    'placeholders and without.',
  parameters: [
    {
      name: 'threshold',
      summary: 'the least similarity that is dropped, 0 to 1',
      origin: 'OpusFilter, SimilarityFilter: 0.9',
      value: { kind: 'number', standard: 0.9, least: 0.01, most: 1 },
    },
    {
      name: 'min-words',
      summary: 'the least words of a text that is judged',
      origin: 'names of several words differ by an ending or an “and” only',
      value: { kind: 'number', standard: 5, least: 1, most: 1000 },
    },
  ],
  make(values) {
    const least = values.number('threshold');
    const words = values.number('min-words');
    const isSimilar = (one: string, other: string): boolean =>
      isWithinEdits(one, other, Math.floor((1 - least) * Math.max(one.length, other.length)));
    return ({ source, target }) => {
      if (source.words < words) return undefined;
      // markup that both sides share must not make them similar: without it the test is repeated
      return isSimilar(source.lower, target.lower) &&
        isSimilar(stripMarkup(source.lower), stripMarkup(target.lower))
        ? `similarity of ${least} or more`
        : undefined;
    };
  },
};
