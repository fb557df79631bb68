import { MAX_TEXT, readChunks } from '../../io/text/read-text.ts';
import type { Io } from '../../io/io.ts';

/** Whole lines of a file, and the number of the first of them, from 1. */
export interface LineChunk {
  readonly text: string;
  readonly firstLine: number;
}

/** How much is read before it is handed on, in UTF-16 units. */
const CHUNK = 1 << 20;

/**
 * A file in pieces of whole lines, or of whole rows where a quoted cell may hold line ends.
 *
 * @throws {FormatError} `file/*`
 */
export async function* readLineChunks(
  io: Io,
  path: string,
  { hasQuotes = false }: { readonly hasQuotes?: boolean } = {},
): AsyncGenerator<LineChunk> {
  let parts: string[] = [];
  let length = 0;
  let firstLine = 1;
  const cut = (isEnd: boolean): LineChunk | undefined => {
    const text = parts.join('');
    let end = isEnd ? text.length : text.lastIndexOf('\n') + 1;
    // inside a quoted cell the number of quotes so far is odd
    while (!isEnd && hasQuotes && end > 0 && countQuotes(text, end) % 2 === 1)
      end = text.lastIndexOf('\n', end - 2) + 1;
    if (end === 0) return undefined;
    const chunk = { text: text.slice(0, end), firstLine };
    for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1))
      firstLine++;
    parts = [text.slice(end)];
    length = text.length - end;
    return chunk;
  };
  // a quote that nobody closes must not gather a file of any size: the reader is shown its beginning
  let limit = CHUNK;
  for await (const text of readChunks(io, path, { hasLines: true })) {
    parts.push(text);
    length += text.length;
    if (length < limit) continue;
    const chunk = cut(length > MAX_TEXT / 4);
    limit = chunk === undefined ? length * 2 : CHUNK;
    if (chunk !== undefined) yield chunk;
  }
  const rest = length === 0 ? undefined : cut(true);
  if (rest !== undefined) yield rest;
}

function countQuotes(text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1 && at < end; at = text.indexOf('"', at + 1)) count++;
  return count;
}
