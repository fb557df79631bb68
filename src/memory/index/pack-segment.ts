import { createKeyTable } from './create-key-table.ts';
import type { IndexSegment, KeyTable } from './index-segment.ts';
import { packHighs, unpackHighs } from './pack-highs.ts';
import { packRising, unpackRising } from './pack-rising.ts';

/** A flat array of a segment. */
export type FlatArray = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** Bytes of one number of each array of a packed segment, in order: version of the layout included. */
export const SEGMENT_LAYOUT = [1, 4, 2, 4, 4, 4, 2, 1, 4, 1, 4, 4, 4, 4] as const;

/**
 * The arrays of a segment in the order of {@link SEGMENT_LAYOUT}. What follows from the others is left
 * out: where the words of an entry begin, since entries lie by length, and the order of the hashes.
 */
export function packSegment(segment: IndexSegment): readonly FlatArray[] {
  const { plain, folded, stem } = segment.keys;
  return [
    packRising(segment.units),
    segment.stamps,
    segment.tokens,
    segment.rarePlaces,
    segment.rareWords,
    segment.listStarts,
    segment.listsLow,
    packHighs(segment.listStarts, segment.listsHigh),
    segment.firstOfLength,
    segment.letters,
    segment.letterStarts,
    plain.hashes,
    folded.hashes,
    stem.hashes,
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
  const half = (at: number): Uint16Array =>
    new Uint16Array(bytes[at]!.buffer, bytes[at]!.byteOffset, bytes[at]!.byteLength / 2);
  const keys = (at: number): KeyTable => {
    const { buffer, byteOffset, byteLength } = bytes[at]!;
    const hashes = new Int32Array(buffer, byteOffset, byteLength / 4);
    return createKeyTable(hashes);
  };
  const firstOfLength = wide(8);
  const listStarts = wide(5);
  return {
    units: unpackRising(bytes[0]!, firstOfLength.at(-1)!),
    stamps: wide(1),
    starts: startsOf(firstOfLength),
    tokens: half(2),
    rarePlaces: wide(3),
    rareWords: wide(4),
    listStarts,
    listsLow: half(6),
    listsHigh: unpackHighs(listStarts, bytes[7]!),
    firstOfLength,
    letters: bytes[9]!,
    letterStarts: wide(10),
    keys: { plain: keys(11), folded: keys(12), stem: keys(13) },
  };
}

/** See `IndexSegment.starts`. */
function startsOf(firstOfLength: Uint32Array): Uint32Array {
  const starts = new Uint32Array(firstOfLength.at(-1)! + 1);
  let end = 0;
  for (let length = 0; length + 1 < firstOfLength.length; length++) {
    for (let entry = firstOfLength[length]!; entry < firstOfLength[length + 1]!; entry++) {
      end += length;
      starts[entry + 1] = end;
    }
  }
  return starts;
}
