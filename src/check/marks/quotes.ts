import type { Finding } from '../../model/finding.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Span } from '../../model/span.ts';
import { AROUND, type Check } from '../check.ts';
import { EN_DE, EN_TR } from '../example-locales.ts';
import { type Problem, toTextFinding } from '../make-segment-check.ts';
import { type SegmentView, viewSegments } from '../segment-view.ts';

/** The quotation marks of print by language; straight ones are accepted everywhere. */
const FOREIGN: Readonly<Record<string, RegExp>> = {
  tr: /[„‚‹›]/gu,
  en: /[„‚‹›«»]/gu,
};

/** Quotation marks come in pairs and in the style of the language. */
export const quotes: Check = {
  name: 'quotes',
  rules: ['punctuation/quotes'],
  seesAround: true,
  summary:
    'A quotation mark has no partner, or is not one of the language. Straight marks are accepted; a quotation ' +
    'that the trusted side leaves open too, or that closes in one of the next segments, is let be.',
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
      ...EN_DE,
      title: 'marks in pairs of another language',
      pairs: [['He said “yes”', 'Er sagte „ja“']],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a quotation of several segments that the source marks otherwise',
      pairs: [
        ['He said: No one came.', 'Dedi ki: "Kimse gelmedi.'],
        ['Then we left.', 'Sonra çıktık.'],
        ['It was late.', 'Geç olmuştu."'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'one that never closes, and one that never opened',
      pairs: [
        ['It was late.', 'Geç olmuştu."'],
        ['He said: No one came.', 'Dedi ki: "Kimse gelmedi.'],
        ['He said: No one left.', 'Dedi ki: "Kimse gitmedi.'],
      ],
      findings: [
        { pair: 0, rule: 'punctuation/quotes', severity: 'warning', found: '"' },
        { pair: 1, rule: 'punctuation/quotes', severity: 'warning', found: '"' },
        { pair: 2, rule: 'punctuation/quotes', severity: 'warning', found: '"' },
      ],
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
  *run(context) {
    let open: OpenQuotation | undefined;
    for (const view of viewSegments(context)) {
      if (view.pair.isUntranslated === true) continue;
      if (
        open !== undefined &&
        (++open.segments > AROUND || !isSameDocument(open.pair, view.pair))
      ) {
        yield open.finding;
        open = undefined;
      }
      for (const problem of findQuoteProblems(view)) {
        const finding = toTextFinding(view, problem);
        const role = problem.isAlone ? roleOf(view.inspected.text, problem.span[0]) : undefined;
        if (role === 'closes' && open !== undefined) open = undefined;
        else if (role === 'opens') {
          if (open !== undefined) yield open.finding;
          open = { finding, pair: view.pair, segments: 0 };
        } else yield finding;
      }
    }
    if (open !== undefined) yield open.finding;
  },
};

/** A mark that may have its partner in a later segment. */
interface OpenQuotation {
  readonly finding: Finding;
  readonly pair: SegmentPair;
  /** How many segments were looked at since. */
  segments: number;
}

function isSameDocument(one: SegmentPair, other: SegmentPair): boolean {
  return one.path === other.path && one.document === other.document;
}

/** Whether a mark stands where a quotation begins or ends; `undefined` when it may be both. */
function roleOf(text: string, at: number): 'opens' | 'closes' | undefined {
  const isSpaceBefore = /^$|[\s([]/.test(text[at - 1] ?? '');
  const isSpaceAfter = /^$|[\s)\].,;:!?]/.test(text[at + 1] ?? '');
  if (isSpaceBefore === isSpaceAfter) return undefined;
  return isSpaceBefore ? 'opens' : 'closes';
}

type QuoteProblem = Problem & { readonly span: Span; readonly isAlone?: true };

function* findQuoteProblems({ trusted, inspected }: SegmentView): Generator<QuoteProblem, void> {
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
    isAlone: true,
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
  const all = [...text.matchAll(/["“”„«»]/g)];
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
    // „so“ is the German way, „so” the Polish one, ”so” the Swedish one, and one that typists use
    if ((count('“') + count('”') + count('„')) % 2 === 1)
      return marks.findLast((one) => /[“”„]/.test(one[0]))!.index;
  }
  return undefined;
}
