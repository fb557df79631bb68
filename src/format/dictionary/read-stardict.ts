import type { DictionaryPair } from './dictionary-pair.ts';
import { readDefinition } from './read-definition.ts';
import { toDictionaryFault } from './to-dictionary-fault.ts';

const UTF8 = new TextDecoder('utf-8');

/** First line of every `.ifo` (StarDict file format, "The .ifo file's format"). */
const MAGIC = "StarDict's dict ifo file";
/** Articles of these types are text: plain, XDXF, Pango markup, phonetics, HTML (the same, "sametypesequence"). */
const TEXT_TYPES = 'mlgtxyhwkn';
/** Of these only the first kind of the ways to write a meaning is read: `t` and `y` are pronunciation. */
const MEANING_TYPES = 'mlgxhwkn';

/**
 * Pairs from a StarDict dictionary of version 2.4.2 or 3.0.0: what it says of itself, an index of
 * `word NUL offset size` with big-endian numbers, and its articles; index and articles already unpacked.
 *
 * @throws {FormatError} `dictionary/structure` for another first line, for a broken index, and where
 *   an entry points outside the articles.
 */
export function readStardict(
  info: string,
  index: Uint8Array,
  articles: Uint8Array,
): readonly DictionaryPair[] {
  const lines = info.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  if (lines[0]?.trim() !== MAGIC)
    throw toDictionaryFault('not a StarDict .ifo', MAGIC, { line: 1, column: 1 });
  const fields = new Map(
    lines.slice(1).map((line) => {
      const equals = line.indexOf('=');
      return [line.slice(0, equals).trim(), line.slice(equals + 1).trim()] as const;
    }),
  );
  const offsetBytes = fields.get('idxoffsetbits') === '64' ? 8 : 4;
  const types = fields.get('sametypesequence');
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  const pairs: DictionaryPair[] = [];
  for (let at = 0; at < index.length;) {
    const column = at + 1;
    const end = index.indexOf(0, at);
    const next = end + 1 + offsetBytes + 4;
    if (end < 0 || next > index.length)
      throw toDictionaryFault('the index ends inside an entry', 'word, NUL, offset and size', {
        column,
      });
    const word = UTF8.decode(index.subarray(at, end));
    const from = offsetBytes === 8 ? Number(view.getBigUint64(end + 1)) : view.getUint32(end + 1);
    const size = view.getUint32(end + 1 + offsetBytes);
    if (from + size > articles.length)
      throw toDictionaryFault(
        `the article of ${word} lies outside`,
        `${articles.length} bytes at most`,
        { column },
      );
    const article = decodeArticle(articles.subarray(from, from + size), types);
    for (const translation of readDefinition(word, article)) pairs.push([word, translation]);
    at = next;
  }
  return pairs;
}

/**
 * The text of an article: its fields are each ended by NUL, the last one by the end; without a
 * common sequence of types each begins with its own. Fields that are not text (upper-case types)
 * have a size instead; what follows them is left out.
 */
function decodeArticle(bytes: Uint8Array, types: string | undefined): string {
  const texts: string[] = [];
  let at = 0;
  for (let field = 0; at < bytes.length; field++) {
    const type = types === undefined ? String.fromCharCode(bytes[at++]!) : (types[field] ?? '');
    if (!TEXT_TYPES.includes(type) || type === '') break;
    const end = bytes.indexOf(0, at);
    const stop = end < 0 ? bytes.length : end;
    if (MEANING_TYPES.includes(type)) texts.push(UTF8.decode(bytes.subarray(at, stop)));
    at = stop + 1;
  }
  return texts.join('\n');
}
