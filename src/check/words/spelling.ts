import type { Check, CheckContext } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';
import { findSpellingWords } from './find-spelling-words.ts';

/** Every word is in a dictionary. */
export const spelling: Check = makeSegmentCheck({
  name: 'spelling',
  // whether an unknown word is a slip hangs on how often it stands in the bitext
  scope: 'both',
  rules: ['spelling/unknown'],
  summary:
    'A word is not in the Hunspell dictionary that `--dictionary` (or `dictionary` in the config) ' +
    'names, nor a form of a word of the list `--words` or of the termbase. Nothing is said without a ' +
    'dictionary, nor of acronyms, addresses, file names, placeholders, words with a digit or a ' +
    'capital inside, and words that the trusted side has too. A word that is one slip of the pen away ' +
    'from a known one and stands in at most two places is most likely a mistake; others are doubts: ' +
    'dictionaries lack the words of many trades.',
  examples: [
    {
      ...EN_TR,
      title: 'names, acronyms, addresses and words that the dictionary knows',
      unknownWords: {
        ['Kosut']: { expected: [], isSlip: true },
        ['NATO']: { expected: [], isSlip: true },
        ['org']: { expected: [], isSlip: true },
        ['dosya']: { expected: [], isSlip: true },
        ['Xyzzy']: { expected: [], isSlip: true },
      },
      pairs: [
        ['Kosut opens the file.', "Kosut'un açtığı belge budur."],
        ['NATO met.', 'NATO toplandı.'],
        ['See example.org/dosya', 'example.org/dosya adresine bakın'],
        ['Welcome, %(Xyzzy)s', 'Hoş geldiniz, %(Xyzzy)s'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'words that nobody knows',
      unknownWords: {
        ['Dosyalr']: { expected: ['Dosyalar'], isSlip: true },
        ['acildi']: { expected: ['açıldı'], isSlip: true },
        ['yazıtipiyle']: { expected: [], isSlip: false },
      },
      pairs: [
        ['The files were opened.', 'Dosyalr acildi.'],
        ['In a thin font', 'İnce yazıtipiyle'],
      ],
      findings: [
        { pair: 0, rule: 'spelling/unknown', severity: 'warning', found: 'Dosyalr' },
        { pair: 0, rule: 'spelling/unknown', severity: 'warning', found: 'acildi' },
        { pair: 1, rule: 'spelling/unknown', severity: 'info', found: 'yazıtipiyle' },
      ],
    },
  ],
  find: findUnknownWords,
});

function* findUnknownWords(
  view: SegmentView,
  { unknownWords }: CheckContext,
): Generator<Problem, void> {
  if (unknownWords === undefined) return;
  for (const { text, span } of findSpellingWords(view)) {
    if (!Object.hasOwn(unknownWords, text)) continue;
    const { expected, isSlip } = unknownWords[text]!;
    yield {
      rule: 'spelling/unknown',
      severity: isSlip ? 'warning' : 'info',
      span,
      message:
        expected.length === 0
          ? `no dictionary knows “${text}”`
          : `no dictionary knows “${text}”; perhaps ${expected.map((word) => `“${word}”`).join(', ')}`,
      expected,
    };
  }
}
