import { FormatError } from '../../model/format-error.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import type { DocumentPaths } from './align-task.ts';

/**
 * The documents of a batch: lines of `SOURCE <TAB> TARGET <TAB> OUT`; blank lines are skipped.
 *
 * @throws {FormatError} `file/*`; `table/structure` for a line without three cells, standard input
 *   among the documents, or an OUT that stands twice.
 */
export async function readPairsList(io: Io, path: string): Promise<readonly DocumentPaths[]> {
  const rows: DocumentPaths[] = [];
  const outputs = new Map<string, number>();
  const text = await readText(io, path, { hasLines: true });
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const fail = (message: string, expected: string): never => {
      throw new FormatError(message, {
        fault: 'table/structure',
        path,
        line: at + 1,
        column: 1,
        expected,
      });
    };
    const cells = line.split('\t');
    const [source = '', target = '', output = '', ...more] = cells;
    if (source === '' || target === '' || output === '' || more.length > 0)
      fail(`the line has ${cells.length} cells`, 'SOURCE, TARGET and OUT with tabs between');
    if (cells.includes('-')) fail('standard input is no document of a list', 'the path of a file');
    const before = outputs.get(output);
    if (before !== undefined)
      fail(`${output} is the output of line ${before} too`, 'an output of its own for each line');
    outputs.set(output, at + 1);
    rows.push({ source, target, output });
  }
  return rows;
}
