import type { IndexSegment, KeyTable } from './index-segment.ts';

/** A flat array of a segment. */
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Bytes of one number of each array of a packed segment, in order: version of the layout included. */
export const SEGMENT_LAYOUT = [4, 4, 4, 2, 4, 4, 4, 2, 1, 4, 1, 4, 4, 4, 4, 4, 4, 4] as const;

/** The arrays of a segment in the order of {@link SEGMENT_LAYOUT}. */
export function packSegment(segment: IndexSegment): readonly FlatArray[] {
  const { plain, folded, stem } = segment.keys;
  return [
    segment.units,
    segment.stamps,
    segment.starts,
    segment.tokens,
    segment.rarePlaces,
    segment.rareWords,
    segment.listStarts,
    segment.listsLow,
    segment.listsHigh,
    segment.firstOfLength,
    segment.letters,
    segment.letterStarts,
    plain.hashes,
    plain.order,
    folded.hashes,
    folded.order,
    stem.hashes,
    stem.order,
  ];
}

/**
 * The segment of its arrays; shares their memory.
 *
 * @param bytes each array's bytes, at an offset that is a multiple of four
 */
export function unpackSegment(bytes: readonly Uint8Array[]): IndexSegment {
  const wide = (at: number): Uint32Array =>
    new Uint32Array(bytes[at]!.buffer, bytes[at]!.byteOffset, bytes[at]!.byteLength / 4);
  const signed = (at: number): Int32Array =>
    new Int32Array(bytes[at]!.buffer, bytes[at]!.byteOffset, bytes[at]!.byteLength / 4);
  const half = (at: number): Uint16Array =>
    new Uint16Array(bytes[at]!.buffer, bytes[at]!.byteOffset, bytes[at]!.byteLength / 2);
  const keys = (at: number): KeyTable => ({ hashes: signed(at), order: signed(at + 1) });
  return {
    units: wide(0),
    stamps: wide(1),
    starts: wide(2),
    tokens: half(3),
    rarePlaces: wide(4),
    rareWords: wide(5),
    listStarts: wide(6),
    listsLow: half(7),
    listsHigh: bytes[8]!,
    firstOfLength: wide(9),
    letters: bytes[10]!,
    letterStarts: wide(11),
    keys: { plain: keys(12), folded: keys(14), stem: keys(16) },
  };
}
