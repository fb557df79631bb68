import { FormatError } from '../../model/format-error.ts';

/** A fault of a dictionary file; in a binary one there are no lines, and `column` counts bytes from 1. */
export function toDictionaryFault(
  message: string,
  expected: string,
  place: { readonly path?: string; readonly line?: number; readonly column?: number } = {},
): FormatError {
  return new FormatError(`${message}; expected ${expected}`, {
    fault: 'dictionary/structure',
    expected,
    ...place,
  });
}
