import { expect, test } from '@jest/globals';
import { findDeviations } from '../../src/terms/discover-deviations.ts';
import { surveyRenderings } from '../../src/terms/discover-survey.ts';
import { toPairs } from './small-bitexts.ts';

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
  const { bitext, terms } = surveyRenderings(toPairs([...texts, ['erase cupboard', target]]), {
    sourceLocale: 'en',
    targetLocale: 'tr',
    inspect: 'target',
  });
  expect(findDeviations(bitext, terms)).toHaveLength(count);
});
