import type { Language } from '../../language/language.ts';
import type { Reading } from './index-segment.ts';
import { isSearchable } from '../concordance/search-word.ts';
import { foldedRule, MOVES_BORDERS, plainRule } from '../word-rule.ts';
import type { WordRule } from '../word-rule.ts';

/** A text and where its words stand in it, as `scanWords` says. */
export interface TextWords {
  readonly text: string;
  readonly places: readonly number[];
}

/** The words of a text under each reading, as an index keeps them. */
export interface WordsByReading {
  readonly plain: TextWords;
  /** The words of the folded and the stem reading; absent when they are those of `plain`. */
  readonly folded?: TextWords;
}

/** What a language makes of each {@link Reading}. */
export interface ReadingRules {
  readonly rules: Readonly<Record<Reading, WordRule>>;
  /** The stem key of a folded word: that of `rules.stem`, for words that come once and need not be kept. */
  stemOf(folded: string): string;
  /** The words of a text. */
  read(text: string): WordsByReading;
}

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
    stemOf: (key) => (isSearchable(key) ? language.inflection.stem(key) : key),
    read(text) {
      if (plainRule.isPlain(text) && (folded.isPlain(text) || hasLooseQuotesOnly(text)))
        return { plain: wordsOf(text, plainRule) };
      const plain = wordsOf(plainRule.isPlain(text) ? text : plainRule.fold(text).text, plainRule);
      const others = wordsOf(folded.isPlain(text) ? text : folded.fold(text).text, folded);
      const isSame =
        plain.places.length === others.places.length &&
        plain.places.every(
          (_, at) =>
            at % 2 === 1 || folded.key(wordOf(plain, at)) === folded.key(wordOf(others, at)),
        );
      // the plain words serve both readings when they fold to the same keys
      return isSame ? { plain } : { plain, folded: others };
    },
  };
}

const QUOTES = /[`\u00B4]/g;
const QUOTE_IN_WORD = /[\p{L}\p{N}][`\u00B4][\p{L}\p{N}]/u;

/** Whether nothing moves borders but back quotes between words, which move none: `such` as programs print. */
function hasLooseQuotesOnly(text: string): boolean {
  return !MOVES_BORDERS.test(text.replaceAll(QUOTES, ' ')) && !QUOTE_IN_WORD.test(text);
}

function wordsOf(text: string, rule: WordRule): TextWords {
  return { text, places: rule.scan(text) };
}

function wordOf({ text, places }: TextWords, at: number): string {
  return text.slice(places[at], places[at + 1]);
}
