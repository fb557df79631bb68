import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file read in pieces; stays the same file when another is renamed over it. */
export interface PositionedFile {
  readonly bytes: number;
  /**
   * Bytes from a place of the file.
   *
   * @throws {RangeError} when the file ends before
   */
  read(start: number, length: number): Uint8Array;
  close(): void;
}

/** One call reads so many bytes at most: Node takes no more than 2^31 - 1. */
const MOST_AT_ONCE: number = 2 ** 30;

/** Opens a file for reading; `undefined` when it is not there or may not be read. */
export function openPositionedFile(path: string): PositionedFile | undefined {
  const file = open(path);
  if (file === undefined) return undefined;
  return {
    bytes: fstatSync(file).size,
    read(start, length) {
      const bytes = new Uint8Array(new ArrayBuffer(length));
      let at = 0;
      while (at < length) {
        const wanted = Math.min(MOST_AT_ONCE, length - at);
        const count = readSync(file, bytes, at, wanted, start + at);
        if (count === 0) throw new RangeError(`the file ends before byte ${start + length}`);
        at += count;
      }
      return bytes;
    },
    close: () => closeSync(file),
  };
}

function open(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    // for a file that can be done without, no reason matters
    return undefined;
  }
}
