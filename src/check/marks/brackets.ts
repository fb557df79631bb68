import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** Brackets that open are closed, unless the other side leaves them open too. */
export const brackets: Check = makeSegmentCheck({
  name: 'brackets',
  rules: ['brackets/unbalanced'],
  summary:
    'A bracket is opened and not closed, or closed and not opened, and the trusted side does not do ' +
    'the same. List marks such as `a)` and smileys are left alone.',
  examples: [
    {
      ...EN_TR,
      title: 'closed brackets, list marks, and what the source does too',
      pairs: [
        ['A (b) [c]', 'A (b) [c]'],
        ['a) first', 'a) birinci'],
        ['(see below', '(aşağıya bakın'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'one too many or too few',
      pairs: [
        ['Size (in bytes)', 'Boyut (bayt olarak'],
        ['Size (in bytes)', 'Boyut bayt olarak)'],
      ],
      findings: [
        { pair: 0, rule: 'brackets/unbalanced', severity: 'warning', found: '(' },
        { pair: 1, rule: 'brackets/unbalanced', severity: 'warning', found: ')' },
      ],
    },
  ],
  find: findUnbalanced,
});

function* findUnbalanced({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const open = listUnbalanced(inspected.text);
  if (open.length === 0 || listUnbalanced(trusted.text).length > 0) return;
  for (const at of open) {
    const sign = inspected.text[at]!;
    yield {
      rule: 'brackets/unbalanced',
      severity: 'warning',
      span: [at, at + 1],
      message: `“${sign}” has no partner`,
    };
  }
}

/** Where brackets stand alone. */
function listUnbalanced(text: string): readonly number[] {
  const open: number[] = [];
  const alone: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()[\]{}]/g)) {
    const opener = PAIRS[sign];
    if (opener === undefined) {
      // :( is a face
      if (!/[:;=][-']?$/.test(text.slice(0, index))) open.push(index);
    } else if (text[open.at(-1) ?? -1] === opener) open.pop();
    else if (!isListMark(text, index)) alone.push(index);
  }
  return [...open, ...alone].sort((one, other) => one - other);
}

/** `a)`, `1)`, `iv)` at the start or after a space, and `:)`. */
function isListMark(text: string, at: number): boolean {
  return /(?:^|[\s(,;])(?:\p{L}|\p{N}{1,3}|[ivx]{1,4})$|[:;=][-']?$/u.test(text.slice(0, at));
}
