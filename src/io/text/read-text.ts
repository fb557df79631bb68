import { FormatError } from '../../model/format-error.ts';
import { decodeText } from './decode-text.ts';
import { emptyFileFault } from './empty-file-fault.ts';
import type { Io } from '../io.ts';

/**
 * The longest line of a plain text or a table, in UTF-16 units. A book of 500 pages has a million
 * letters; a line of sixteen million is a broken file, and everything above would be slow on it.
 */
export const MAX_LINE: number = 1 << 24;

/** The longest text that is read as a whole, in UTF-16 units; V8 allows strings of about 2^29. */
export const MAX_TEXT: number = 1 << 28;

/** Whether the unit of reading is the line (plain text, tables) or the file tells itself (XML). */
export interface ReadTextOptions {
  readonly hasLines: boolean;
  /** Whether a file of no bytes is a text too; absent: it is a fault. */
  readonly mayBeEmpty?: boolean;
}

/**
 * A whole file as text; `-` is standard input.
 *
 * @throws {FormatError} `file/*`, with the place where there is one.
 */
export async function readText(io: Io, path: string, options: ReadTextOptions): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  const chunks = readChunks(io, path, options);
  for await (const text of chunks) {
    parts.push(text);
    length += text.length;
    if (length > MAX_TEXT)
      throw tooLong(path, `more than ${MAX_TEXT} characters`, countLines(parts));
  }
  return parts.join('');
}

/**
 * The same piece by piece, for readers that need not hold the whole; a text may then have any length.
 *
 * @throws {FormatError} `file/*`, with the place where there is one.
 */
export async function* readChunks(
  io: Io,
  path: string,
  options: ReadTextOptions,
): AsyncGenerator<string> {
  let isEmpty = true;
  let line = 1;
  let lineLength = 0;
  for await (const text of decodeText(io.readBytes(path), path)) {
    isEmpty = false;
    if (options.hasLines) {
      let start = 0;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', start)) {
        if (lineLength + at - start > MAX_LINE) break;
        start = at + 1;
        lineLength = 0;
        line++;
      }
      lineLength += text.length - start;
      if (lineLength > MAX_LINE)
        throw tooLong(path, `a line of more than ${MAX_LINE} characters`, line);
    }
    yield text;
  }
  if (isEmpty && options.mayBeEmpty !== true) {
    throw emptyFileFault(path);
  }
}

function countLines(parts: readonly string[]): number {
  return parts.reduce((lines, part) => lines + part.split('\n').length - 1, 1);
}

function tooLong(path: string, what: string, line: number): FormatError {
  return new FormatError(what, {
    fault: 'file/too-long-line',
    path,
    line,
    column: 1,
    expected: 'text cut into lines or paragraphs; cut the file into smaller ones',
  });
}
