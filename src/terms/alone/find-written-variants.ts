import type { Word } from '../../language/find-words.ts';
import type { Language } from '../../language/language.ts';
import type { Span } from '../../model/span.ts';
import type { Departure } from './departure.ts';

/** A word in one piece, or in two with a space or hyphen between. */
interface Mention {
  readonly text: number;
  readonly span: Span;
  readonly written: string;
  readonly way: 'joined' | 'spaced' | 'hyphened';
}

/** Shorter words come together by chance. */
const MIN_LENGTH = 5;
/** camelCase is a name in a program. */
const MIXED_CASE = /\p{Ll}\p{Lu}/u;
/** Of the second word as much must be left when the suffixes are gone from both together. */
const MIN_REST = 2;
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
): readonly Departure[] {
  const counts = new Map<string, number>();
  const mentions = new Map<string, Mention[]>();
  const add = (key: string, mention: Mention): void => {
    const list = mentions.get(key);
    if (list === undefined) mentions.set(key, [mention]);
    else list.push(mention);
  };
  const read = texts.map((text) => language.words(text));
  for (const words of read)
    for (const { text } of words) {
      const stem = stemOf(text, language);
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
    }
  for (const [at, words] of read.entries())
    for (const { kind, text, span } of words) {
      if (kind !== 'word' || MIXED_CASE.test(text)) continue;
      const stem = stemOf(text, language);
      if (stem.length >= MIN_LENGTH) add(stem, { text: at, span, written: text, way: 'joined' });
    }
  // two words side by side are one only where somebody joins them or hyphens them
  for (const way of ['hyphened', 'spaced'] as const)
    for (const [at, words] of read.entries())
      for (const { stem, ...pair } of findPairs(words, texts[at]!, way, language))
        if (way === 'hyphened' || mentions.has(stem)) add(stem, { ...pair, text: at, way });

  const departures: Departure[] = [];
  for (const list of mentions.values()) {
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

/** Two words of content with a space or a hyphen between them. */
function* findPairs(
  words: readonly Word[],
  text: string,
  way: 'hyphened' | 'spaced',
  language: Language,
): Generator<{ readonly stem: string; readonly span: Span; readonly written: string }, void> {
  const [step, gap] = way === 'hyphened' ? [2, /^-$/] : [1, /^\s+$/];
  for (const [place, first] of words.entries()) {
    const second = words[place + step];
    if (first.kind !== 'word' || second?.kind !== 'word') continue;
    if (!gap.test(text.slice(first.span[1], second.span[0]))) continue;
    if (language.splitApostrophe(first.text) !== undefined) continue;
    const parts = [language.lower(first.text), language.lower(second.text)];
    if (parts.some((part) => language.stopWords.has(part))) continue;
    const stem = stemOf(parts.join(''), language);
    if (stem.length < Math.max(MIN_LENGTH, parts[0]!.length + MIN_REST)) continue;
    const span: Span = [first.span[0], second.span[1]];
    yield { stem, span, written: text.slice(...span).replaceAll(/\s+/g, ' ') };
  }
}

const stemOf = (word: string, language: Language): string =>
  language.inflection.stem(language.lower(language.splitApostrophe(word)?.stem ?? word));

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
    (word) => (counts.get(stemOf(word, language)) ?? 0) <= MAX_APART * spaced.length,
  );
}
