import { findWords } from './find-words.ts';
import { DICTIONARY_LETTERS, EAST_ASIAN_LETTERS } from './unspaced-scripts.ts';

const UNSPACED = new RegExp(`[${EAST_ASIAN_LETTERS}]`, 'gu');
const BY_DICTIONARY = new RegExp(`[${DICTIONARY_LETTERS}]+`, 'gu');
/** That of Unicode's ICU for Thai also knows the words of the others. */
const dictionary = new Intl.Segmenter('th', { granularity: 'word' });

/** Words and numbers of a text, signs left out, for counting work; an apostrophe does not part a word. */
export function countWords(text: string): number {
  let unspaced = 0;
  const rest = text
    .replaceAll(UNSPACED, () => {
      unspaced++;
      return ' ';
    })
    .replaceAll(BY_DICTIONARY, (run) => {
      for (const { isWordLike } of dictionary.segment(run)) if (isWordLike === true) unspaced++;
      return ' ';
    });
  return unspaced + findWords(rest).filter(({ kind }) => kind !== 'sign').length;
}
