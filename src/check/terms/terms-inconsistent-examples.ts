import type { CheckExample } from '../check.ts';

const TR_EN = { sourceLocale: 'tr', targetLocale: 'en', inspect: 'source' } as const;

/** What terms/inconsistent says of small bitexts. */
export const TERMS_INCONSISTENT_EXAMPLES: readonly CheckExample[] = [
  {
    ...TR_EN,
    title: 'a name in its usual form, however inflected',
    pairs: [
      ['Dün Kıyı Kentleri Birliği toplandı.', 'The Coastal Cities Union met yesterday.'],
      [
        "Toplantıda Kıyı Kentleri Birliği'nin yeni başkanı konuştu.",
        'The new chair of the Coastal Cities Union spoke at the meeting.',
      ],
      [
        "Balıkçılar Kıyı Kentleri Birliği'ne mektup yazdı.",
        'The fishers wrote a letter to the Coastal Cities Union.',
      ],
    ],
    findings: [],
  },
  {
    ...TR_EN,
    title: 'a name that has lost a suffix inside',
    pairs: [
      ['Dün Kıyı Kentleri Birliği toplandı.', 'The Coastal Cities Union met yesterday.'],
      [
        "Toplantıda Kıyı Kentleri Birliği'nin yeni başkanı konuştu.",
        'The new chair of the Coastal Cities Union spoke at the meeting.',
      ],
      [
        "Balıkçılar Kıyı Kentleri Birliği'ne mektup yazdı.",
        'The fishers wrote a letter to the Coastal Cities Union.',
      ],
      [
        'Gazeteler ise Kıyı Kent Birliğinin bütçesini yazdı.',
        'The papers, however, wrote about the budget of the Coastal Cities Union.',
      ],
    ],
    findings: [
      {
        pair: 3,
        rule: 'terms/inconsistent',
        severity: 'warning',
        term: 'Coastal Cities Union',
        found: 'Kıyı Kent Birliğinin',
      },
    ],
  },
];
