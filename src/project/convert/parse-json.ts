import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { findDeepNesting } from '../../format/json/find-deep-nesting.ts';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';

/**
 * The value of a JSON text; a byte order mark is passed over.
 *
 * @throws {FormatError} `json/malformed` with line and column.
 */
export function parseJson(text: string, path: string): unknown {
  const json = text.replace(/^\ufeff/, '');
  const deep = findDeepNesting(json);
  if (deep !== undefined)
    throw new FormatError('arrays and objects are nested too deep', {
      fault: 'json/malformed',
      path,
      ...buildLineIndex(json)(deep),
      expected: 'at most 500 levels',
    });
  try {
    return JSON.parse(json) as unknown;
  } catch (cause) {
    const errors: ParseError[] = [];
    parse(json, errors, { disallowComments: true, allowTrailingComma: false });
    const [first] = errors;
    throw new FormatError(
      `no JSON${first === undefined ? '' : ` (${printParseErrorCode(first.error)})`}`,
      {
        fault: 'json/malformed',
        path,
        ...buildLineIndex(json)(first?.offset ?? 0),
        expected: 'one JSON object',
        cause,
      },
    );
  }
}
