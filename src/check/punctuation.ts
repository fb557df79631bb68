import type { Check } from './check.ts';
import { EN_TR, TR_EN } from './example-locales.ts';
import { makeSegmentCheck, type Problem } from './make-segment-check.ts';
import type { SegmentView } from './segment-view.ts';

/** Sentence marks that a program's text shows alike in both languages. */
const ENDS: Readonly<Record<string, string>> = {
  '...': '…',
  '…': '…',
  ':': ':',
  '：': ':',
  '?': '?',
  '!': '!',
  '.': '.',
};

/** How a text ends, and marks written twice. */
export const punctuation: Check = makeSegmentCheck({
  name: 'punctuation',
  rules: ['punctuation/end', 'punctuation/repeated'],
  summary:
    'A text ends in another mark than the trusted side, or a comma or full stop stands twice. Quotes ' +
    'and brackets at the end are looked through; `...` and `…` are one.',
  examples: [
    {
      ...EN_TR,
      title: 'the same ending',
      pairs: [
        ['Searching...', 'Aranıyor…'],
        ['He said “yes”.', '“Evet” dedi.'],
        ['Name:', 'Ad:'],
        ['He said “Stop!”', '“Dur!” dedi'],
        ['Value min.', 'En küçük değer'],
        ['Keyboard (US, intl.)', 'Klavye (ABD)'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'another ending',
      pairs: [
        ['Name:', 'Ad'],
        ['Delete it?', 'Silinsin.'],
        ['Yes, no', 'Evet,, hayır'],
      ],
      findings: [
        { pair: 0, rule: 'punctuation/end', severity: 'warning', found: 'd' },
        { pair: 1, rule: 'punctuation/end', severity: 'warning', found: '.' },
        { pair: 2, rule: 'punctuation/repeated', severity: 'warning', found: ',,' },
      ],
    },
    {
      ...TR_EN,
      title: 'a sentence divided in another way',
      pairs: [['Geldi;', 'He came,']],
      findings: [],
    },
  ],
  find: findMarkProblems,
});

const CLOSERS = /[\s"'”’»)\]\uFFFC]+$/u;

function endOf(text: string): { readonly mark: string; readonly at: number } {
  const bare = text.replace(CLOSERS, '');
  const written = bare.endsWith('...') ? '...' : bare.slice(-1);
  return { mark: ENDS[written] ?? '', at: bare.length - Math.max(1, written.length) };
}

/** Whether a question or exclamation mark belongs to a quotation, which may stand elsewhere. */
const isQuoted = (text: string, mark: string): boolean =>
  (mark === '?' || mark === '!') && /["“”'’»]/.test(text);

/** Whether the full stop is that of a short word, not of a sentence: `Value min.`, `Keyboard (US, intl.)` */
function isAbbreviation({ text, language }: SegmentView['trusted'], mark: string): boolean {
  if (mark === '.' && /[\p{L}\p{N}] \([^()]*\.\)\s*$/u.test(text)) return true;
  const last = /^\s*(?:\S+\s+){0,3}(\p{Ll}{1,3})\.\s*$/u.exec(text)?.[1];
  return mark === '.' && last !== undefined && !language.stopWords.has(last);
}

function* findMarkProblems({ trusted, inspected }: SegmentView): Generator<Problem, void> {
  const { text } = inspected;
  const other = trusted.text;
  if (text.trim() === '' || other.trim() === '') return;
  const wanted = endOf(other);
  const there = endOf(text);
  const isOther = (mark: string): boolean => /[;,\-–—|]/.test(mark);
  if (wanted.mark !== there.mark && there.at >= 0) {
    const last = text.replace(CLOSERS, '').slice(there.at);
    const otherLast = other.replace(CLOSERS, '').slice(-1);
    const isEitherLoose =
      isOther(last) ||
      isOther(otherLast) ||
      isQuoted(other, wanted.mark) ||
      isQuoted(text, there.mark) ||
      isAbbreviation(trusted, wanted.mark);
    if (!isEitherLoose)
      yield {
        rule: 'punctuation/end',
        severity: 'warning',
        span: [there.at, there.at + last.length],
        message:
          wanted.mark === ''
            ? `the text ends in “${there.mark}”, the other side in no mark`
            : `the text ends in ${there.mark === '' ? 'no mark' : `“${there.mark}”`}; expected “${wanted.mark}”`,
        ...(wanted.mark !== '' && { expected: [wanted.mark] }),
      };
  }
  if (/,\s?,|[^.]\.\.(?!\.)/u.test(other)) return;
  for (const match of text.matchAll(/,\s?,|(?<=[\p{L}\p{N}])\.\.(?![./])/gu))
    yield {
      rule: 'punctuation/repeated',
      severity: 'warning',
      span: [match.index, match.index + match[0].length],
      message: `“${match[0]}” stands for one mark`,
      expected: [match[0][0]!],
      replacement: match[0][0]!,
    };
}
