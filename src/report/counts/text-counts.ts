import type { Content } from '../../model/content.ts';
import { countWords } from '../../language/count-words.ts';

/** How much text there is. */
export interface TextCounts {
  readonly segments: number;
  readonly words: number;
  /** Unicode characters (code points), spaces left out; inline codes count nothing. */
  readonly characters: number;
  readonly charactersWithSpaces: number;
}

/** No text. */
export const NOTHING: TextCounts = {
  segments: 0,
  words: 0,
  characters: 0,
  charactersWithSpaces: 0,
};

/** Both counts together. */
export function addCounts(one: TextCounts, other: TextCounts): TextCounts {
  return {
    segments: one.segments + other.segments,
    words: one.words + other.words,
    characters: one.characters + other.characters,
    charactersWithSpaces: one.charactersWithSpaces + other.charactersWithSpaces,
  };
}

/** Counts of one segment. A code that stands alone parts words, one half of a pair does not. */
export function countContent(content: Content): TextCounts {
  const text = content.filter((part) => typeof part === 'string').join('');
  const spaced = content.map((part) =>
    typeof part === 'string' ? part : part.kind === 'standalone' ? ' ' : '',
  );
  // an iterator steps by code points
  const length = (counted: string): number => Array.from(counted).length;
  return {
    segments: 1,
    words: countWords(spaced.join('')),
    characters: length(text.replaceAll(/\s/g, '')),
    charactersWithSpaces: length(text),
  };
}
