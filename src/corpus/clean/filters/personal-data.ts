import type { CleanFilter } from '../clean-filter.ts';
import { findPrivateData, toNameForms } from '../../anonymise/find-private-data.ts';

/** Pairs that may tell who somebody is; `--anonymise` keeps them with the data replaced. */
export const personalData: CleanFilter = {
  name: 'personal-data',
  aliases: ['pii'],
  isStandard: false,
  summary:
    'Personal data by their form (e-mail and web addresses, IBANs, card and Turkish identity numbers, telephones, ' +
    'IP addresses) and names from a list.',
  parameters: [
    {
      name: 'names',
      summary: 'a file of names, one a line',
      origin: 'names cannot be told by their form',
      value: { kind: 'words', isRequired: false },
    },
  ],
  make(values) {
    const names = toNameForms(values.words('names'));
    return ({ source, target }) => {
      for (const { text } of [source, target]) {
        const [found] = findPrivateData(text, names);
        if (found !== undefined) return found.kind;
      }
      return undefined;
    };
  },
};
