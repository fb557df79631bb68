import { FormatError } from '../../model/format-error.ts';
import type { SegmentState } from '../../model/unit.ts';
import { findState } from '../../format/table/find-state.ts';
import { findKeyColumn, readJsonLine, type JsonFields } from '../../format/table/read-json-line.ts';
import type { Io } from '../../io/io.ts';
import { readLines } from '../read-lines.ts';

/** One line of an edit list, as it was written. */
export interface EditLine {
  readonly file?: string;
  readonly unit: string;
  readonly segment?: string;
  /** Absent: the target stays. */
  readonly target?: string;
  readonly state?: SegmentState;
  /** From 1. */
  readonly line: number;
  /** The column of a field, from 1; 1 when the line has no such field. */
  readonly columnOf: (field: string) => number;
}

/** Shown where a line is not what it should be. */
const EXAMPLE = '{"unit": "u1", "target": "…"}';

function toEdit(fields: JsonFields, raw: string, line: number): EditLine {
  const columnOf = (field: string): number => (field in fields ? findKeyColumn(raw, field) : 1);
  const fail = (field: string, message: string, expected: string): never => {
    throw new FormatError(message, {
      fault: 'json/structure',
      line,
      column: columnOf(field),
      expected,
    });
  };
  const name = (field: 'file' | 'unit' | 'segment'): string | undefined => {
    const value = fields[field];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    return typeof value === 'number'
      ? String(value)
      : fail(field, `"${field}" is no string`, 'an id');
  };
  const unit = name('unit');
  if (unit === undefined) return fail('unit', 'the line names no unit', EXAMPLE);
  const { target, state: stateName } = fields;
  if (target !== undefined && typeof target !== 'string')
    return fail(
      'target',
      target === null ? 'the target is null' : 'the target is no string',
      'a string, "" for translated as nothing, or no "target" to leave it as it is',
    );
  const state = typeof stateName === 'string' ? findState(stateName) : undefined;
  if (stateName !== undefined && state === undefined)
    return fail(
      'state',
      `state ${JSON.stringify(stateName)} is not known`,
      'initial, translated, reviewed or final',
    );
  const file = name('file');
  const segment = name('segment');
  return {
    unit,
    ...(file !== undefined && { file }),
    ...(segment !== undefined && { segment }),
    ...(target !== undefined && { target }),
    ...(state !== undefined && { state }),
    line,
    columnOf,
  };
}

/**
 * An edit list: one JSON object a line, `unit` and maybe `file`, `segment`, `target`, `state`; other
 * fields are passed over, empty lines too. An empty list is no fault.
 *
 * @param path `-` is standard input.
 * @throws {FormatError} `file/*`, `json/malformed`, `json/structure` with line and column.
 */
export async function readEdits(io: Io, path: string): Promise<readonly EditLine[]> {
  const edits: EditLine[] = [];
  let line = 0;
  try {
    for await (const raw of readLines(io, path)) {
      line++;
      if (raw.trim() !== '') edits.push(toEdit(readJsonLine(raw, line, EXAMPLE), raw, line));
    }
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
  return edits;
}
