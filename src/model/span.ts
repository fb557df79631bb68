/**
 * A half-open range `[start, end)`, counted from 0 in UTF-16 code units of one text or one
 * content. Inside content an inline code counts one, whatever its markup.
 */
export type Span = readonly [start: number, end: number];

/** A half-open range `[start, end)` of sentence numbers, counted from 0; empty when both are equal. */
export type Run = readonly [start: number, end: number];
