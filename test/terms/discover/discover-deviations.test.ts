import { expect, test } from '@jest/globals';
import { findDeviations } from '../../../src/terms/discover/discover-deviations.ts';
import { surveyRenderings } from '../../../src/terms/discover/discover-survey.ts';
import { wordsText } from '../../../src/terms/discover/list-words.ts';
import { LIBRARY, toPairs } from '../small-bitexts.ts';

const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;

const VERBS = { open: 'aç', close: 'kapat', erase: 'sil', move: 'taşı', repair: 'onar' };
const NOUNS = { shelf: 'raf', book: 'kitap', reader: 'okur', label: 'etiket', door: 'kapı' };

test.each([
  ['another verb is one', 'Dolap fırlat', 1],
  ['a form of the verb is none', 'Dolap silmek', 0],
  ['nor is one with voice, negation and tense', 'Dolap silinmedi', 0],
])('a departure from a verb: %s', (_, target, count) => {
  const texts = Object.entries(VERBS).flatMap(([verb, eylem]) =>
    Object.entries(NOUNS).map(([noun, ad]) => [`${verb} ${noun}`, `${ad} ${eylem}`] as const),
  );
  const { bitext, terms } = surveyRenderings(
    toPairs([...texts, ['erase cupboard', target]]),
    EN_TR,
  );
  expect(findDeviations(bitext, terms)).toHaveLength(count);
});

/** What is found in the last of some texts: the words, and what speaks for them. */
function findInLast(...texts: readonly (readonly [source: string, target: string])[]) {
  const pairs = toPairs([...LIBRARY, ...texts]);
  const { bitext, terms, pairs: sorted } = surveyRenderings(pairs, EN_TR);
  const last = sorted.findIndex(({ unit }) => unit === pairs.at(-1)!.unit);
  return findDeviations(bitext, terms, (segment) => segment === last).map(
    ({ segment, start, length, evidence }) => ({
      found: wordsText(bitext.inspected.texts[segment]!, start, start + length),
      ...evidence,
    }),
  );
}

test.each<[why: string, source: string, target: string, found: string, expected: object]>([
  ['an attribute', 'A drawer box', 'Çekmeceli kutu', 'Çekmeceli', { made: 'attribute' }],
  ['no attribute at the end', 'A drawer', 'Kutu, çekmeceli', 'çekmeceli', { made: undefined }],
  ['a verb', 'Labels of boxes', 'Kutu etiketlenir', 'etiketlenir', { made: 'verb' }],
  ['its noun is a noun', 'Labels', 'Etiketlemeler', 'Etiketlemeler', { made: undefined }],
  ['the term is a verb', 'Please label boxes', 'Yaz', 'Yaz', { isVerbHere: true }],
  ['the term is a noun', 'The label of boxes', 'Yaz', 'Yaz', { isVerbHere: false }],
])('evidence: %s', (_, source, target, found, expected) => {
  expect(findInLast([source, target])).toContainEqual(
    expect.objectContaining({ found, ...expected }),
  );
});

test('words that the other side has too stand for themselves', () => {
  expect(findInLast(['Shelf FX', 'FX'])).toEqual([]);
  expect(findInLast(['Shelf', 'FX'])).toEqual([expect.objectContaining({ found: 'FX' })]);
});

test('a usual rendering may be opened up by other words', () => {
  const usual = ['Show', 'Write', 'Print', 'Copy', 'Sing'].map(
    (verb) => [`${verb} book name`, `${verb.slice(1)} kitap adı`] as const,
  );
  const last = (target: string) =>
    findInLast(...usual, ['Dust full book name', target]).filter(({ hasHead }) => hasHead);
  expect(last('Kitabın tam adını sil')).toEqual([]);
  expect(last('Okurun adını sil')).toEqual([expect.objectContaining({ found: 'Okurun adını' })]);
});

test('a term that is left as it is has no other rendering that matters', () => {
  const kept = ['Show', 'Write', 'Print', 'Copy', 'Sing'].map(
    (verb) => [`${verb} gadget`, `${verb.slice(1)} gadget`] as const,
  );
  const [found] = findInLast(...kept, ['Dust gadget', 'Sil cihazı']);
  expect(found).toMatchObject({ isKept: true });
});
