import type { Check } from '../check.ts';
import { EN_FR, EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import { CODE } from '../../model/content/to-coded-text.ts';
import type { SegmentView } from '../segment-view.ts';

/** Spaces are where the language puts them. */
export const spaces: Check = makeSegmentCheck({
  name: 'spaces',
  rules: ['spaces/double', 'spaces/edge', 'spaces/punctuation'],
  summary:
    'Two spaces where one belongs, spaces at an edge that the trusted side does not have (or lacks), ' +
    'a space before a comma or full stop. What the trusted side does too is let be.',
  examples: [
    {
      ...EN_TR,
      title: 'what the source does too',
      pairs: [
        ['Name:  x', 'Ad:  x'],
        [' Name: ', ' Ad: '],
        ['Run . and ..', '. ve .. çalıştır'],
        ['Wait ...', 'Bekleyin ...'],
      ],
      findings: [],
    },
    {
      ...EN_FR,
      title: 'French spaces',
      pairs: [['Delete it?', 'Le supprimer ?']],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'too many spaces, and a lost one',
      pairs: [
        ['Open the file', 'Dosyayı  aç'],
        ['Name: ', 'Ad:'],
        ['Name', ' Ad'],
        ['Yes, it is', 'Evet , öyle'],
      ],
      findings: [
        { pair: 0, rule: 'spaces/double', severity: 'warning', found: '  ' },
        { pair: 1, rule: 'spaces/edge', severity: 'warning', found: ':' },
        { pair: 2, rule: 'spaces/edge', severity: 'warning', found: ' ' },
        { pair: 3, rule: 'spaces/punctuation', severity: 'warning', found: ' ,' },
      ],
    },
  ],
  find: findSpaceProblems,
});

function* findSpaceProblems({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const { text } = inspected;
  const other = trusted.text;
  if (text.trim() === '' || other.trim() === '') return;
  if (!/[^\s] {2,}[^\s]/.test(other))
    for (const match of text.matchAll(/(?<=\S) {2,}(?=\S)/g))
      yield {
        rule: 'spaces/double',
        severity: 'warning',
        span: [match.index, match.index + match[0].length],
        message: `${match[0].length} spaces; expected one`,
        replacement: ' ',
      };
  yield* findEdges(text, other);
  if (!/[\p{L}\p{N}] [,;.?!](?=\s|$)/u.test(other))
    for (const match of text.matchAll(inspected.primary === 'fr' ? SPACED_FRENCH : SPACED))
      yield {
        rule: 'spaces/punctuation',
        severity: 'warning',
        span: [match.index, match.index + match[0].length],
        message: `a space before “${match[1]}”`,
        expected: [match[1]!],
        replacement: match[1]!,
      };
}

const SPACED = /(?<=[\p{L}\p{N}”"’)]) +([,;.?!])(?=\s|$)/gu;
/** French puts a space before `;`, `?` and `!` (Imprimerie nationale, Lexique des règles typographiques). */
const SPACED_FRENCH = /(?<=[\p{L}\p{N}”"’)]) +([,.])(?=\s|$)/gu;

function* findEdges(text: string, other: string): Generator<Problem, void> {
  // beside a code nobody can tell where the edge is
  if (
    text.startsWith(CODE) ||
    other.startsWith(CODE) ||
    text.endsWith(CODE) ||
    other.endsWith(CODE)
  )
    return;
  const start = /^\s*/.exec(text)![0];
  const wantedStart = /^\s*/.exec(other)![0];
  if ((start === '') !== (wantedStart === ''))
    yield edge('begins', start, wantedStart, start === '' ? [0, 1] : [0, start.length], text);
  const end = /\s*$/.exec(text)![0];
  const wantedEnd = /\s*$/.exec(other)![0];
  const { length } = text;
  if ((end === '') !== (wantedEnd === ''))
    yield edge(
      'ends',
      end,
      wantedEnd,
      end === '' ? [length - 1, length] : [length - end.length, length],
      text,
    );
}

function edge(
  verb: 'begins' | 'ends',
  there: string,
  wanted: string,
  span: readonly [number, number],
  text: string,
): Problem {
  const kept = there === '' ? text.slice(...span) : '';
  return {
    rule: 'spaces/edge',
    severity: 'warning',
    span,
    message:
      `the text ${verb} ${there === '' ? 'without white space' : 'with white space'}, ` +
      `the other side ${wanted === '' ? 'without' : 'with'}`,
    replacement: verb === 'begins' ? wanted + kept : kept + wanted,
    key: verb,
  };
}
