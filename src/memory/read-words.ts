import type { Content } from '../model/content.ts';
import { flattenContent } from '../model/content/flatten-content.ts';
import { toOriginalSpan } from '../model/positions/mapped-text.ts';
import type { Span } from '../model/span.ts';
import { keyedWords } from './word-rule.ts';
import type { WordRule } from './word-rule.ts';

/** Content with its words, as two sides are compared. */
export interface WordReading {
  readonly content: Content;
  /** Plain text, each code as its `equiv`. */
  readonly text: string;
  readonly keys: readonly string[];
  /** The words in content positions. */
  readonly spans: readonly Span[];
  /** The words as they are spelled in `text`. */
  readonly spellings: readonly string[];
}

/** Reads the words of content. */
export function readWords(content: Content, rule: WordRule): WordReading {
  const flat = flattenContent(content);
  const words = keyedWords(flat.text, rule);
  return {
    content,
    text: flat.text,
    keys: words.map((word) => word.key),
    spans: words.map((word) => toOriginalSpan(flat, word.span)),
    spellings: words.map((word) => flat.text.slice(...word.span)),
  };
}
