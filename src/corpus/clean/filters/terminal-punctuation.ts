import type { CleanFilter } from '../clean-filter.ts';

/** A sign that ends a sentence, with those of its kind beside it, where a sentence may end. */
const TERMINAL = /[.?!…。？！]+(?=["'”’»)\]]*(?:\s|$))/gu;

/** Not the same sentences on both sides, by their ends. */
export const terminalPunctuation: CleanFilter = {
  name: 'terminal-punctuation',
  aliases: ['TerminalPunctuationFilter'],
  isStandard: true,
  summary:
    'Ends of sentences differ in number, or are many: −ln(1 + |s − t| + many · (max(0, s − 1) + max(0, t − 1))) ' +
    'below the threshold, where s and t count full stops, question and exclamation marks before white space or the end.',
  parameters: [
    {
      name: 'threshold',
      summary: 'the least score, 0 or less',
      origin: '−1.4 lets three sentences more on one side pass; OpusFilter has −2 with many=1',
      value: { kind: 'number', standard: -1.4, least: -100, most: 0 },
    },
    {
      name: 'many',
      summary: 'the weight of sentences after the first on each side',
      origin:
        'OpusFilter: 1, which drops good paragraphs of five sentences; 0 judges the difference alone',
      value: { kind: 'number', standard: 0, least: 0, most: 100 },
    },
  ],
  make(values) {
    const least = values.number('threshold');
    const many = values.number('many');
    const count = (text: string): number => text.match(TERMINAL)?.length ?? 0;
    return ({ source, target }) => {
      const [s, t] = [count(source.text), count(target.text)];
      const further = Math.max(0, s - 1) + Math.max(0, t - 1);
      const score = -Math.log(1 + Math.abs(s - t) + many * further);
      return score >= least
        ? undefined
        : `score ${score.toFixed(2)} for ${s} and ${t} ends, below ${least}`;
    };
  },
};
