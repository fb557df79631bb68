import type { Language } from '../language/language.ts';
import type { Content } from '../model/content.ts';
import { flattenContent, toPlainText } from '../model/flatten-content.ts';
import { toOriginalSpan } from '../model/mapped-text.ts';
import type { Span } from '../model/span.ts';
import { isFound, isSameFolding, isSearchable, loosen, parseSearchWords } from './search-word.ts';
import type { SearchWord } from './search-word.ts';
import { buildTokenIndex } from './token-index.ts';
import type { TokenIndex } from './token-index.ts';
import { foldedRule, keyedWords } from './word-rule.ts';
import type { WordRule } from './word-rule.ts';

/** One side of a memory, searched by words. */
export interface Concordance {
  /** Numbers of the texts that may hold the phrase, rising; every text that does is among them. */
  candidates(phrase: string): readonly number[];
  /** Where the phrase stands, in content positions, rising; empty when it does not. */
  places(content: Content, phrase: string, find: 'phrase' | 'words'): readonly Span[];
}

/** Reads one side of every entry. */
export function buildConcordance(contents: readonly Content[], language: Language): Concordance {
  const folded = foldedRule(language);
  const rule: WordRule = { ...folded, key: (word) => loosen(folded.key(word)) };
  const textAt = (text: number): string => toPlainText(contents[text]!);
  const index = buildTokenIndex(contents.length, textAt, rule);
  const vocabulary = [...index.numbers.keys()].sort(byCodeUnits);
  return {
    candidates: (phrase) =>
      textsWithAll(
        index,
        parseSearchWords(phrase, language).map((word) => wordNumbers(index, vocabulary, word)),
      ),
    places(content, phrase, find) {
      const words = parseSearchWords(phrase, language);
      if (words.length === 0) return [];
      const flat = flattenContent(content);
      const seen = keyedWords(flat.text, rule)
        .map(({ span }) => span)
        .filter((span) => isSearchable(flat.text.slice(...span)));
      const isAt = (at: number, word: SearchWord): boolean =>
        isFound(flat.text.slice(...seen[at]!), word, language);
      const spans =
        find === 'phrase' ? phrasePlaces(seen, words, isAt) : wordPlaces(seen, words, isAt);
      return spans.map((span) => toOriginalSpan(flat, span));
    },
  };
}

type IsAt = (at: number, word: SearchWord) => boolean;

/** The words in a row, signs between them aside; places never overlap. */
function phrasePlaces(
  seen: readonly Span[],
  words: readonly SearchWord[],
  isAt: IsAt,
): readonly Span[] {
  const places: Span[] = [];
  for (let at = 0; at + words.length <= seen.length; at++) {
    if (!words.every((word, offset) => isAt(at + offset, word))) continue;
    const last = at + words.length - 1;
    places.push([seen[at]![0], seen[last]![1]]);
    at = last;
  }
  return places;
}

/** Each of the words somewhere; every place of each. */
function wordPlaces(
  seen: readonly Span[],
  words: readonly SearchWord[],
  isAt: IsAt,
): readonly Span[] {
  const hasAll = words.every((word) => seen.some((_, at) => isAt(at, word)));
  if (!hasAll) return [];
  return seen.filter((_, at) => words.some((word) => isAt(at, word)));
}

function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** The words of the index that a word searched for may mean. */
function wordNumbers(
  index: TokenIndex,
  vocabulary: readonly string[],
  { foldings, isPrefix }: SearchWord,
): readonly number[] {
  const found = new Set<number>();
  for (const wanted of new Set(foldings.map(loosen))) {
    let low = 0;
    let high = vocabulary.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (vocabulary[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    for (; low < vocabulary.length && vocabulary[low]!.startsWith(wanted); low++) {
      const key = vocabulary[low]!;
      if (isSameFolding(key, wanted, isPrefix)) found.add(index.numbers.get(key)!);
    }
  }
  return [...found];
}

/** The texts that hold one of each group of words. */
function textsWithAll(
  index: TokenIndex,
  groups: readonly (readonly number[])[],
): readonly number[] {
  if (groups.length === 0) return [];
  // how many of the groups, from the first on, a text holds
  const held = new Int32Array(index.texts.length);
  groups.forEach((words, group) => {
    for (const word of words) {
      for (let at = index.listStarts[word]!; at < index.listStarts[word + 1]!; at++) {
        const text = index.texts[index.lists[at]!]!;
        if (held[text] === group) held[text] = group + 1;
      }
    }
  });
  const texts: number[] = [];
  held.forEach((count, text) => {
    if (count === groups.length) texts.push(text);
  });
  return texts;
}
