import type { CheckExample } from '../check.ts';
import { exampleTermbase } from './example-termbase.ts';

const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;

const BAKERY = exampleTermbase([
  ['dough', ['dough'], ['hamur'], ['hamur hali']],
  ['oven', ['oven'], ['fırın'], ['ocak']],
  ['month', ['January'], ['ocak']],
  ['food-agency', ['Food Agency', 'FAO'], ['Gıda Örgütü', 'GTÖ'], ['FAO', 'Yiyecek Örgütü']],
]);

/** What terms/deprecated says of small bitexts. */
export const TERMS_DEPRECATED_EXAMPLES: readonly CheckExample[] = [
  {
    ...EN_TR,
    title: 'preferred and admitted terms',
    termbase: BAKERY,
    pairs: [["The Food Agency's report", "Gıda Örgütü'nün raporu"]],
    findings: [],
  },
  {
    ...EN_TR,
    title: 'a word that another concept uses by right',
    termbase: BAKERY,
    pairs: [['It opens in January.', 'Ocakta açılıyor.']],
    findings: [],
  },
  {
    ...EN_TR,
    title: 'a deprecated term in an inflected form, and a foreign acronym',
    termbase: BAKERY,
    pairs: [
      ["The Food Agency's report", "Yiyecek Örgütü'nün raporu"],
      ['The Food Agency (FAO) agrees.', 'Gıda Örgütü (FAO) onayladı.'],
    ],
    findings: [
      {
        pair: 0,
        rule: 'terms/deprecated',
        severity: 'error',
        term: 'Food Agency',
        found: "Yiyecek Örgütü'nün",
      },
      { pair: 1, rule: 'terms/deprecated', severity: 'error', term: 'Food Agency', found: 'FAO' },
    ],
  },
  {
    ...EN_TR,
    title: 'a deprecated term where the trusted side says it otherwise',
    termbase: BAKERY,
    pairs: [['The agency agrees.', "Yiyecek Örgütü'ne göre öyle."]],
    findings: [
      {
        pair: 0,
        rule: 'terms/deprecated',
        severity: 'error',
        term: 'Yiyecek Örgütü',
        found: "Yiyecek Örgütü'ne",
      },
    ],
  },
];
