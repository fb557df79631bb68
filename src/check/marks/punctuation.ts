import { UNSPACED_LETTERS } from '../../language/unspaced-scripts.ts';
import type { Check } from '../check.ts';
import { EN_JA, EN_TR, TR_EN } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView, SideView } from '../segment-view.ts';
import { hasSentenceMarks, meaningOf, ownMark } from './sentence-marks.ts';

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
        ['List 2 Cont.', 'Liste 2 Devam'],
        ['{}th', '{}.'],
      ],
      findings: [],
    },
    {
      title: 'the marks of other scripts',
      ...EN_JA,
      pairs: [
        ['Done.', '完了しました。'],
        ['Delete it?', '削除しますか？'],
        ['He said: “Stop!”', '彼は「止まれ！」と言った。'],
      ],
      findings: [],
    },
    {
      title: 'a question without the mark of its script',
      ...EN_JA,
      pairs: [['Delete it?', '削除しますか。']],
      findings: [{ pair: 0, rule: 'punctuation/end', severity: 'warning', found: '。' }],
    },
    {
      ...EN_TR,
      title: 'another ending where the text says it in another way',
      pairs: [
        ['In the list of files, choose', 'Dosya listesinden şunu seçin:'],
        ['The baker said in a low voice.', 'Fırıncı alçak sesle şöyle dedi:'],
        ['The person this letter is for.', 'Alıcı'],
        ['Name', 'Ad:'],
      ],
      findings: [
        { pair: 0, rule: 'punctuation/end', severity: 'info', found: ':' },
        { pair: 1, rule: 'punctuation/end', severity: 'info', found: ':' },
        { pair: 2, rule: 'punctuation/end', severity: 'info', found: 'ı' },
        { pair: 3, rule: 'punctuation/end', severity: 'warning', found: ':' },
      ],
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

/** Quotes and brackets of any language; „so“ and »so« close with marks that open elsewhere. */
const CLOSERS = /[\s"'“”‘’«»‹›)\]}）］｝」』】〉》〕＂\uFFFC]+$/u;

/** How a text ends: what its last mark means, see `meaningOf`, and where that begins. */
function endOf({ text, primary }: SideView): { readonly mark: string; readonly at: number } {
  const bare = text.replace(CLOSERS, '');
  const written = bare.endsWith('...') ? '...' : bare.slice(-1);
  return {
    mark: meaningOf(written, primary),
    at: bare.length - Math.max(1, written.length),
  };
}

/** What joins a text to the next one: languages divide sentences in other ways. */
const JOINS = /[;,\-–—|、，；،؛·]/u;

/** Whether a question or exclamation mark belongs to a quotation, which may stand elsewhere. */
const isQuoted = (text: string, mark: string): boolean =>
  (mark === '?' || mark === '!') && /["“”'’«»„「『《]/.test(text);

/** Whether the full stop is that of a short word, not of a sentence: `Value min.`, `Keyboard (US, intl.)` */
function isAbbreviation({ text, language }: SideView, mark: string): boolean {
  if (mark === '.' && /[\p{L}\p{N}] \([^()]*\.\)\s*$/u.test(text)) return true;
  // a capital says nothing of a word that stands alone (Done.)
  const last =
    /^\s*(?:(?:\S+\s+){0,3}(\p{Ll}{1,3})|(?:\S+\s+){1,3}(\p{Lu}\p{Ll}{1,3}))\.\s*$/u.exec(text);
  const word = last?.[1] ?? last?.[2];
  return mark === '.' && word !== undefined && !language.stopWords.has(language.lower(word));
}

/** What other languages write as a full stop: 5., {}. */
const ORDINAL = /[\p{N}}](?:st|nd|rd|th)$/u;

/** Scripts without spaces between words, whose words are not those that a label is short by. */
const UNSPACED = new RegExp(`[${UNSPACED_LETTERS}]`, 'u');

/** From so many words on a text is more than a label, and up to so many hardly more than one. */
const SENTENCE_WORDS = 4;
const LABEL_WORDS = 2;

/**
 * Whether the sides end in other marks because they say it in another way: a colon before what follows, where the
 * trusted side ends in a verb or a preposition (click; onto) or in the sentence that names the speaker, and a sentence
 * that has become a label. Of nine such places in four draws of 1,000
 * segments none was to be mended.
 */
function isOtherWay({ trusted, inspected }: SegmentView, wanted: string, there: string): boolean {
  if (countWords(trusted) < SENTENCE_WORDS) return false;
  if (there === ':') return wanted === '' || wanted === '.';
  if (wanted !== '.' || there !== '' || UNSPACED.test(inspected.text)) return false;
  return countWords(inspected) <= LABEL_WORDS;
}

function countWords({ text, language }: SideView): number {
  return language.words(text).filter(({ kind }) => kind === 'word').length;
}

function* findMarkProblems(view: SegmentView): Generator<Problem, void> {
  const { trusted, inspected } = view;
  const { text } = inspected;
  const other = trusted.text;
  if (text.trim() === '' || other.trim() === '') return;
  const wanted = endOf(trusted);
  const there = endOf(inspected);
  const hasMarks = hasSentenceMarks(trusted.primary) && hasSentenceMarks(inspected.primary);
  if (hasMarks && wanted.mark !== there.mark && there.at >= 0) {
    const last = text.replace(CLOSERS, '').slice(there.at);
    const otherLast = other.replace(CLOSERS, '').slice(-1);
    const isEitherLoose =
      (there.mark === '' && JOINS.test(last)) ||
      (wanted.mark === '' && JOINS.test(otherLast)) ||
      isQuoted(other, wanted.mark) ||
      isQuoted(text, there.mark) ||
      isAbbreviation(trusted, wanted.mark) ||
      (ORDINAL.test(other) && /[\p{N}}]\.$/u.test(text));
    const expected = ownMark(wanted.mark, inspected.primary);
    if (!isEitherLoose)
      yield {
        rule: 'punctuation/end',
        severity: isOtherWay(view, wanted.mark, there.mark) ? 'info' : 'warning',
        span: [there.at, there.at + last.length],
        message:
          wanted.mark === ''
            ? `the text ends in “${last}”, the other side in no mark`
            : `the text ends in ${there.mark === '' ? 'no mark' : `“${last}”`}; expected “${expected}”`,
        ...(wanted.mark !== '' && { expected: [expected] }),
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
