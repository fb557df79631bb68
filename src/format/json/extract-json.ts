import type { JSONPath } from 'jsonc-parser';
import { visit } from 'jsonc-parser';
import { FormatError } from '../../model/format-error.ts';
import { buildLineIndex } from '../../model/positions/line-column.ts';
import type { Span } from '../../model/span.ts';
import type { Extract, ExtractOptions, Extractor } from '../extract/extractor.ts';
import { buildNameFilter } from '../extract/name-filter.ts';
import type { Passage } from '../extract/passage.ts';
import { findDeepNesting } from './find-deep-nesting.ts';

/** Strings of JSON, comments allowed; their keys are their names. */
export const jsonExtractor: Extractor = {
  extract: extractJson,
  encode: (text) => JSON.stringify(text).slice(1, -1),
};

function extractJson(text: string, options: ExtractOptions): Extract {
  const nested = findDeepNesting(text);
  if (nested !== undefined) throw toFault(text, nested, 'brackets nest too deep', 'flatter JSON');
  const passages: Passage[] = [];
  const isWanted = buildNameFilter(options.keys, options.skipKeys);
  visit(
    text,
    {
      onLiteralValue(value, offset, length, _line, _column, pathOf) {
        if (typeof value !== 'string' || value.trim() === '') return;
        const name = toName(pathOf());
        if (!isWanted(name)) return;
        const span: Span = [offset + 1, offset + length - 1];
        passages.push({
          span,
          pieces: [{ type: 'text', text: value, span }],
          context: 'string',
          name,
        });
      },
      onError(_error, offset) {
        throw toFault(text, offset, 'this is not JSON', 'a value, a comma or a closing bracket');
      },
    },
    { allowTrailingComma: true },
  );
  return { passages };
}

/** `menu.items[0].label`. */
function toName(path: JSONPath): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`))
    .join('');
}

function toFault(text: string, at: number, message: string, expected: string): FormatError {
  const { line, column } = buildLineIndex(text)(at);
  return new FormatError(message, { fault: 'json/malformed', line, column, expected });
}
