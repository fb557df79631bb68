import type { Language } from '../../language/language.ts';
import { digestWhole, type ReadDigest } from '../digest.ts';
import { isOneSlip } from '../is-one-slip.ts';
import type { Departure } from './departure.ts';
import { findNames, type Name, toNameKey } from './find-names.ts';

/** A name in one wording, with its mentions. */
interface Wording {
  readonly name: Name;
  readonly mentions: Name[];
}

/** Shorter words are a letter away from many others. */
const MIN_SLIP = 5;

/**
 * Names that stand in two wordings: the same but for one word, which is another form of the word in
 * the usual wording (Bağlantısız Hareket beside Bağlantısızlar Hareketi) or a letter away from it.
 * Names that only share some words are different names as far as one text can tell.
 */
export function findNameVariants(
  texts: readonly string[],
  language: Language,
  read: ReadDigest<string> = digestWhole(texts),
): readonly Departure[] {
  const wordings = new Map<string, Wording>();
  for (const name of findNames(texts, language, read)) {
    const key = toNameKey(name);
    const known = wordings.get(key);
    if (known === undefined) wordings.set(key, { name, mentions: [name] });
    else known.mentions.push(name);
  }
  // names that could be one name: all words but one are the same, wherever that one stands
  const rivals = new Map<string, Wording[]>();
  for (const wording of wordings.values())
    for (const key of maskOneWord(wording.name)) {
      const list = rivals.get(key);
      if (list === undefined) rivals.set(key, [wording]);
      else list.push(wording);
    }
  const usualOf = new Map<Wording, Wording>();
  for (const [key, list] of rivals) {
    if (list.length < 2) continue;
    const at = Number(key.slice(0, key.indexOf('\u0000')));
    const sorted = [...list].sort((one, other) => other.mentions.length - one.mentions.length);
    for (const [place, rare] of sorted.entries()) {
      const usual = sorted
        .slice(0, place)
        .find(
          (one) =>
            isSameWord(wordAt(one.name, at), wordAt(rare.name, at), language) &&
            !(at === 0 && isOwnedTitle(rare, one, language)),
        );
      const before = usualOf.get(rare);
      if (usual !== undefined && (before?.mentions.length ?? 0) < usual.mentions.length)
        usualOf.set(rare, usual);
    }
  }
  return [...usualOf]
    .flatMap(([rare, usual]) => rare.mentions.map((mention) => toDeparture(mention, rare, usual)))
    .sort((one, other) => one.text - other.text || one.span[0] - other.span[0]);
}

/** Whether the first word has no more than a possessive that the word before a mention asks for. */
function isOwnedTitle(
  { name, mentions }: Wording,
  usual: Wording,
  { inflection }: Language,
): boolean {
  const [owned, bare] = [wordAt(name, 0), wordAt(usual.name, 0)];
  return (
    mentions.every(({ isOwned }) => isOwned) &&
    inflection.gradeForm(owned, bare, 'compound') === 'irregular'
  );
}

function toDeparture(mention: Name, rare: Wording, usual: Wording): Departure {
  return {
    text: mention.text,
    span: mention.span,
    found: mention.written,
    usual: citationOf(usual.mentions),
    counts: [usual.mentions.length, rare.mentions.length],
  };
}

/** The shortest of the most frequent forms: suffixes make names longer. */
function citationOf(mentions: readonly Name[]): string {
  const counts = new Map<string, number>();
  for (const { written } of mentions) counts.set(written, (counts.get(written) ?? 0) + 1);
  return [...counts].sort(
    ([one, a], [other, b]) => b - a || one.length - other.length || (one < other ? -1 : 1),
  )[0]![0];
}

const wordAt = ({ modifiers, head }: Name, at: number): string => modifiers[at] ?? head;

function* maskOneWord({ modifiers, head }: Name): Generator<string, void> {
  const words = [...modifiers, head];
  for (let at = 0; at < words.length; at++)
    yield [at, ...words.map((word, place) => (place === at ? '' : word))].join('\u0000');
}

/** Forms of one word, or one of them misspelt; numbers and initials are what they are. */
function isSameWord(one: string, other: string, { inflection }: Language): boolean {
  if (/\p{N}/u.test(one + other)) return false;
  if (one.length > 2 && other.length > 2 && inflection.stem(one) === inflection.stem(other))
    return true;
  return Math.min(one.length, other.length) >= MIN_SLIP && isOneSlip(one, other);
}
