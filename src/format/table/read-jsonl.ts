import { FormatError } from '../../model/format-error.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import { findState } from './find-state.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Engines say where JSON went wrong in different words, or not at all. */
function columnOf(error: unknown): number {
  const position = /position (\d+)|column (\d+)/.exec(error instanceof Error ? error.message : '');
  if (position?.[1] !== undefined) return Number(position[1]) + 1;
  return position?.[2] === undefined ? 1 : Number(position[2]);
}

function readLine(raw: string, line: number): Fields {
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch (cause) {
    throw new FormatError('the line is no JSON', {
      fault: 'json/malformed',
      line,
      column: columnOf(cause),
      expected: 'one JSON object',
      cause,
    });
  }
  if (isFields(value)) return value;
  throw new FormatError('the line is no JSON object', {
    fault: 'json/structure',
    line,
    column: 1,
    expected: '{"source": "…", "target": "…"}',
  });
}

function toPair(fields: Fields, raw: string, line: number, path: string | undefined): SegmentPair {
  /** Good enough to point at a key; a value cannot hold it unescaped. */
  const columnOfKey = (key: string): number => Math.max(0, raw.indexOf(`"${key}"`)) + 1;
  const text = (key: string, isNumberGood = false): string | undefined => {
    const value = fields[key];
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return value;
    if (isNumberGood && typeof value === 'number') return String(value);
    throw new FormatError(`"${key}" is no string`, {
      fault: 'json/structure',
      line,
      column: columnOfKey(key),
      expected: 'a string',
    });
  };
  const side = (key: 'source' | 'target'): SegmentPair['source'] => {
    const value = text(key);
    if (value === undefined)
      throw new FormatError(`there is no "${key}"`, {
        fault: 'json/structure',
        line,
        column: 1,
        expected: `"${key}": "…"`,
      });
    return value === '' ? [] : [value];
  };
  const source = side('source');
  const target = side('target');
  const segment = text('segment', true);
  const stateName = text('state');
  const state = stateName === undefined ? undefined : findState(stateName);
  if (stateName !== undefined && state === undefined)
    throw new FormatError(`state "${stateName}" is not known`, {
      fault: 'json/structure',
      line,
      column: columnOfKey('state'),
      expected: 'initial, translated, reviewed or final',
    });
  return {
    path: path ?? text('file') ?? '',
    unit: text('unit', true) ?? text('id', true) ?? String(line),
    ...(segment !== undefined && { segment }),
    source,
    target,
    ...(state !== undefined && { state }),
    at: { source: [line, columnOfKey('source')], target: [line, columnOfKey('target')] },
  };
}

/**
 * A bitext with one JSON object a line: `source` and `target`, and maybe `id`, `file`, `unit`, `segment`
 * and `state`. The unit is named by `unit`, else `id`, else its line; other fields are passed over.
 *
 * @throws {FormatError} `json/malformed`, `json/structure`; with `onFault` the line is left out.
 */
export function* readJsonl(
  text: string,
  options: ReaderOptions = {},
): Generator<SegmentPair, void> {
  let line = 0;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    line++;
    if (raw.trim() === '') continue;
    try {
      yield toPair(readLine(raw, line), raw, line, options.path);
    } catch (error) {
      // The other lines are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      reportFault(error, options);
    }
  }
}
