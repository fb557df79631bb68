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
  for await (const lines of readLineGroups(io, path)) yield* lines;
}

/**
 * The same, with the lines that came together in one list: who answers each of them need not wait in between.
 *
 * @throws {FormatError} `file/*`
 */
export async function* readLineGroups(io: Io, path: string): AsyncGenerator<readonly string[]> {
  let rest = '';
  let line = 0;
  for await (const text of decodeText(io.readBytes(path), path, { byLines: true })) {
    const pieces = (rest + text).split('\n');
    rest = pieces.pop()!;
    line += pieces.length;
    if (pieces.length > 0)
      yield pieces.map((piece) => (piece.endsWith('\r') ? piece.slice(0, -1) : piece));
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
  if (rest !== '') yield [rest];
}
