import type { Termbase } from '../../model/concept.ts';

type Row = readonly [
  id: string,
  english: readonly string[],
  turkish: readonly string[],
  deprecated?: readonly string[],
];

/** A termbase for examples: the first term of each list is preferred, the others are admitted. */
export function exampleTermbase(rows: readonly Row[]): Termbase {
  return {
    type: 'termbase',
    concepts: rows.map(([id, english, turkish, deprecated = []]) => ({
      id,
      terms: [
        ...english.map((text, at) => toTerm('en', text, at)),
        ...turkish.map((text, at) => toTerm('tr', text, at)),
        ...deprecated.map((text) => ({ locale: 'tr', text, status: 'deprecated' as const })),
      ],
    })),
  };
}

function toTerm(
  locale: string,
  text: string,
  at: number,
): Termbase['concepts'][number]['terms'][number] {
  return { locale, text, status: at === 0 ? 'preferred' : 'admitted' };
}
