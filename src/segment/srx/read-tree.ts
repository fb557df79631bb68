import { FormatError } from '../../model/format-error.ts';
import type { SrxPattern } from '../../model/srx-rules.ts';
import { parsePattern } from '../regex/parse-pattern.ts';
import { PatternError } from '../regex/pattern-error.ts';
import type { Flavour, PatternTree } from '../regex/pattern-tree.ts';

/**
 * A pattern of a rule file, parsed.
 *
 * @throws {FormatError} `srx/pattern` for one that cannot be read, with its place in the file
 */
export function readTree(
  pattern: SrxPattern,
  flavour: Flavour,
  path: string | undefined,
  ignoresCase = false,
): PatternTree {
  try {
    return parsePattern(pattern.pattern, flavour, ignoresCase);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    const message = `the pattern ${pattern.pattern} cannot be used: ${error.message} (sign ${error.at + 1})`;
    throw toFault('srx/pattern', message, pattern.at, path);
  }
}

/** A fault of the rules at its place in the SRX file, as far as it is known. */
export function toFault(
  fault: 'srx/pattern' | 'srx/structure',
  message: string,
  at: SrxPattern['at'],
  path: string | undefined,
): FormatError {
  return new FormatError(message, {
    fault,
    ...(path !== undefined && { path }),
    ...(at !== undefined && { line: at[0], column: at[1] }),
  });
}
