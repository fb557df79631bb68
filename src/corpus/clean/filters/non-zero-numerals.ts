import { compareNumbers } from '../../../check/values/numbers.ts';
import type { SideView } from '../../../check/segment-view.ts';
import type { CleanFilter } from '../clean-filter.ts';
import type { SideText } from '../pair-text.ts';

/** A place where a program puts a number. */
const NUMBER_PLACEHOLDER = /%(?:\d+\$)?[-+ 0#.\d]*l{0,2}[dui]|%n|%[1-9]|\{\s*(?:n|count|\d)\b/u;
/** Numbers of characters and of placeholders are no numbers of the text. */
const CODE = /&#x?[\da-f]{1,6};|%\d+\$/giu;

/** Numbers that one side has and the other has not. */
export const nonZeroNumerals: CleanFilter = {
  name: 'non-zero-numerals',
  aliases: ['NonZeroNumeralsFilter', 'numerals', 'no_number_inconsistencies'],
  isStandard: true,
  summary:
    '1 − (figures without a counterpart) / (figures of both sides). Values are compared, not notations: 3,5 is 3.5, ' +
    '1.000 is 1,000, 5’inci is 5th, %5 is 5 %, and words, months and sums count (as in the check `numbers`).',
  parameters: [
    {
      name: 'threshold',
      summary: 'the least score, 0 to 1',
      origin: 'OpusFilter, NonZeroNumeralsFilter: 0.5',
      value: { kind: 'number', standard: 0.5, least: 0, most: 1 },
    },
  ],
  make(values) {
    const least = values.number('threshold');
    return ({ source, target }) => {
      if (source.digits === 0 && target.digits === 0) return undefined;
      const { figures, ...unmatched } = compareNumbers(
        toView(source, 'source'),
        toView(target, 'target'),
      );
      if (figures === 0) return undefined;
      // “1 file” and “%d dosya”: the plural forms of one message
      const lost = withoutOne(unmatched.lost, target.text);
      const extra = withoutOne(unmatched.extra, source.text);
      const score = 1 - (lost.length + extra.length) / figures;
      if (score >= least) return undefined;
      const texts = [...lost, ...extra].map(({ text }) => text).join(', ');
      return `score ${score.toFixed(2)} for ${texts}, below ${least}`;
    };
  },
};

function withoutOne<T extends { readonly text: string }>(
  figures: readonly T[],
  other: string,
): readonly T[] {
  return NUMBER_PLACEHOLDER.test(other) ? figures.filter(({ text }) => text !== '1') : figures;
}

function toView({ text, language, primary }: SideText, side: 'source' | 'target'): SideView {
  return { side, content: [text], text: text.replaceAll(CODE, ' '), language, primary };
}
