import { findNameVariants } from '../../terms/alone/find-name-variants.ts';
import { makeTextCheck } from '../make-text-check.ts';
import type { Check } from '../check.ts';
import { EN_TR, TR_EN } from '../example-locales.ts';

/** A name keeps its wording throughout a text. */
export const termsName: Check = makeTextCheck({
  name: 'terms-name',
  rule: 'terms/name',
  summary:
    'A name of several words stands in two wordings that differ in one word: another form of it, or a ' +
    'letter. The inspected side alone is looked at, so names that only share a word are taken for ' +
    'different ones. Where neither wording is twice as frequent as the other, it is advice.',
  examples: [
    {
      ...EN_TR,
      title: 'the forms of a name, and names that share a word',
      pairs: [
        ['He led it.', "O, Bağlantısızlar Hareketi'nin başkanıydı."],
        ['It met.', 'Dün Bağlantısızlar Hareketi toplandı.'],
        ['Of it.', 'Bu, Bağlantısızlar Hareketine aittir.'],
        ['The group met.', 'Dün Temas Grubu ve Çalışma Grubu toplandı.'],
        ['He came.', 'Dün akşam Başkan Ada Güneş geldi.'],
        ['He left.', 'Bu sabah Başkan Ada Güneş gitti.'],
        ['He slept.', 'Ruritanya Başkanı Ada Güneş uyudu.'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'another form of a modifier, and a slip',
      pairs: [
        ['He led it.', "O, Bağlantısızlar Hareketi'nin başkanıydı."],
        ['It met.', 'Dün Bağlantısızlar Hareketi toplandı.'],
        ['Of it.', 'Bu, Bağlantısız Hareketin görüşüdür.'],
        ['To it.', "Bunu Bağlantıszlar Hareketi'ne verdi."],
      ],
      findings: [
        {
          pair: 2,
          rule: 'terms/name',
          severity: 'warning',
          term: 'Bağlantısızlar Hareketi',
          found: 'Bağlantısız Hareketin',
        },
        {
          pair: 3,
          rule: 'terms/name',
          severity: 'warning',
          term: 'Bağlantısızlar Hareketi',
          found: 'Bağlantıszlar Hareketi',
        },
      ],
    },
    {
      ...TR_EN,
      title: 'two wordings of which none is usual',
      pairs: [
        ['Başkan geldi.', 'Then the Non-Aligned Movements Council met.'],
        ['Başkan gitti.', 'Later the Non-Aligned Movement Council left.'],
      ],
      findings: [
        {
          pair: 1,
          rule: 'terms/name',
          severity: 'info',
          term: 'Non-Aligned Movements Council',
          found: 'Non-Aligned Movement Council',
        },
      ],
    },
  ],
  find: findNameVariants,
  describe: ({ found, usual, counts: [more, less] }) =>
    `“${found}” (${less}×) may be the name that is “${usual}” elsewhere (${more}×)`,
});
