import type { CleanFilter } from '../clean-filter.ts';

/** Both sides the same: nobody translated it. */
export const identical: CleanFilter = {
  name: 'identical',
  aliases: ['no_identical'],
  isStandard: true,
  summary:
    'Both sides the same, case and signs aside. Names and commands of fewer words are rightly the same in two languages.',
  parameters: [
    {
      name: 'min-words',
      summary: 'the least words of a text that is judged',
      origin: 'bicleaner-hardrules judges all; names of up to two words are kept here',
      value: { kind: 'number', standard: 3, least: 1, most: 1000 },
    },
  ],
  make(values) {
    const least = values.number('min-words');
    const letters = (text: string): string => text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '');
    return ({ source, target }) =>
      source.words >= least &&
      source.letters === target.letters &&
      letters(source.lower) === letters(target.lower)
        ? `both sides the same, ${source.words} words`
        : undefined;
  },
};
