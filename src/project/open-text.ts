import { decodeText, decodeTextSync } from '../io/text/decode-text.ts';
import { emptyFileFault } from '../io/text/empty-file-fault.ts';
import type { Io } from '../io/io.ts';
import { MAX_TEXT } from '../io/text/read-text.ts';
import { FormatError } from '../model/format-error.ts';
import type { Log } from './log.ts';

/** Characters at the beginning by which a format is told. */
const HEAD_LENGTH = 4096;

/** The pieces of a file's text, counted for the progress bar by bytes. */
async function* countBytes(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
  total: number | undefined,
  log: Log,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of chunks) {
    yield chunk;
    done += chunk.length;
    log.progress(what, done, total);
  }
}

/**
 * The text of a file piece by piece, with progress by bytes.
 *
 * @param what What is being done, for the progress bar.
 * @throws {FormatError} `file/*`; `file/empty` for a file of no bytes
 */
export async function* streamText(
  io: Io,
  path: string,
  what: string,
  log: Log,
): AsyncGenerator<string> {
  const total = await io.size(path);
  let isEmpty = true;
  const bytes = countBytes(io.readBytes(path), `${what} ${path}`, total, log);
  for await (const text of decodeText(bytes, path)) {
    isEmpty = false;
    yield text;
  }
  if (isEmpty) throw emptyFileFault(path);
}

/** A text with a look at its beginning. */
export interface OpenText {
  readonly head: string;
  /** From the beginning, once; throws what reading throws. */
  readonly chunks: Iterable<string>;
}

/**
 * The text of a file for readers that cannot wait, in pieces that need not fit into memory together;
 * of gzip, whole.
 *
 * @throws {FormatError} `file/*` for what is wrong with the beginning.
 */
export async function openText(io: Io, path: string, what: string, log: Log): Promise<OpenText> {
  const total = await io.size(path);
  const bytes = io.readBytesSync(path);
  const label = `${what} ${path}`;
  function* count(chunks: Iterable<Uint8Array>): Generator<Uint8Array, void> {
    let done = 0;
    for (const chunk of chunks) {
      yield chunk;
      done += chunk.length;
      log.progress(label, done, total);
    }
  }
  const pieces =
    bytes === undefined ? await readPieces(io, path) : decodeTextSync(count(bytes), path);
  const rest = pieces[Symbol.iterator]();
  const seen: string[] = [];
  let head = '';
  while (head.length < HEAD_LENGTH) {
    const next = rest.next();
    if (next.done === true) break;
    seen.push(next.value);
    head += next.value;
  }
  function* replay(): Generator<string, void> {
    yield* seen;
    for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
  }
  return { head: head.slice(0, HEAD_LENGTH), chunks: replay() };
}

async function readPieces(io: Io, path: string): Promise<string[]> {
  const pieces: string[] = [];
  let length = 0;
  for await (const piece of decodeText(io.readBytes(path), path)) {
    pieces.push(piece);
    length += piece.length;
    if (length > MAX_TEXT)
      throw new FormatError(`more than ${MAX_TEXT} characters in a compressed file`, {
        fault: 'file/too-long-line',
        path,
        expected: 'the file unpacked',
      });
  }
  return pieces;
}
