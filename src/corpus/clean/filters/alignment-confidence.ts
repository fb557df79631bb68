import type { CleanFilter } from '../clean-filter.ts';

/** Pairs that the aligner itself did not trust. */
export const alignmentConfidence: CleanFilter = {
  name: 'alignment-confidence',
  aliases: ['confidence'],
  isStandard: true,
  summary:
    'A pair that the aligner was less sure of than this. Pairs without a confidence, which people made, stay.',
  parameters: [
    {
      name: 'threshold',
      summary: 'the least confidence, 0 to 1',
      origin:
        'below 0.5 a bead of `kosut align` is more likely wrong than right, by what the confidence means',
      value: { kind: 'number', standard: 0.5, least: 0, most: 1 },
    },
  ],
  make(values) {
    const least = values.number('threshold');
    return ({ pair: { confidence } }) =>
      confidence === undefined || confidence >= least
        ? undefined
        : `confidence ${confidence.toFixed(2)}, below ${least}`;
  },
};
