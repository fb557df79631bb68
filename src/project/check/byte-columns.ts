import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import type { CheckResult } from '../../model/results/run-result.ts';
import { buildLineStarts } from '../../model/positions/line-column.ts';

/** The column of a place in UTF-8 bytes, from 1; `undefined` where the file is not known. */
type ByteColumn = (path: string, line: number, column: number) => number | undefined;

/** Columns in bytes for the files that have findings. Standard input is gone and has none. */
export async function readByteColumns(io: Io, { findings }: CheckResult): Promise<ByteColumn> {
  const texts = new Map<string, { text: string; starts: readonly number[] }>();
  for (const path of new Set(findings.map(({ place }) => place.path))) {
    if (path === '-') continue;
    const text = await readText(io, path, { hasLines: false });
    texts.set(path, { text, starts: buildLineStarts(text) });
  }
  const encoder = new TextEncoder();
  return (path, line, column) => {
    const file = texts.get(path);
    const start = file?.starts[line - 1];
    if (file === undefined || start === undefined) return undefined;
    return encoder.encode(file.text.slice(start, start + column - 1)).length + 1;
  };
}
