import type { CleanFilter } from '../clean-filter.ts';
import { stripMarkup } from '../strip-markup.ts';

/** The longest run of words that is looked for, in words. */
const LONGEST = 8;

/** The same words again and again, on one side only. */
export const repetition: CleanFilter = {
  name: 'repetition',
  aliases: ['RepetitionFilter', 'no_repeated_words'],
  isStandard: true,
  summary:
    'Words (up to eight in a row) that follow themselves more often than this, on one side at least twice ' +
    'more than on the other. Markup and single letters, which are placeholders, do not count.',
  parameters: [
    {
      name: 'threshold',
      summary: 'the most repetitions, not counting the first time',
      origin:
        'OpusFilter, RepetitionFilter: 2; Turkish doubles words for emphasis (yavaş yavaş), never thrice',
      value: { kind: 'number', standard: 2, least: 1, most: 1000 },
    },
  ],
  make(values) {
    const most = values.number('threshold');
    return ({ source, target }) => {
      if (Math.max(countRepeats(source.lower), countRepeats(target.lower)) <= most)
        return undefined;
      const one = countRepeats(stripMarkup(source.lower));
      const other = countRepeats(stripMarkup(target.lower));
      const repeats = Math.max(one, other);
      // what both sides repeat belongs to the text
      return repeats > most && Math.abs(one - other) >= 2
        ? `${repeats} repetitions, above ${most}`
        : undefined;
    };
  },
};

function countRepeats(lower: string): number {
  const list = lower.split(/[^\p{L}\p{M}\p{N}]+/u).filter((word) => word.length > 1);
  let most = 0;
  for (let length = 1; length <= LONGEST && length * 2 <= list.length; length++) {
    let same = 0;
    for (let at = length; at < list.length; at++) {
      same = list[at] === list[at - length] && !isNumber(list[at]!) ? same + 1 : 0;
      if (same >= length) most = Math.max(most, Math.floor(same / length));
    }
  }
  return most;
}

/** `0 0 0 0` is data, no text that repeats itself. */
function isNumber(word: string): boolean {
  return /^\p{N}+$/u.test(word);
}
