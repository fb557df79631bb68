import type { Language } from '../../language/language.ts';
import type { Line } from './read-lines.ts';

/**
 * What stands between two lines when they are joined: a space; the hyphen that is there (`COVID-` +
 * `19`); or nothing, the hyphen having only divided a word.
 */
type Joint = 'space' | 'hyphen' | 'nothing';

/** Tells what joins a line to the next. */
export type HyphenJudge = (before: Line, after: Line) => Joint;

const LEFT = /[\p{L}\p{M}\p{Nd}'’]{1,40}$/u;
const RIGHT = /^[\p{L}\p{M}\p{Nd}]{1,40}/u;
/** Longer than any half of a word, in UTF-16 units. */
const REACH = 40;
const DASHES = '–—';
const SOFT_HYPHEN = '\u00AD';
const HYPHENS = `-\u2010${SOFT_HYPHEN}`;

/**
 * A judge of the hyphens at the line ends of one text. A word that the text has elsewhere without
 * its hyphen was divided; one that it has with it keeps it; first halves that the language writes with a hyphen keep it too; names with two
 * capitals and numbers always do.
 */
export function buildHyphenJudge(text: string, language: Language): HyphenJudge {
  let known: ReadonlySet<string> | undefined;
  const knows = (word: string): boolean => {
    known ??= collectWords(text, language);
    return known.has(language.lower(word));
  };
  return (before, after) => {
    const sign = text[before.end - 1]!;
    if (sign === SOFT_HYPHEN) return 'nothing';
    const left = LEFT.exec(
      text.slice(Math.max(before.start, before.end - 1 - REACH), before.end - 1),
    );
    const right = RIGHT.exec(text.slice(after.start, Math.min(after.end, after.start + REACH)));
    if (left === null || right === null) return 'space';
    if (DASHES.includes(sign)) return 'hyphen';
    if (!HYPHENS.includes(sign)) return 'space';
    const isDivided = /\p{Ll}$/u.test(left[0]) && /^\p{Ll}/u.test(right[0]);
    if (!isDivided) return 'hyphen';
    if (knows(left[0] + right[0])) return 'nothing';
    if (knows(`${left[0]}-${right[0]}`)) return 'hyphen';
    return language.sentences.hyphenPrefixes?.has(language.lower(left[0])) ? 'hyphen' : 'nothing';
  };
}

function collectWords(text: string, language: Language): ReadonlySet<string> {
  const words = new Set<string>();
  for (const [word] of language
    .lower(text)
    .matchAll(/[\p{L}\p{M}\p{Nd}]+(?:-[\p{L}\p{M}\p{Nd}]+)*/gu))
    words.add(word);
  return words;
}
