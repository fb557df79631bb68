import { closeSync, openSync, readSync } from 'node:fs';
import { toReadFault } from './read-file-bytes.ts';

/** Bytes a call: fewer calls than a page at a time, little memory. */
const PIECE = 1 << 16;
/** How long to wait for a standard input that has nothing yet, in milliseconds. */
const PAUSE = 5;

/** Bytes into `buffer`; standard input may be one that never waits, then we do. */
function readPiece(descriptor: number, buffer: Uint8Array): number {
  for (;;) {
    try {
      return readSync(descriptor, buffer, 0, buffer.length, null);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EOF') return 0; // how Windows ends a pipe
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}

/**
 * Bytes of a file, or of standard input for `-`, each piece waited for on the spot. Absent for gzip
 * (RFC 1952, 2.3.1), which Node unpacks in pieces only with time; standard input is never looked at
 * before it is read, so gzip there is binary data.
 *
 * @throws {FormatError} `file/missing` or `file/unreadable`, naming the path as the user gave it.
 */
export function readFileBytesSync(
  path: string,
  absolute: string,
): Iterable<Uint8Array> | undefined {
  try {
    const descriptor = path === '-' ? 0 : openSync(absolute, 'r');
    const first = new Uint8Array(PIECE);
    const length = path === '-' ? undefined : readPiece(descriptor, first);
    if (length !== undefined && first[0] === 0x1f && first[1] === 0x8b) {
      closeSync(descriptor);
      return undefined;
    }
    return readOn(descriptor, length === undefined ? undefined : first.subarray(0, length), path);
  } catch (error) {
    throw toReadFault(error, path);
  }
}

function* readOn(
  descriptor: number,
  first: Uint8Array | undefined,
  path: string,
): Generator<Uint8Array, void> {
  try {
    if (first !== undefined) yield first;
    if (first?.length === 0) return;
    for (;;) {
      const piece = new Uint8Array(PIECE);
      const length = readPiece(descriptor, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } catch (error) {
    throw toReadFault(error, path);
  } finally {
    if (descriptor !== 0) closeSync(descriptor);
  }
}
