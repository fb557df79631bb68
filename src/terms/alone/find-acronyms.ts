import { APOSTROPHES } from '../../language/find-words.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import { type Digest, digestWhole, type ReadDigest } from '../digest.ts';
import { ACRONYM } from './acronym.ts';
import type { Departure } from './departure.ts';
import { findNames, type Name, toNameKey } from './find-names.ts';

/** An acronym as a text has it, without its suffix. */
interface AcronymMention {
  readonly acronym: string;
  readonly text: number;
  readonly span: Span;
}

/** The acronyms of a name. */
interface NamedAcronyms {
  readonly initials: string;
  readonly own: Set<string>;
}

/** `Dünya Sağlık Örgütü (DSÖ)`, and `(WHO, Dünya…)` for what begins the brackets. */
const IN_BRACKETS = new RegExp(
  `[(\\[](\\p{Lu}[\\p{Lu}\\p{N}&-]{1,9})(?:[${APOSTROPHES}]\\p{L}+)?[)\\],;]`,
  'gu',
);

/**
 * Names that have two acronyms (Dünya Sağlık Örgütü is WHO here and DSÖ there), and acronyms that are
 * explained by two names. A name gets its acronym by brackets behind it, or by its own initials.
 */
export function findAcronyms(
  texts: readonly string[],
  language: Language,
  read: ReadDigest<string> = digestWhole(texts),
): readonly Departure[] {
  const names = findNames(texts, language, read);
  const mentions = read(digestMentions(language)).flatMap(({ from, value }) =>
    value.map(({ acronym, text, span }) => ({ acronym, text: text + from, span })),
  );
  const countOf = new Map<string, number>();
  for (const { acronym } of mentions) countOf.set(acronym, (countOf.get(acronym) ?? 0) + 1);

  const explained = new Map<string, Map<string, Name[]>>();
  const named = new Map<string, NamedAcronyms>();
  for (const name of names) {
    const key = toNameKey(name);
    const known = named.get(key) ?? { initials: name.initials, own: new Set<string>() };
    named.set(key, known);
    const { own } = known;
    if (countOf.has(name.initials)) own.add(name.initials);
    const bracket = findBracket(texts[name.text]!, name.span[1]);
    if (bracket === undefined) continue;
    own.add(bracket);
    const byName = explained.get(bracket) ?? new Map<string, Name[]>();
    explained.set(bracket, byName);
    byName.set(key, [...(byName.get(key) ?? []), name]);
  }
  return [
    ...findSecondAcronyms(named, mentions, countOf),
    ...findSecondNames(explained, countOf),
  ].sort((one, other) => one.text - other.text || one.span[0] - other.span[0]);
}

function digestMentions(language: Language): Digest<string, readonly AcronymMention[]> {
  return { name: 'acronyms', make: (texts) => findMentions(texts, language) };
}

function findMentions(texts: readonly string[], language: Language): readonly AcronymMention[] {
  return texts.flatMap((text, at) =>
    language.upper(text) === text
      ? []
      : [...text.matchAll(ACRONYM)].map(({ 0: acronym, index }): AcronymMention => ({
          acronym,
          text: at,
          span: [index, index + acronym.length],
        })),
  );
}

/** The acronym in brackets right behind a name, suffixes of the name aside. */
function findBracket(text: string, end: number): string | undefined {
  IN_BRACKETS.lastIndex = end;
  const match = IN_BRACKETS.exec(text);
  if (match === null) return undefined;
  const between = text.slice(end, match.index);
  return new RegExp(`^(?:[${APOSTROPHES}]\\p{L}+)?\\s*$`, 'u').test(between) ? match[1] : undefined;
}

/** Each mention of an acronym of a name that has another, more usual one. */
function* findSecondAcronyms(
  named: ReadonlyMap<string, NamedAcronyms>,
  mentions: readonly AcronymMention[],
  countOf: ReadonlyMap<string, number>,
): Generator<Departure, void> {
  const usualOf = new Map<string, string>();
  const count = (acronym: string): number => countOf.get(acronym) ?? 0;
  for (const { own, initials } of named.values()) {
    // brackets behind a name hold many things: only a name with an acronym of its own has two
    if (!own.has(initials)) continue;
    const [usual, ...others] = [...own].sort((one, other) => count(other) - count(one));
    for (const other of others) usualOf.set(other, usual!);
  }
  for (const { acronym, text, span } of mentions) {
    const usual = usualOf.get(acronym);
    if (usual === undefined) continue;
    yield { text, span, found: acronym, usual, counts: [count(usual), count(acronym)] };
  }
}

/** Each explanation of an acronym by another name than the more usual one. */
function* findSecondNames(
  explained: ReadonlyMap<string, ReadonlyMap<string, readonly Name[]>>,
  countOf: ReadonlyMap<string, number>,
): Generator<Departure, void> {
  for (const [acronym, byName] of explained) {
    if (!countOf.has(acronym)) continue;
    const [usual, ...others] = [...byName.values()].sort((one, other) => other.length - one.length);
    for (const other of others)
      for (const { text, span, written } of other)
        yield {
          text,
          span,
          found: written,
          usual: usual![0]!.written,
          counts: [usual!.length, other.length],
        };
  }
}
