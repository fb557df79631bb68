import { findWrittenVariants } from '../../terms/alone/find-written-variants.ts';
import type { Check } from '../check.ts';
import { EN_TR, TR_EN } from '../example-locales.ts';
import { makeTextCheck } from '../make-text-check.ts';

/** A word is written in one way throughout a text. */
export const termsWritten: Check = makeTextCheck({
  name: 'terms-written',
  rule: 'terms/written',
  summary:
    'A word is written in one piece here and in two there (işbirliği, iş birliği), with a hyphen or ' +
    'without. The inspected side alone is looked at; which way is ' +
    'right a dictionary knows. Where neither way is twice as frequent as the other, it is advice.',
  examples: [
    {
      ...EN_TR,
      title: 'one way of writing, and words that meet by chance',
      pairs: [
        ['With the virus', 'Dün koronavirüsle ve koronavirüsün yayılmasıyla'],
        ['The work and the unity', 'Dün iş ve birlik; iş uzun, iş zor, iş bitti'],
      ],
      findings: [],
    },
    {
      ...EN_TR,
      title: 'one word and two',
      pairs: [
        ['With the virus', 'Dün koronavirüsle savaştı'],
        ['Of the virus', 'Bugün koronavirüsün yayılması'],
        ['To the virus', 'Yarın korona virüse karşı'],
      ],
      findings: [
        {
          pair: 2,
          rule: 'terms/written',
          severity: 'warning',
          term: 'koronavirüsle',
          found: 'korona virüse',
        },
      ],
    },
    {
      ...TR_EN,
      title: 'with a hyphen and without',
      pairs: [
        ['Salgın', 'The pre-paid card'],
        ['Salgına', 'A prepaid card'],
      ],
      findings: [
        { pair: 0, rule: 'terms/written', severity: 'info', term: 'prepaid', found: 'pre-paid' },
      ],
    },
  ],
  sparesNames: true,
  find: findWrittenVariants,
  describe: ({ found, usual, counts: [more, less] }) =>
    `“${found}” (${less}×) is also written “${usual}” (${more}×)`,
});
