import type { Span } from '../../model/span.ts';

/** A place of a term, and of what stands for it. */
export interface TermPlace {
  /** Number of the segment pair. */
  readonly pair: number;
  /** Content positions on the trusted side. */
  readonly term: Span;
  /** Content positions on the inspected side; absent: nothing is known to stand for it. */
  readonly rendering?: Span;
}

/**
 * Places, five numbers each: pair, start and end of the term, start and end of its rendering (-1 where there is
 * none). A book has a hundred thousand of them, and they go from thread to thread.
 */
export type TermPlaces = Int32Array;

const STRIDE = 5;

/** Packs places; see {@link TermPlaces}. */
export function packPlaces(places: readonly TermPlace[]): TermPlaces {
  const packed = new Int32Array(places.length * STRIDE);
  for (const [at, { pair, term, rendering = [-1, -1] }] of places.entries())
    packed.set([pair, ...term, ...rendering], at * STRIDE);
  return packed;
}

/** How many places there are. */
export function countPlaces(places: TermPlaces): number {
  return places.length / STRIDE;
}

/** The place of a number below {@link countPlaces}. */
export function placeAt(places: TermPlaces, at: number): TermPlace {
  const [pair, start, end, from, to] = places.subarray(
    at * STRIDE,
    (at + 1) * STRIDE,
  ) as unknown as [number, number, number, number, number];
  return { pair, term: [start, end], ...(from >= 0 && { rendering: [from, to] as const }) };
}
