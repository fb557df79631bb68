import { crc32 } from 'node:zlib';
import { openPositionedFile } from '../io/files/positioned-file.ts';
import type { PositionedFile } from '../io/files/positioned-file.ts';
import { removeLeftovers } from '../io/save/remove-leftovers.ts';
import { saveFile } from '../io/save/save-file.ts';
import type { IndexSegment } from '../memory/index/index-segment.ts';
import { packSegment, SEGMENT_LAYOUT, unpackSegment } from '../memory/index/pack-segment.ts';

/**
 * An index as one flat file: 16 bytes of magic, header length and header check sum; the header, JSON;
 * then for each segment its arrays one after another, each from a multiple of four bytes on, in the
 * byte order of the machine. Whatever is not as expected makes the file unusable, never wrong answers:
 * it is built anew.
 */
const MAGIC = 'KOSUTIDX';
const PREFIX_BYTES = 16;
const ALIGNMENT = 4;
/** A header is shorter than this, or it is none: a hundred thousand locales. */
const MOST_HEADER_BYTES: number = 2 ** 26;

/**
 * What the bytes mean, down to what counts as a letter: another version of this program, of Unicode or
 * another byte order asks for another index. Raise the number when words, keys or arrays change.
 */
const FORMAT: string = [
  'index 5',
  `layout ${SEGMENT_LAYOUT.join('')}`,
  `unicode ${process.versions['unicode'] ?? '?'}`,
  new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big',
].join(', ');

interface SegmentPlace {
  readonly start: number;
  /** Bytes of each array, padding aside. */
  readonly lengths: readonly number[];
  readonly checksum: number;
}

interface Header {
  readonly format: string;
  readonly memoryId: string;
  readonly generation: number;
  readonly locales: readonly {
    readonly locale: string;
    readonly units: SegmentPlace;
    readonly segments: readonly SegmentPlace[];
  }[];
}

/** One locale as a file keeps it. */
export interface LocaleParts {
  readonly locale: string;
  /** The bits of its units. */
  readonly units: Uint32Array;
  readonly segments: readonly IndexSegment[];
}

/** An index file that was opened; parts are read and checked when they are asked for. */
export interface OpenIndexFile {
  readonly generation: number;
  readonly locales: readonly {
    readonly locale: string;
    readonly units: Uint32Array;
    /** @throws {DamagedIndexError} */
    load(): readonly IndexSegment[];
  }[];
  close(): void;
}

/** The file is not what was written. */
export class DamagedIndexError extends Error {}

/** Opens the index file of a memory; `undefined` when it is not there, of another kind or damaged. */
export function openIndexFile(path: string, memoryId: string): OpenIndexFile | undefined {
  const file = openPositionedFile(path);
  if (file === undefined) return undefined;
  try {
    const header = readHeader(file);
    if (header.format === FORMAT && header.memoryId === memoryId) return toOpenFile(file, header);
  } catch {
    // whatever is wrong with it, it can be built anew
  }
  file.close();
  return undefined;
}

function toOpenFile(file: PositionedFile, header: Header): OpenIndexFile {
  return {
    generation: header.generation,
    locales: header.locales.map(({ locale, units, segments }) => {
      const bits = readPlace(file, units)[0]!;
      return {
        locale,
        units: new Uint32Array(bits.buffer, bits.byteOffset, bits.byteLength / ALIGNMENT),
        load: () => segments.map((place) => unpackSegment(readPlace(file, place))),
      };
    }),
    close: () => file.close(),
  };
}

function readHeader(file: PositionedFile): Header {
  const prefix = new DataView(file.read(0, PREFIX_BYTES).buffer);
  const magic = new TextDecoder().decode(new Uint8Array(prefix.buffer, 0, MAGIC.length));
  const length = prefix.getUint32(MAGIC.length, true);
  if (magic !== MAGIC || length > MOST_HEADER_BYTES) throw new DamagedIndexError('no index');
  const bytes = file.read(PREFIX_BYTES, length);
  if (crc32(bytes) !== prefix.getUint32(MAGIC.length + 4, true))
    throw new DamagedIndexError('the header is damaged');
  return JSON.parse(new TextDecoder().decode(bytes)) as Header;
}

