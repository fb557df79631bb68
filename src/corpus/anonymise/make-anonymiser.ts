import type { SegmentPair } from '../../model/segment-pair.ts';
import { findPrivateData, toNameForms, type PrivateKind } from './find-private-data.ts';
import { replaceInContent } from './replace-in-content.ts';

/** As placeholders name the kinds. */
const LABELS: Readonly<Record<PrivateKind, string>> = {
  email: 'EMAIL',
  url: 'URL',
  iban: 'IBAN',
  card: 'CARD',
  id: 'ID',
  phone: 'PHONE',
  ip: 'IP',
  name: 'NAME',
};

/** A pair without personal data, and what was replaced. */
export interface AnonymisedPair {
  readonly pair: SegmentPair;
  readonly found: readonly PrivateKind[];
}

/** The placeholders given so far, and how many there are of each kind. */
interface Numbers {
  readonly known: Map<string, number>;
  readonly counts: Map<PrivateKind, number>;
}

/**
 * Puts `[EMAIL_1]`, `[PHONE_2]` and the like for personal data: the same datum has the same placeholder on
 * both sides and in all pairs of a document, another one another number. Numbers begin anew in each
 * document, so that nobody learns which documents speak of the same person. What is remembered grows with the
 * data that are found.
 *
 * @param names as in {@link findPrivateData}
 * @returns a function of pairs in their order; a pair without a document is one by itself
 */
export function makeAnonymiser(
  names: readonly string[],
): (pair: SegmentPair, document: string | undefined) => AnonymisedPair {
  const forms = toNameForms(names);
  const documents = new Map<string, Numbers>();
  const numberOf = (kind: PrivateKind, datum: string, { known, counts }: Numbers): number => {
    const key = `${kind}\0${normalise(datum, kind)}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    const number = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, number);
    known.set(key, number);
    return number;
  };
  return (pair, document) => {
    let numbers = document === undefined ? undefined : documents.get(document);
    const found: PrivateKind[] = [];
    const replaceSide = (content: SegmentPair['source']): SegmentPair['source'] => {
      let kinds: readonly PrivateKind[] = [];
      return replaceInContent(
        content,
        (text) => {
          const data = findPrivateData(text, forms);
          kinds = data.map(({ kind }) => kind);
          found.push(...kinds);
          return data.map(({ span }) => span);
        },
        (datum, at) => {
          const kind = kinds[at]!;
          numbers ??= { known: new Map(), counts: new Map() };
          return `[${LABELS[kind]}_${numberOf(kind, datum, numbers)}]`;
        },
      );
    };
    const source = replaceSide(pair.source);
    const target = replaceSide(pair.target);
    if (numbers === undefined || found.length === 0) return { pair, found };
    if (document !== undefined) documents.set(document, numbers);
    return { pair: { ...pair, source, target }, found };
  };
}

/** Groups of digits are written in many ways, addresses in any case. */
function normalise(datum: string, kind: PrivateKind): string {
  switch (kind) {
    case 'iban':
    case 'card':
    case 'id':
      return datum.replaceAll(/[^\p{L}\p{N}]/gu, '');
    case 'phone':
      // with or without the country: ten digits tell a number of most countries
      return datum.replaceAll(/\D/g, '').slice(-10);
    case 'email':
      return datum.toLocaleLowerCase('en');
    case 'name':
      // capitals of either language are the same name: ALI, ALİ and Ali
      return datum.toLocaleUpperCase('en').replaceAll('İ', 'I');
    default:
      return datum;
  }
}
