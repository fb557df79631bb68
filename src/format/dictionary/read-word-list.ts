import type { DictionaryPair } from './dictionary-pair.ts';
import { toDictionaryFault } from './to-dictionary-fault.ts';

/**
 * Pairs from lines of a word, a tab and its translation; further cells are passed over, as are blank
 * lines and lines that begin with `#`. LF, CR LF, CR and a byte order mark are taken.
 *
 * @throws {FormatError} `dictionary/structure` at a line without a tab, or with nothing on one side of it.
 */
export function readWordList(text: string): readonly DictionaryPair[] {
  return readLines(text, '\t', 'a word, a tab and its translation').map(([word, translation]) => [
    word,
    translation,
  ]);
}

/**
 * Pairs from a dictionary of hunalign: lines of `target @ source`, the translation first (hunalign's
 * README, "Dictionary"). Blank lines are passed over.
 *
 * @throws {FormatError} `dictionary/structure` at a line without ` @ `, or with nothing on one side of it.
 */
export function readHunalignDictionary(text: string): readonly DictionaryPair[] {
  return readLines(text, ' @ ', '"target @ source"').map(([target, source]) => [source, target]);
}

function readLines(text: string, mark: string, expected: string): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [at, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (line.trim() === '' || (mark === '\t' && line.startsWith('#'))) continue;
    const [first = '', second] = line.split(mark);
    if (second === undefined)
      throw toDictionaryFault(`the line has no "${mark === '\t' ? 'tab' : mark}"`, expected, {
        line: at + 1,
        column: line.length + 1,
      });
    if (first.trim() === '' || second.trim() === '')
      throw toDictionaryFault('one side of the line is empty', expected, {
        line: at + 1,
        column: first.trim() === '' ? 1 : first.length + mark.length + 1,
      });
    pairs.push([first.trim(), second.trim()]);
  }
  return pairs;
}
