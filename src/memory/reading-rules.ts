import type { Language } from '../language/language.ts';
import type { Reading } from './index-segment.ts';
import { scanWords } from './scan-words.ts';
import { isSearchable } from './search-word.ts';
import { foldedRule, plainRule } from './word-rule.ts';
import type { WordRule } from './word-rule.ts';

/** The words of a text under each reading, as an index keeps them. */
export interface WordsByReading {
  readonly plain: readonly string[];
  /** The words of the folded and the stem reading; absent when they are those of `plain`. */
  readonly folded?: readonly string[];
}

/** What a language makes of each {@link Reading}. */
export interface ReadingRules {
  readonly rules: Readonly<Record<Reading, WordRule>>;
  /** The words of a text. */
  read(text: string): WordsByReading;
}

/** Letters that make a text not plain under one of the rules are few, and none is ASCII but this. */
const SURELY_PLAIN = /^[^`\u0080-\uFFFF]*$/;

/** Stems kept, since stemming is dear and words come again; beyond it all are forgotten, 10 MB. */
const MOST_STEMS = 100_000;

/** The rules of a language. */
export function readingRules(language: Language): ReadingRules {
  const folded = foldedRule(language);
  const stems = new Map<string, string>();
  const stemOf = (key: string): string => {
    const known = stems.get(key);
    if (known !== undefined) return known;
    if (stems.size >= MOST_STEMS) stems.clear();
    const found = language.inflection.stem(key);
    stems.set(key, found);
    return found;
  };
  const stem: WordRule = {
    ...folded,
    // stemmed after folding, so that words which differ in case only are stemmed once
    key(word) {
      const key = folded.key(word);
      return isSearchable(key) ? stemOf(key) : key;
    },
  };
  return {
    rules: { plain: plainRule, folded, stem },
    read(text) {
      const isPlain = SURELY_PLAIN.test(text) || (plainRule.isPlain(text) && folded.isPlain(text));
      if (isPlain) return { plain: wordsOf(text) };
      const plain = wordsOf(plainRule.isPlain(text) ? text : plainRule.fold(text).text);
      const others = wordsOf(folded.isPlain(text) ? text : folded.fold(text).text);
      const isSame =
        plain.length === others.length &&
        plain.every((word, at) => folded.key(word) === folded.key(others[at]!));
      // the plain words serve both readings when they fold to the same keys
      return isSame ? { plain } : { plain, folded: others };
    },
  };
}

function wordsOf(text: string): string[] {
  const places = scanWords(text);
  const words: string[] = [];
  for (let at = 0; at < places.length; at += 2) words.push(text.slice(places[at], places[at + 1]));
  return words;
}
