import type { CheckExample } from '../check.ts';
import { exampleTermbase } from './example-termbase.ts';

const EN_TR = { sourceLocale: 'en', targetLocale: 'tr', inspect: 'target' } as const;
const TR_EN = { sourceLocale: 'tr', targetLocale: 'en', inspect: 'source' } as const;

const HARBOURS = exampleTermbase([
  ['harbour-board', ['Harbour Board'], ['Liman Kurulu']],
  ['lighthouse', ['lighthouse'], ['deniz feneri', 'fener']],
  ['permit', ['permit'], ['izin']],
  ['search-buoy', ['search buoy'], ['arama şamandırası']],
  ['buoy', ['buoy'], ['şamandıra']],
]);

/** What terms/absent says of small bitexts. */
export const TERMS_ABSENT_EXAMPLES: readonly CheckExample[] = [
  {
    ...EN_TR,
    title: 'inflected forms of the term, in capitals too',
    termbase: HARBOURS,
    pairs: [
      ['The Harbour Board met.', 'Liman Kurulu toplandı.'],
      ['The decision of the Harbour Board', "Liman Kurulu'nun kararı"],
      ['NEW RULES OF THE HARBOUR BOARD', 'LİMAN KURULU’NUN YENİ KURALLARI'],
      ['Permits are issued by the lighthouses.', 'İzni deniz fenerleri verir.'],
    ],
    findings: [],
  },
  {
    ...EN_TR,
    title: 'one rendering for two uses, and an admitted term',
    termbase: HARBOURS,
    pairs: [
      [
        'A lighthouse needs the permit that every lighthouse has.',
        'Her fenerin aynı izni gerekir.',
      ],
    ],
    findings: [],
  },
  {
    ...EN_TR,
    title: 'the longest term counts, on both sides',
    termbase: HARBOURS,
    pairs: [
      ['Throw the search buoy.', 'Arama şamandırasını atın.'],
      ['The buoys are red.', 'Şamandıralar kırmızıdır.'],
    ],
    findings: [],
  },
  {
    ...EN_TR,
    title: 'no rendering is asked for words in code, nor for verbs',
    termbase: HARBOURS,
    pairs: [
      ['Set buoy.colour or use --buoy.', 'buoy.colour değerini ya da --buoy seçeneğini kullanın.'],
      ['We cannot permit this.', 'Buna göz yumamayız.'],
    ],
    findings: [],
  },
  {
    ...EN_TR,
    title: 'the verb of the term where the other side may have a verb too, but not for the noun',
    termbase: exampleTermbase([['anchor', ['anchor'], ['demir']]]),
    pairs: [
      ['No room to anchor here', 'Burada demirlenecek yer yok'],
      ['The anchor is heavy.', 'Demirleme ağır.'],
    ],
    findings: [
      { pair: 0, rule: 'terms/absent', severity: 'info', term: 'anchor', found: 'demirlenecek' },
      { pair: 1, rule: 'terms/absent', severity: 'warning', term: 'anchor', found: 'Demirleme' },
    ],
  },
  {
    ...EN_TR,
    title: 'the name of a constant is no term',
    termbase: HARBOURS,
    pairs: [['The variable BUOY is not set.', 'BUOY değişkeni belirtilmedi.']],
    findings: [],
  },
  {
    ...EN_TR,
    title: 'another word stands there',
    termbase: HARBOURS,
    pairs: [['The buoy is lost.', 'Duba kayboldu.']],
    findings: [{ pair: 0, rule: 'terms/absent', severity: 'warning', term: 'buoy' }],
  },
  {
    ...EN_TR,
    title: 'a name with the same head, or nearly the same modifier',
    termbase: HARBOURS,
    pairs: [
      ['The Harbour Board agreed.', 'Rıhtım Kurulu onayladı.'],
      ['The Harbour Board agreed.', "Limanlar Kurulu'nda onaylandı."],
    ],
    findings: [
      {
        pair: 0,
        rule: 'terms/absent',
        severity: 'warning',
        term: 'Harbour Board',
        found: 'Rıhtım Kurulu',
      },
      {
        pair: 1,
        rule: 'terms/absent',
        severity: 'warning',
        term: 'Harbour Board',
        found: "Limanlar Kurulu'nda",
      },
    ],
  },
  {
    ...EN_TR,
    title: 'a word made from the term is only advice',
    termbase: HARBOURS,
    pairs: [['Ships without a permit', 'İzinsiz gemiler']],
    findings: [
      { pair: 0, rule: 'terms/absent', severity: 'info', term: 'permit', found: 'İzinsiz' },
    ],
  },
  {
    ...TR_EN,
    title: 'the source is inspected against a trusted target',
    termbase: HARBOURS,
    pairs: [
      ["Liman Kurulu'na başvurun.", 'Apply to the Harbour Board.'],
      ["Liman Komisyonu'na başvurun.", 'Apply to the Harbour Board.'],
    ],
    findings: [
      {
        pair: 1,
        rule: 'terms/absent',
        severity: 'warning',
        term: 'Harbour Board',
        found: "Liman Komisyonu'na",
      },
    ],
  },
];
