import { FormatError } from '../model/format-error.ts';
import { decodeText } from '../io/text/decode-text.ts';
import type { Io } from '../io/io.ts';
import { MAX_LINE } from '../io/text/read-text.ts';

/**
 * The lines of a text one after another as they come, without their ends; a last line without an end
 * counts, an empty rest does not.
 *
 * @throws {FormatError} `file/*`
 */
export async function* readLines(io: Io, path: string): AsyncGenerator<string> {
  let rest = '';
  let line = 0;
  for await (const text of decodeText(io.readBytes(path), path)) {
    const pieces = (rest + text).split('\n');
    rest = pieces.pop()!;
    for (const piece of pieces) {
      line++;
      yield piece.endsWith('\r') ? piece.slice(0, -1) : piece;
    }
    if (rest.length > MAX_LINE) {
      throw new FormatError(`a line of more than ${MAX_LINE} characters`, {
        fault: 'file/too-long-line',
        path,
        line: line + 1,
        column: 1,
        expected: 'one text a line',
      });
    }
  }
  if (rest !== '') yield rest;
}
