import { findWords } from './find-words.ts';

/** Scripts written without spaces: every character is counted as a word, as word processors do. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Scripts written without spaces whose words a dictionary tells, that of Unicode's ICU. */
const BY_DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
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
