import { findAcronyms } from '../../terms/alone/find-acronyms.ts';
import type { Check } from '../check.ts';
import { EN_TR } from '../example-locales.ts';
import { makeTextCheck } from '../make-text-check.ts';

/** A name has one acronym, and an acronym one name. */
export const termsAcronym: Check = makeTextCheck({
  name: 'terms-acronym',
  rule: 'terms/acronym',
  summary:
    'A name has two acronyms in the text, by brackets behind it or by its own initials, or an acronym ' +
    'is explained by two names. The inspected side alone is looked at. Where neither is twice as ' +
    'frequent as the other, it is advice.',
  examples: [
    {
      ...EN_TR,
      title: 'a name with its acronym',
      pairs: [
        ['Of the WHO', "Bugün Dünya Sağlık Örgütü (DSÖ) ile DSÖ'ye"],
        ['In the WHO', "Yarın DSÖ'de ve Dünya Sağlık Örgütü'nde"],
        ['NATO and the EU', 'Dün NATO ile AB toplandı'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'a name with two acronyms, and an acronym with two names',
      pairs: [
        ['Of the WHO', 'Bugün Dünya Sağlık Örgütü (WHO) başkanı'],
        ['To the WHO', "Hükümet DSÖ'ye yardım etti, DSÖ sevindi"],
        ['The fund', 'Bugün Avrupa Kalkınma Fonu (AKF) kuruldu'],
        ['The fund', 'Dün Avrupa Kalkınma Fonu (AKF) kuruldu'],
        ['The fund', 'Yarın Asya Kültür Fonu (AKF) kurulacak'],
      ],
      findings: [
        { pair: 0, rule: 'terms/acronym', severity: 'warning', term: 'DSÖ', found: 'WHO' },
        {
          pair: 4,
          rule: 'terms/acronym',
          severity: 'warning',
          term: 'Avrupa Kalkınma Fonu',
          found: 'Asya Kültür Fonu',
        },
      ],
    },
  ],
  find: findAcronyms,
  describe: ({ found, usual, counts: [more, less] }) =>
    `“${found}” (${less}×) stands for the same as “${usual}” (${more}×)`,
});
