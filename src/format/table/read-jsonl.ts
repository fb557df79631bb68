import { FormatError } from '../../model/format-error.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { ReaderOptions } from '../reader-options.ts';
import { reportFault } from '../reader-options.ts';
import type { JsonFields } from './read-json-line.ts';
import { findKeyColumn, readJsonLine } from './read-json-line.ts';
import { findState } from './find-state.ts';

/** One line of a bitext, whose target may not be there yet. */
export interface JsonlSegment extends Omit<SegmentPair, 'path' | 'target'> {
  /** As the line names it; absent when it does not. */
  readonly file?: string;
  /** Absent: not translated. */
  readonly target?: SegmentPair['target'];
}

const toContent = (text: string): SegmentPair['source'] => (text === '' ? [] : [text]);

function toSegment(fields: JsonFields, raw: string, line: number): JsonlSegment {
  const columnOfKey = (key: string): number => findKeyColumn(raw, key);
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
  const source = text('source');
  if (source === undefined) throw missing('source', line);
  const target = text('target');
  const file = text('file');
  const segment = text('segment', true);
  const document = text('document');
  const confidence = fields['confidence'];
  if (
    confidence !== undefined &&
    confidence !== null &&
    !(typeof confidence === 'number' && confidence >= 0 && confidence <= 1)
  )
    throw new FormatError('"confidence" is no number from 0 to 1', {
      fault: 'json/structure',
      line,
      column: columnOfKey('confidence'),
      expected: 'a number from 0 to 1',
    });
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
    ...(file !== undefined && { file }),
    unit: text('unit', true) ?? text('id', true) ?? String(line),
    ...(segment !== undefined && { segment }),
    source: toContent(source),
    ...(target !== undefined && { target: toContent(target) }),
    ...(state !== undefined && { state }),
    ...(document !== undefined && { document }),
    ...(typeof confidence === 'number' && { confidence }),
    at: { source: [line, columnOfKey('source')], target: [line, columnOfKey('target')] },
  };
}

function missing(key: string, line: number): FormatError {
  return new FormatError(`there is no "${key}"`, {
    fault: 'json/structure',
    line,
    column: 1,
    expected: `"${key}": "…"`,
  });
}

function toPair(segment: JsonlSegment, line: number, path: string | undefined): SegmentPair {
  const { file, target, ...rest } = segment;
  if (target === undefined) throw missing('target', line);
  // inside a file of its own, `file` names the document the pair came from
  const document = path === undefined ? undefined : (rest.document ?? file);
  return {
    path: path ?? file ?? '',
    ...rest,
    target,
    ...(document !== undefined && { document }),
  };
}

function* readLines<T>(
  text: string,
  options: ReaderOptions,
  read: (raw: string, line: number) => T,
  firstLine = 1,
): Generator<T, void> {
  let line = firstLine - 1;
  for (const raw of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    line++;
    if (raw.trim() === '') continue;
    try {
      yield read(raw, line);
    } catch (error) {
      // The other lines are still good; whether to go on is the caller's choice.
      if (!(error instanceof FormatError)) throw error;
      reportFault(error, options);
    }
  }
}

const example = '{"source": "…", "target": "…"}';

/**
 * A bitext with one JSON object a line: `source` and `target`, and maybe `id`, `file`, `unit`, `segment`,
 * `state`, `document` and `confidence` (0 to 1). The unit is named by `unit`, else `id`, else
 * its line; other fields are passed over.
 *
 * @param firstLine the number of the first line, where the text is a piece of a file
 * @throws {FormatError} `json/malformed`, `json/structure`; with `onFault` the line is left out.
 */
export function readJsonl(
  text: string,
  options: ReaderOptions = {},
  firstLine = 1,
): Generator<SegmentPair, void> {
  return readLines(
    text,
    options,
    (raw, line) =>
      toPair(toSegment(readJsonLine(raw, line, example), raw, line), line, options.path),
    firstLine,
  );
}

/** {@link readJsonl} for lists that are not yet translated: a line without `target` is no fault. */
export function readJsonlSegments(
  text: string,
  options: ReaderOptions = {},
): Generator<JsonlSegment, void> {
  return readLines(text, options, (raw, line) =>
    toSegment(readJsonLine(raw, line, example), raw, line),
  );
}
