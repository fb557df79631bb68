import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import { digestWhole, type DigestPart, type ReadDigest } from '../digest.ts';
import type { Departure } from './departure.ts';
import {
  digestWrittenWords,
  hashStem,
  PLACE_SIZE,
  stemOfPair,
  stemOfWord,
  type Way,
  type WrittenWords,
} from './list-written-words.ts';

/** A word in one piece, or in two with a space or hyphen between. */
interface Mention {
  readonly text: number;
  readonly span: Span;
  readonly written: string;
  readonly way: Way;
}

/** Two words that stand apart this many times as often as together are two words. */
const MAX_APART = 3;

/**
 * Words that stand in two ways of writing: in one piece and in two, with a space or a hyphen (işbirliği,
 * iş birliği; e-posta, eposta). Which way is right only a dictionary knows; that one text has both is
 * plain.
 */
export function findWrittenVariants(
  texts: readonly string[],
  language: Language,
  read: ReadDigest<string> = digestWhole(texts),
): readonly Departure[] {
  const parts = read(digestWrittenWords(language));
  const counts = new Map<string, number>();
  for (const { value } of parts)
    value.stems.forEach((stem, id) =>
      counts.set(stem, (counts.get(stem) ?? 0) + value.counts[id]!),
    );
  const departures: Departure[] = [];
  for (const list of listMentions(parts, texts, language)) {
    const ways = groupByWay(list);
    if (ways.length < 2) continue;
    const [usual, ...others] = ways as [Mention[], ...Mention[][]];
    for (const other of others) {
      const spaced = [usual, other].find(([mention]) => mention!.way === 'spaced');
      if (spaced !== undefined && !belongsTogether(spaced, counts, language)) continue;
      for (const { text, span, written } of other)
        departures.push({
          text,
          span,
          found: written,
          usual: shortestOf(usual),
          counts: [usual.length, other.length],
        });
    }
  }
  return departures.sort((one, other) => one.text - other.text || one.span[0] - other.span[0]);
}

/** The mentions of each stem that may stand in several ways: all in one piece, then with a hyphen, then with a space. */
function listMentions(
  parts: readonly DigestPart<WrittenWords>[],
  texts: readonly string[],
  language: Language,
): Iterable<readonly Mention[]> {
  // two words side by side are one only where somebody joins them or hyphens them
  const ways = new Map<string, { joined: boolean; hyphened: boolean }>();
  for (const way of ['joined', 'hyphened'] as const)
    for (const { value } of parts)
      for (let at = 0; at < value[way].length; at += PLACE_SIZE) {
        const stem = value.stems[value[way][at]!]!;
        const known = ways.get(stem);
        if (known === undefined) ways.set(stem, { joined: false, hyphened: false, [way]: true });
        else known[way] = true;
      }
  const hashes = new Set([...ways.keys()].map(hashStem));
  const spaced: (Mention & { readonly stem: string })[] = [];
  for (const { from, value } of parts)
    for (const [, at, start, end] of places(value.spaced, (hash) => hashes.has(hash))) {
      const text = texts[from + at]!.slice(start, end);
      const words = language.words(text);
      const stem = stemOfPair(words[0]!.text, words.at(-1)!.text, language);
      if (stem === undefined || !ways.has(stem)) continue;
      const written = text.replaceAll(/\s+/g, ' ');
      spaced.push({ stem, text: from + at, span: [start, end], written, way: 'spaced' });
    }
  const stems = new Set(spaced.map(({ stem }) => stem));
  const mentions = new Map<string, Mention[]>();
  for (const [stem, { joined, hyphened }] of ways)
    if ((joined && hyphened) || stems.has(stem)) mentions.set(stem, []);
  for (const way of ['joined', 'hyphened'] as const)
    for (const { from, value } of parts) {
      const lists = value.stems.map((stem) => mentions.get(stem));
      for (const [id, at, start, end] of places(value[way], (id) => lists[id] !== undefined))
        lists[id]!.push({
          text: from + at,
          span: [start, end],
          written: texts[from + at]!.slice(start, end).replaceAll(/\s+/g, ' '),
          way,
        });
    }
  for (const { stem, ...mention } of spaced) mentions.get(stem)!.push(mention);
  return mentions.values();
}

/** The places of the stems that are wanted. */
function* places(
  numbers: ArrayLike<number>,
  isWanted: (stem: number) => boolean,
): Generator<readonly [stem: number, text: number, start: number, end: number], void> {
  for (let at = 0; at < numbers.length; at += PLACE_SIZE)
    if (isWanted(numbers[at]!))
      yield [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!, numbers[at + 3]!];
}

/** Most frequent first; of equals the one that comes first. */
function groupByWay(list: readonly Mention[]): readonly Mention[][] {
  const ways = new Map<string, Mention[]>();
  for (const mention of list) {
    const known = ways.get(mention.way);
    if (known === undefined) ways.set(mention.way, [mention]);
    else known.push(mention);
  }
  return [...ways.values()].sort((one, other) => other.length - one.length);
}

/** The form with the fewest suffixes. */
function shortestOf(mentions: readonly Mention[]): string {
  return mentions.reduce(
    (best, { written }) => (written.length < best.length ? written : best),
    mentions[0]!.written,
  );
}

/** Whether the two words are one thing: at least one of them seldom stands without the other. */
function belongsTogether(
  spaced: readonly Mention[],
  counts: ReadonlyMap<string, number>,
  language: Language,
): boolean {
  const words = spaced[0]!.written.split(' ');
  return words.some(
    (word) => (counts.get(stemOfWord(word, language)) ?? 0) <= MAX_APART * spaced.length,
  );
}
