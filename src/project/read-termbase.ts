import { FormatError } from '../model/format-error.ts';
import type { Termbase } from '../model/concept.ts';
import { detectFormat } from '../format/formats.ts';
import { readCsvTermbase } from '../format/table/read-csv-termbase.ts';
import { readTbx } from '../format/tbx/read-tbx.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/read-text.ts';

/**
 * Reads a termbase, TBX or CSV.
 *
 * @throws {FormatError} `file/*`, `file/unknown-format`, or what the reader finds wrong.
 */
export async function readTermbase(io: Io, path: string): Promise<Termbase> {
  const named = detectFormat(path);
  const text = await readText(io, path, { hasLines: named?.name === 'csv' });
  const format = named ?? detectFormat(path, text.slice(0, 4096));
  if (format?.name === 'tbx') return readTbx(text, { path });
  if (format?.name === 'csv') return readCsvTermbase(text, { path });
  throw new FormatError('no termbase of a known format', {
    fault: 'file/unknown-format',
    path,
    expected: 'a .tbx or .csv file',
  });
}
