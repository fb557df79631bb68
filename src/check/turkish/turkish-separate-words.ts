import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeSegmentCheck, type Problem } from '../make-segment-check.ts';
import type { SegmentView } from '../segment-view.ts';

/** Words that are often written as one or apart against the rule; every row is certain by itself. */
const CERTAIN: readonly (readonly [wrong: string, right: string])[] = [
  ['herşey', 'her şey'],
  ['birşey', 'bir şey'],
  ['hiçbirşey', 'hiçbir şey'],
  ['hiçbirzaman', 'hiçbir zaman'],
  ['yada', 'ya da'],
  ['pekçok', 'pek çok'],
  ['ayrıyeten', 'ayrıca'],
  ['çünki', 'çünkü'],
  ['herkez', 'herkes'],
  ['yanlız', 'yalnız'],
  ['yalnış', 'yanlış'],
  ['orjinal', 'orijinal'],
  ['haketmek', 'hak etmek'],
  ['farketmek', 'fark etmek'],
];

/** Words written apart or together against the rule. */
export const turkishSeparateWords: Check = makeSegmentCheck({
  name: 'turkish-separate-words',
  rules: ['turkish/separate-words'],
  summary:
    'Words written together or apart against the rule: herşey, birşey, yada; the conjunction da/de written ' +
    'te/ta or with an apostrophe; ki written onto a verb (demekki). Doubts are advice.',
  examples: [
    {
      ...EN_TR,
      title: 'by the rule',
      pairs: [
        ['Everything or nothing', 'Her şey ya da hiçbir şey'],
        ['That one too is at home', 'O da evde, kitapta ise yok'],
        ['It means that', 'Demek ki öyle'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'against it',
      pairs: [
        ['Everything', 'Herşey'],
        ['The book too', 'Kitap ta burada'],
        ['It means that', 'Demekki öyle'],
      ],
      findings: [
        { pair: 0, rule: 'turkish/separate-words', severity: 'info', found: 'Herşey' },
        { pair: 1, rule: 'turkish/separate-words', severity: 'info', found: 'ta' },
        { pair: 2, rule: 'turkish/separate-words', severity: 'info', found: 'Demekki' },
      ],
    },
  ],
  find: findDoubts,
});

const TOGETHER = /^(?:demek|tut|kaldı|öyle|yeter|bil|baktı|gördü|anladı|sandı|dedi)ki$/u;

function* findDoubts({ inspected }: SegmentView): Generator<Problem, void> {
  if (inspected.primary !== 'tr') return;
  const { text, language } = inspected;
  const words = language.words(text);
  for (const [at, { text: word, span, kind }] of words.entries()) {
    if (kind !== 'word') continue;
    const lower = language.lower(word);
    const row = CERTAIN.find(([wrong]) => wrong === lower);
    const before = words[at - 1];
    let expected: string | undefined = row?.[1];
    if (TOGETHER.test(lower)) expected = `${lower.slice(0, -2)} ki`;
    // the conjunction never hardens; "ta ki" and "ta Ankara'dan" have no word right before
    else if (
      (word === 'te' || word === 'ta') &&
      before?.kind === 'word' &&
      /[fstkçşhp]$/u.test(before.text) &&
      words[at + 1]?.text !== 'ki'
    )
      expected = word === 'te' ? 'de' : 'da';
    if (expected === undefined) continue;
    const isCapital = /^\p{Lu}/u.test(word);
    const written = isCapital ? language.upper(expected[0]!) + expected.slice(1) : expected;
    yield {
      rule: 'turkish/separate-words',
      severity: 'info',
      span,
      message: `“${word}” is written “${written}”`,
      expected: [written],
    };
  }
}
