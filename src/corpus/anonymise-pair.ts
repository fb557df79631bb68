import type { SegmentPair } from '../model/segment-pair.ts';
import { findPrivateData, type PrivateKind } from './find-private-data.ts';
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

/**
 * Puts `[EMAIL_1]`, `[PHONE_2]` and the like for personal data: the same datum has the same placeholder on
 * both sides and wherever it stands in the pair, another one another number. Numbers begin anew in each
 * pair, so that nobody learns which pairs speak of the same person.
 *
 * @param names as in {@link findPrivateData}
 */
export function anonymisePair(pair: SegmentPair, names: readonly string[]): AnonymisedPair {
  const numbers = new Map<string, number>();
  const found: PrivateKind[] = [];
  const replaceSide = (content: SegmentPair['source']): SegmentPair['source'] => {
    let kinds: readonly PrivateKind[] = [];
    return replaceInContent(
      content,
      (text) => {
        const data = findPrivateData(text, names);
        kinds = data.map(({ kind }) => kind);
        found.push(...kinds);
        return data.map(({ span }) => span);
      },
      (datum, at) => {
        const kind = kinds[at]!;
        const key = `${kind}\0${normalise(datum, kind)}`;
        const number = numbers.get(key) ?? count(numbers, kind) + 1;
        numbers.set(key, number);
        return `[${LABELS[kind]}_${number}]`;
      },
    );
  };
  const source = replaceSide(pair.source);
  const target = replaceSide(pair.target);
  return found.length === 0 ? { pair, found } : { pair: { ...pair, source, target }, found };
}

function count(numbers: ReadonlyMap<string, number>, kind: PrivateKind): number {
  let sum = 0;
  for (const key of numbers.keys()) if (key.startsWith(`${kind}\0`)) sum++;
  return sum;
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
    default:
      return datum;
  }
}
