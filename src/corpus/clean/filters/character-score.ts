import { LETTER, makeCharacterClasses, makeScriptTable } from '../character-classes.ts';
import type { CleanFilter } from '../clean-filter.ts';

/** Letters of another script than the language is written in. */
export const characterScore: CleanFilter = {
  name: 'character-score',
  aliases: ['CharacterScoreFilter', 'ScriptFilter'],
  isStandard: true,
  summary:
    "A side with a smaller share of letters in the script of its language, by its locale's likely script.",
  parameters: [
    {
      name: 'threshold',
      summary: 'the least share of letters in the right script, 0 to 1',
      origin: 'OpusFilter, CharacterScoreFilter: 1; lowered for formulas and names',
      value: { kind: 'number', standard: 0.8, least: 0, most: 1 },
    },
  ],
  make(values, { sourceLocale, targetLocale }) {
    const least = values.number('threshold');
    const classOf = makeCharacterClasses();
    const makeScore = (locale: string): ((text: string) => number) => {
      const isOwn = makeScriptTable(locale);
      return (text) => {
        let letters = 0;
        let own = 0;
        for (let at = 0; at < text.length; at++) {
          const unit = text.charCodeAt(at);
          if (classOf(unit) !== LETTER) continue;
          letters++;
          own += isOwn(unit);
        }
        return letters === 0 ? 1 : own / letters;
      };
    };
    const scoreSource = makeScore(sourceLocale);
    const scoreTarget = makeScore(targetLocale);
    return ({ source, target }) => {
      const score = Math.min(scoreSource(source.text), scoreTarget(target.text));
      return score >= least
        ? undefined
        : `${score.toFixed(2)} of the letters in the right script, below ${least}`;
    };
  },
};
