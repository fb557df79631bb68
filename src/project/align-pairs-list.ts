import { FormatError } from '../model/format-error.ts';
import { alignBatch } from '../align/align-batch.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/read-text.ts';
import { toAlignInput, toBitext, type AlignedSides, type AlignOptions } from './align-files.ts';
import { readSide } from './segment-side.ts';

/** Two texts that were aligned, and where the result is to go. */
export interface ListedAlignment extends AlignedSides {
  readonly output: string;
}

/**
 * Aligns the pairs of a list, lines of `SOURCE <TAB> TARGET <TAB> OUT`, with a lexicon learned over
 * all of them. Every line is looked at before anything is aligned.
 *
 * @throws {FormatError} `table/structure` for a line without three cells; `file/*` for its files.
 */
export async function alignPairsList(
  io: Io,
  path: string,
  { sourceLocale, targetLocale, wrap, log }: Omit<AlignOptions, 'anchors'>,
): Promise<readonly ListedAlignment[]> {
  const rows = readList(await readText(io, path, { hasLines: true }), path);
  const sides = [];
  for (const [number, [source, target, output]] of rows.entries()) {
    log.progress('reading', number, rows.length);
    sides.push({
      source: await readSide(io, source, sourceLocale, wrap),
      target: await readSide(io, target, targetLocale, wrap),
      output,
    });
  }
  const inputs = sides.map(({ source, target }) => toAlignInput(source, target));
  const beads = alignBatch(inputs, (done, total) => log.progress('aligning', done, total));
  return sides.map((side, number) => ({
    ...side,
    bitext: toBitext(inputs[number]!, beads[number]!),
  }));
}

type ListRow = readonly [source: string, target: string, output: string];

function readList(text: string, path: string): readonly ListRow[] {
  const rows: ListRow[] = [];
  for (const [number, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === '') continue;
    const [source = '', target = '', output = '', ...more] = line.split('\t');
    if (source === '' || target === '' || output === '' || more.length > 0) {
      throw new FormatError(`the line has ${line.split('\t').length} cells`, {
        fault: 'table/structure',
        path,
        line: number + 1,
        column: 1,
        expected: 'SOURCE, TARGET and OUT with tabs between',
      });
    }
    rows.push([source, target, output]);
  }
  return rows;
}
