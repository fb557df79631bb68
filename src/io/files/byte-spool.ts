import { joinBytes } from '../text/join-bytes.ts';
import type { ScratchFile } from './scratch-file.ts';

/** Bytes that are written once and read again: in memory while they are few, on the disk from then on. */
export interface ByteSpool {
  readonly size: number;
  append(bytes: Uint8Array): void;
  /** From `start` to before `end`, in pieces. */
  read(start: number, end: number): Generator<Uint8Array, void>;
  close(): void;
}

/** What is gathered before it goes to the disk, and what is read at once. */
const BLOCK = 1 << 20;

/** @param scratch made when the first block is full, so that little needs none */
export function createByteSpool(scratch: () => ScratchFile): ByteSpool {
  let file: ScratchFile | undefined;
  let waiting: Uint8Array[] = [];
  let waitingSize = 0;
  return {
    get size() {
      return (file?.size ?? 0) + waitingSize;
    },
    append(bytes) {
      waiting.push(bytes);
      waitingSize += bytes.length;
      if (waitingSize < BLOCK) return;
      file ??= scratch();
      file.append(joinBytes(waiting));
      waiting = [];
      waitingSize = 0;
    },
    *read(start, end) {
      const written = file?.size ?? 0;
      let at = start;
      while (at < Math.min(end, written)) {
        const piece = file!.read(at, Math.min(BLOCK, end - at));
        yield piece;
        at += piece.length;
      }
      if (at < end) {
        const rest = joinBytes(waiting);
        yield rest.subarray(at - written, end - written);
      }
    },
    close() {
      file?.close();
    },
  };
}
