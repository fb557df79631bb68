import type { DictionaryPair } from './dictionary-pair.ts';
import { readDefinition } from './read-definition.ts';
import { toDictionaryFault } from './to-dictionary-fault.ts';

/** The digits of dictd's numbers, base 64, most significant first (dictfmt(1), "DATABASE FORMAT"). */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const BASE = 64;

/**
 * Pairs from a dictd database: an index of lines `headword TAB offset TAB length` into the articles,
 * which are already unpacked. Headwords that begin with `00-database` describe the database and are
 * left out (dictd(8)).
 *
 * @throws {FormatError} `dictionary/structure` where an index line is not of that shape or points
 *   outside the articles.
 */
export function readDictd(index: string, articles: Uint8Array): readonly DictionaryPair[] {
  const decoder = new TextDecoder('utf-8');
  const pairs: DictionaryPair[] = [];
  for (const [at, line] of index.split(/\r\n|\n/).entries()) {
    if (line === '') continue;
    const cells = line.split('\t');
    const [headword = '', start = '', size = ''] = cells;
    if (headword.startsWith('00-database') || headword.startsWith('00database')) continue;
    const place = { line: at + 1, column: headword.length + 2 };
    if (cells.length < 3)
      throw toDictionaryFault(`the line has ${cells.length} cells`, 'three', place);
    const from = parseNumber(start);
    const length = parseNumber(size);
    if (from === undefined || length === undefined)
      throw toDictionaryFault('a number has a sign that is no digit', 'base 64', place);
    if (from + length > articles.length)
      throw toDictionaryFault(
        'the article lies outside',
        `${articles.length} bytes at most`,
        place,
      );
    const article = decoder.decode(articles.subarray(from, from + length));
    for (const translation of readDefinition(headword, withoutHead(article)))
      pairs.push([headword, translation]);
  }
  return pairs;
}

/** The first line of an article repeats the headword, with its pronunciation. */
function withoutHead(article: string): string {
  const end = article.indexOf('\n');
  return end < 0 ? article : article.slice(end + 1);
}

function parseNumber(text: string): number | undefined {
  let value = 0;
  for (const letter of text) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0) return undefined;
    value = value * BASE + digit;
  }
  return text === '' ? undefined : value;
}
