import { FormatError } from '../../model/format-error.ts';
import { emptyFileFault } from '../../io/text/empty-file-fault.ts';
import { MAX_TEXT } from '../../io/text/read-text.ts';
import type { ConversionSource } from './conversion.ts';

/**
 * All the text of a file, for readers that need it at once.
 *
 * @throws {FormatError} `file/*`
 */
export async function collectText({ path, chunks }: ConversionSource): Promise<string> {
  const parts: string[] = [];
  let length = 0;
  for await (const part of chunks) {
    parts.push(part);
    length += part.length;
    if (length > MAX_TEXT)
      throw new FormatError(`more than ${MAX_TEXT} characters`, {
        fault: 'file/too-long-line',
        path,
        expected: 'a file that fits into memory; cut it into smaller ones',
      });
  }
  if (length === 0) throw emptyFileFault(path);
  return parts.join('');
}
