import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Room on the disk for what does not fit into memory. */
export interface ScratchFile {
  /** How many bytes it holds. */
  readonly size: number;
  /** Puts bytes behind the others; waits on the spot. */
  append(bytes: Uint8Array): void;
  /** `length` bytes from `start`, fewer at the end. */
  read(start: number, length: number): Uint8Array;
  close(): void;
}

/**
 * A file without a name: it is unlinked as soon as it is open, so that whatever ends the program, a
 * `kill -9` or a crash, leaves nothing behind.
 *
 * @param folder where the room is
 */
export function openScratchFile(folder: string): ScratchFile {
  const file = path.join(folder, `.kosut.${randomUUID()}.scratch`);
  const descriptor = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  let size = 0;
  return {
    get size() {
      return size;
    },
    append(bytes) {
      for (let done = 0; done < bytes.length;)
        done += writeSync(descriptor, bytes, done, bytes.length - done, size + done);
      size += bytes.length;
    },
    read(start, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - start)));
      for (let done = 0; done < bytes.length;) {
        const count = readSync(descriptor, bytes, done, bytes.length - done, start + done);
        if (count === 0) return bytes.subarray(0, done);
        done += count;
      }
      return bytes;
    },
    close() {
      closeSync(descriptor);
    },
  };
}
