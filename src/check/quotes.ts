import type { Check } from './check.ts';
import { EN_TR } from './example-locales.ts';
import { makeSegmentCheck, type Problem } from './make-segment-check.ts';
import type { SegmentView } from './segment-view.ts';

/** The quotation marks of print by language; straight ones are accepted everywhere. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  tr: /[„‚‹›]/gu,
  en: /[„‚‹›«»]/gu,
};

/** Quotation marks come in pairs and in the style of the language. */
export const quotes: Check = makeSegmentCheck({
  name: 'quotes',
  rules: ['punctuation/quotes'],
  summary:
    'A quotation mark has no partner, or is not one of the language. Straight marks are accepted; a quotation ' +
    'that the trusted side leaves open too (it goes on in the next segment) is let be.',
  examples: [
    {
      ...EN_TR,
      title: 'marks in pairs',
      pairs: [
        ['He said “yes”', '“Evet” dedi'],
        ['He said "yes', '"Evet dedi'],
        ['a 5" disk', '5" disk'],
        ['as text, such as "18:45"', '"18:45" gibi bir metin olarak'],
        ["which surprised me,' he said", 'beni şaşırttı," dedi'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a lost and a foreign mark',
      pairs: [
        ['He said “yes”', '“Evet dedi'],
        ['He said “yes”', '„Evet” dedi'],
      ],
      findings: [
        { pair: 0, rule: 'punctuation/quotes', severity: 'warning', found: '“' },
        { pair: 1, rule: 'punctuation/quotes', severity: 'warning', found: '„' },
      ],
    },
  ],
  find: findQuoteProblems,
});

function* findQuoteProblems({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const { text, primary } = inspected;
  const foreign = FOREIGN[primary];
  const odd = foreign === undefined ? [] : [...text.matchAll(foreign)];
  for (const match of odd)
    yield {
      rule: 'punctuation/quotes',
      severity: 'warning',
      span: [match.index, match.index + 1],
      message: `“${match[0]}” is no quotation mark of ${inspected.language.locale}`,
      expected: ['“', '”'],
    };
  if (odd.length > 0 || !isBalanced(trusted.text)) return;
  const at = findAlone(text);
  if (at === undefined) return;
  yield {
    rule: 'punctuation/quotes',
    severity: 'warning',
    span: [at, at + 1],
    message: `the quotation mark ${text[at]} has no partner`,
  };
}

/** Marks in pairs, and no single mark that could only open or close a quotation. */
function isBalanced(text: string): boolean {
  const opening = [...text.matchAll(/(?<=^|\s)['‘](?=\p{Lu})/gu)].length;
  const closing = [...text.matchAll(/(?<=[,.!?])['’](?=\s|$)/gu)].length;
  return findAlone(text) === undefined && opening === closing;
}

/** Where a quotation mark stands alone. Behind a digit it may be inches (`5"`) or close a quotation (`"5"`). */
function findAlone(text: string): number | undefined {
  const all = [...text.matchAll(/["“”«»]/g)];
  const isStraight = ([mark]: RegExpMatchArray): boolean => mark === '"';
  const marks =
    all.filter(isStraight).length % 2 === 0
      ? all
      : all.filter((mark) => !isStraight(mark) || !/\d/.test(text[mark.index - 1] ?? ''));
  const straight = marks.filter(isStraight);
  if (straight.length % 2 === 1 && straight.length === marks.length) return straight.at(-1)!.index;
  const count = (mark: string): number => marks.filter((one) => one[0] === mark).length;
  if (straight.length % 2 === 0) {
    if (count('«') !== count('»')) return marks.find((one) => /[«»]/.test(one[0]))!.index;
    // ”so” is the Swedish way, and one that typists use
    if ((count('“') + count('”')) % 2 === 1)
      return marks.findLast((one) => /[“”]/.test(one[0]))!.index;
  }
  return undefined;
}
