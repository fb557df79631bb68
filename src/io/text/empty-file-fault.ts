import { FormatError } from '../../model/format-error.ts';

/** That a file has no bytes. */
export function emptyFileFault(path: string, expected = 'some text'): FormatError {
  return new FormatError('the file is empty', { fault: 'file/empty', path, expected });
}
