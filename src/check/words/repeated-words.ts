import type { Check } from '../check.ts';
import { EN_TR, TR_EN } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';

/**
 * Function words that nobody says twice in a row. Other words are doubled on purpose, in Turkish as a
 * rule of grammar (yavaş yavaş, adım adım, tek tek), in English for emphasis or by chance.
 */
const NEVER_TWICE: Readonly<Record<string, ReadonlySet<string>>> = {
  tr: new Set(
    've ile ama fakat ancak çünkü için gibi kadar göre bu şu o bir da de ki mi mı mu mü daha en olarak olan olduğu ise veya'.split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an of to in on at by for from with and or but is are was were be been this these those it its as into than not'.split(
      ' ',
    ),
  ),
};

/** No word stands twice by mistake. */
export const repeatedWords: Check = makeSegmentCheck({
  name: 'repeated-words',
  rules: ['words/repeated'],
  summary:
    'A function word stands twice in a row. Other words are doubled by rule in Turkish ' +
    '(yavaş yavaş, adım adım), and what the trusted side doubles may be doubled too.',
  examples: [
    {
      ...EN_TR,
      title: 'Turkish reduplication, and names',
      pairs: [
        ['Slowly, step by step', 'Yavaş yavaş, adım adım'],
        ['New York, New York', 'New York, New York'],
        ['Day by day it grew.', 'Gün gün, bir bir büyüdü.'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a word written twice',
      pairs: [['For the file and the folder', 'Dosya ve ve klasör için']],
      findings: [{ pair: 0, rule: 'words/repeated', severity: 'warning', found: 've ve' }],
    },
    {
      ...TR_EN,
      title: 'a word written twice in English',
      pairs: [['Dosya bulunamadı.', 'The the file was not found.']],
      findings: [{ pair: 0, rule: 'words/repeated', severity: 'warning', found: 'The the' }],
    },
  ],
  find: findRepeated,
});

/** Turkish doubles these to say "one by one" and "so so". */
const DOUBLED = /^(?:bir|bu|şu|o)$/u;

function* findRepeated({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const { text, language, primary } = inspected;
  const never = NEVER_TWICE[primary];
  if (never === undefined) return;
  if (hasRepetition(trusted.text)) return;
  const words = language.words(text);
  for (let at = 1; at < words.length; at++) {
    const [one, other] = [words[at - 1]!, words[at]!];
    if (one.kind !== 'word' || other.kind !== 'word' || one.text.length !== other.text.length)
      continue;
    if (!/^[ \u00A0]+$/.test(text.slice(one.span[1], other.span[0]))) continue;
    const word = language.lower(one.text);
    if (word !== language.lower(other.text) || !never.has(word) || DOUBLED.test(word)) continue;
    yield {
      rule: 'words/repeated',
      severity: 'warning',
      span: [one.span[0], other.span[1]],
      message: `“${one.text}” stands twice`,
      expected: [one.text],
    };
  }
}

function hasRepetition(text: string): boolean {
  return /(?<!\p{L})(\p{L}+)\s+\1(?!\p{L})/iu.test(text);
}
