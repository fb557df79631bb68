import type { CleanFilter } from '../clean-filter.ts';

/** A side with no or hardly any letters. */
export const empty: CleanFilter = {
  name: 'empty',
  aliases: ['no_empty', 'no_only_symbols', 'no_only_numbers'],
  isStandard: true,
  summary: 'A side with fewer letters than this: nothing, only signs, only numbers.',
  parameters: [
    {
      name: 'min-letters',
      summary: 'the least number of letters on each side',
      origin:
        'bicleaner-hardrules drops sides of signs or numbers only; one letter is a word in neither',
      value: { kind: 'number', standard: 2, least: 0, most: 1000 },
    },
  ],
  make(values) {
    const least = values.number('min-letters');
    return ({ source, target }) => {
      const fewest = Math.min(source.letters, target.letters);
      return fewest >= least ? undefined : `${fewest} letters, below ${least}`;
    };
  },
};
