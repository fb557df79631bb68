import { parse, type ParseError } from 'jsonc-parser';
import { FormatError } from '../../model/format-error.ts';
import { findDeepNesting } from '../json/find-deep-nesting.ts';

/** The fields of one JSON object, not yet looked at. */
export type JsonFields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is JsonFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where JSON goes wrong, from 1: engines say it in different words, or not at all. */
function findFaultColumn(raw: string): number {
  const deep = findDeepNesting(raw);
  if (deep !== undefined) return deep + 1;
  const errors: ParseError[] = [];
  parse(raw, errors, { disallowComments: true });
  return (errors[0]?.offset ?? 0) + 1;
}

/** The column, from 1, of a key in a line of JSON: good enough, as a value cannot hold it unescaped. */
export function findKeyColumn(raw: string, key: string): number {
  return Math.max(0, raw.indexOf(`"${key}"`)) + 1;
}

/**
 * The JSON object of one line.
 *
 * @param line Number of the line, from 1, for faults.
 * @param expected An object as it should have been, for faults.
 * @throws {FormatError} `json/malformed`, `json/structure`
 */
export function readJsonLine(raw: string, line: number, expected: string): JsonFields {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    throw new FormatError('the line is no JSON', {
      fault: 'json/malformed',
      line,
      column: findFaultColumn(raw),
      expected: 'one JSON object',
      cause,
    });
  }
  if (isFields(value)) return value;
  throw new FormatError('the line is no JSON object', {
    fault: 'json/structure',
    line,
    column: 1,
    expected,
  });
}