function readPlace(
  file: PositionedFile,
  { start, lengths, checksum }: SegmentPlace,
): readonly Uint8Array[] {
  const total = lengths.reduce((sum, length) => sum + padded(length), 0);
  if (start + total > file.bytes) throw new DamagedIndexError('the file is cut off');
  const bytes = file.read(start, total);
  if (crc32(bytes) !== checksum) throw new DamagedIndexError('the index is damaged');
  let at = 0;
  return lengths.map((length) => {
    const part = bytes.subarray(at, at + length);
    at += padded(length);
    return part;
  });
}

function padded(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

/** Writes an index file, as a whole or not at all. */
export async function saveIndexFile(
  path: string,
  { memoryId, generation }: Pick<Header, 'memoryId' | 'generation'>,
  locales: readonly LocaleParts[],
): Promise<void> {
  let start = 0;
  const chunks: Uint8Array[] = [];
  const place = (arrays: readonly ArrayBufferView[]): SegmentPlace => {
    const from = start;
    let checksum = 0;
    const lengths = arrays.map(({ buffer, byteOffset, byteLength }) => {
      const bytes = new Uint8Array(buffer, byteOffset, byteLength);
      const padding = new Uint8Array(padded(byteLength) - byteLength);
      checksum = addToChecksum(checksum, bytes);
      checksum = addToChecksum(checksum, padding);
      chunks.push(bytes, padding);
      start += padded(byteLength);
      return byteLength;
    });
    return { start: from, lengths, checksum };
  };
  const placed = locales.map(({ locale, units, segments }) => ({
    locale,
    units: place([units]),
    segments: segments.map((segment) => place(packSegment(segment))),
  }));
  const { bytes, offset } = encodeHeader(placed, memoryId, generation);
  const prefix = new DataView(new ArrayBuffer(PREFIX_BYTES));
  new Uint8Array(prefix.buffer).set(new TextEncoder().encode(MAGIC));
  prefix.setUint32(MAGIC.length, bytes.length, true);
  prefix.setUint32(MAGIC.length + 4, crc32(bytes), true);
  const gap = new Uint8Array(offset - PREFIX_BYTES - bytes.length);
  // an index is as large as its memory: what a killed process left of one is not to pile up
  await removeLeftovers(path, Date.now());
  await saveFile(path, [new Uint8Array(prefix.buffer), bytes, gap, ...chunks]);
}

/** zlib takes an array without bytes for "start anew". */
function addToChecksum(checksum: number, bytes: Uint8Array): number {
  return bytes.length === 0 ? checksum : crc32(bytes, checksum);
}

/** The header with the places counted from the file's beginning, which depend on its own length. */
function encodeHeader(
  locales: Header['locales'],
  memoryId: string,
  generation: number,
): { readonly bytes: Uint8Array; readonly offset: number } {
  const encode = (offset: number): Uint8Array => {
    const move = (place: SegmentPlace): SegmentPlace => ({ ...place, start: place.start + offset });
    const header: Header = {
      format: FORMAT,
      memoryId,
      generation,
      locales: locales.map(({ locale, units, segments }) => ({
        locale,
        units: move(units),
        segments: segments.map(move),
      })),
    };
    return new TextEncoder().encode(JSON.stringify(header));
  };
  // places grow by a digit at most each time, so this ends
  for (let offset = PREFIX_BYTES; ;) {
    const bytes = encode(offset);
    if (PREFIX_BYTES + bytes.length <= offset) return { bytes, offset };
    offset = padded(PREFIX_BYTES + bytes.length + ALIGNMENT);
  }
}
