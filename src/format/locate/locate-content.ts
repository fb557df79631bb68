import type { Content } from '../../model/content.ts';
import type { Span } from '../../model/span.ts';
import type { FormatName } from '../formats.ts';
import { readMarkupPieces } from './markup-pieces.ts';
import { matchPieces, type Piece } from './piece.ts';
import { readCsvPieces, readJsonPieces, readPoPieces, readTsvPieces } from './string-pieces.ts';

const readers: Readonly<
  Partial<Record<FormatName, (text: string, at: number) => Iterable<Piece>>>
> = {
  xliff: readMarkupPieces,
  tmx: readMarkupPieces,
  jsonl: readJsonPieces,
  po: readPoPieces,
  csv: readCsvPieces,
  tsv: readTsvPieces,
};

/**
 * For each position of one side of a segment the stretch of the file that holds it, escapes and markup
 * looked through. `undefined` where they cannot be told.
 *
 * @param at Where the reader says that the side begins.
 */
export function locateContent(
  format: FormatName,
  text: string,
  at: number,
  content: Content,
): readonly Span[] | undefined {
  const read = readers[format];
  return read === undefined ? undefined : matchPieces(read(text, at), content);
}
