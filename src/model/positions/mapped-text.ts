import type { Span } from '../span.ts';

/**
 * A stretch of a changed text and the stretch of the original that it came from. When both have the
 * same length, positions inside correspond one to one; otherwise the stretch is only known as a whole.
 */
export interface MappedRun {
  readonly start: number;
  readonly length: number;
  readonly originalStart: number;
  readonly originalLength: number;
}

/**
 * A text made from another one (lines joined, letters folded, codes replaced), with the way back.
 * A position in `text` is not a position in the original: ask {@link toOriginalSpan}.
 */
export interface MappedText {
  readonly text: string;
  /** Sorted by `start`, without overlap, covering every code unit of `text`. */
  readonly runs: readonly MappedRun[];
}

/** The run that holds position `at`; binary search, since documents have thousands of runs. */
function runAt(runs: readonly MappedRun[], at: number): MappedRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (at < run.start) high = middle - 1;
    else if (at >= run.start + run.length) low = middle + 1;
    else return run;
  }
  return undefined;
}

/**
 * Where a span of the changed text stands in the original. A run that changed its length is taken
 * whole, so the answer covers at least what the span was made from. An empty span maps to an empty one.
 *
 * @throws {RangeError} when the span leaves the text.
 */
export function toOriginalSpan(mapped: MappedText, [start, end]: Span): Span {
  if (start < 0 || end < start || end > mapped.text.length)
    throw new RangeError(`span [${start}, ${end}) does not fit a text of ${mapped.text.length}`);
  const only = mapped.runs.length === 1 ? mapped.runs[0]! : undefined;
  if (only !== undefined && only.length === only.originalLength) {
    const by = only.originalStart - only.start;
    return [start + by, end + by];
  }
  const first = runAt(mapped.runs, start);
  if (first === undefined) {
    const last = mapped.runs.at(-1);
    const at = last === undefined ? 0 : last.originalStart + last.originalLength;
    return [at, at];
  }
  const from =
    first.originalStart + (first.length === first.originalLength ? start - first.start : 0);
  if (end === start) return [from, from];
  const last = runAt(mapped.runs, end - 1)!;
  const to =
    last.length === last.originalLength
      ? last.originalStart + (end - last.start)
      : last.originalStart + last.originalLength;
  return [from, to];
}

/** A text that was not changed: every position is its own original. */
export function toMappedText(text: string, originalStart = 0): MappedText {
  if (text === '') return { text, runs: [] };
  return {
    text,
    runs: [{ start: 0, length: text.length, originalStart, originalLength: text.length }],
  };
}

/** Two maps one after the other: from `outer.text` through `inner.text` to the original of `inner`. */
export function composeMaps(outer: MappedText, inner: MappedText): MappedText {
  const runs: MappedRun[] = [];
  for (const run of outer.runs) {
    if (run.length !== run.originalLength) {
      const [from, to] = toOriginalSpan(inner, [
        run.originalStart,
        run.originalStart + run.originalLength,
      ]);
      runs.push({ ...run, originalStart: from, originalLength: to - from });
      continue;
    }
    let at = run.originalStart;
    const stop = run.originalStart + run.originalLength;
    while (at < stop) {
      const below = runAt(inner.runs, at)!;
      const next = Math.min(stop, below.start + below.length);
      const [from, to] = toOriginalSpan(inner, [at, next]);
      const start = run.start + (at - run.originalStart);
      runs.push({ start, length: next - at, originalStart: from, originalLength: to - from });
      at = next;
    }
  }
  return { text: outer.text, runs };
}
