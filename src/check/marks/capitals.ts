import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';

/** A text that begins with a capital is translated by one that does. */
export const capitals: Check = makeSegmentCheck({
  name: 'capitals',
  rules: ['capitals/start'],
  summary: 'One side begins with a capital letter and the other with a small one.',
  examples: [
    {
      ...EN_TR,
      title: 'the same beginning, and names that begin small',
      pairs: [
        ['Open the file', 'Dosyayı aç'],
        ['open the file', 'dosyayı aç'],
        ['The iPhone fell', 'iPhone düştü'],
        ['Characters that are “part of a word”', '“bir kelimenin parçası” olan karakterler'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a small letter for a capital',
      pairs: [['Open the file', 'dosyayı aç']],
      findings: [{ pair: 0, rule: 'capitals/start', severity: 'warning', found: 'dosyayı' }],
    },
  ],
  find: findStart,
});

const FIRST = /^[\s"'“”‘’«»(\[¿¡*•\-–—\uFFFC]*([\p{L}\p{N}][\p{L}\p{M}\p{N}._/\\:-]*)/u;

function* findStart({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const one = FIRST.exec(trusted.text);
  const other = FIRST.exec(inspected.text);
  if (one === null || other === null) return;
  // names, options and code keep their own letters
  const isPlain = (word: string): boolean => /^\p{L}\p{Ll}*[:.]?$/u.test(word);
  if (!isPlain(one[1]!) || !isPlain(other[1]!)) return;
  const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word);
  const wanted = isUpper(one[1]!);
  // a small letter of the trusted side asks for nothing: names and Turkish sentences begin as they must
  // a script without capitals has no small ones
  if (!wanted || !/^\p{Ll}/u.test(other[1]!)) return;
  // the words of a quotation or list moved to the front
  if (start(other) > other.index && start(one) === one.index) return;
  // a word that stands small on both sides, as in a command
  if (trusted.text.includes(other[1]!)) return;
  const at = start(other);
  const word = other[1]!;
  const upper = inspected.language.upper(word[0]!) + word.slice(1);
  yield {
    rule: 'capitals/start',
    severity: 'warning',
    span: [at, at + word.length],
    message: `“${word}” begins with a small letter, the other side with a capital`,
    expected: [upper],
  };
}

/** Where the first word begins. */
const start = (match: RegExpExecArray): number => match.index + match[0].length - match[1]!.length;
