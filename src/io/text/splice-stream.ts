import { createStrictDecoder, findEncoding } from './decode-text.ts';
import { createTextEncoder, type TextEncode } from './encode-text.ts';
import { findMarkLength } from './find-mark-length.ts';
import { joinBytes } from './join-bytes.ts';
import { findLabel } from './read-encoded.ts';
import { demandEncoder, type TextPatch } from './splice-bytes.ts';
import { createByteTracker, type ByteTracker } from './track-bytes.ts';

/** A stretch of the new bytes that may yet be replaced. */
export interface OpenStretch {
  /** Where it begins in the new bytes, and how many it has. */
  readonly at: number;
  readonly length: number;
  /** What stands there instead. */
  readonly bytes: Uint8Array;
}

/** What `spliceBytes` does, for a file that comes piece by piece; positions are asked for in ascending order. */
export interface SpliceStream {
  /** The next bytes of the file; gives the text they complete. */
  write(bytes: Uint8Array): string;
  /** The text that was left. */
  end(): string;
  patch(patch: TextPatch): void;
  /** A patch that is made later, by whoever reads the new bytes, or not at all. */
  open(patch: TextPatch): OpenStretch;
  /** No patch will begin before this position: the bytes before it go out. */
  settle(position: number): void;
  /** After the last patch: what is left of the file goes out. */
  finish(): void;
}

/**
 * @param take is handed the new bytes in their order
 * @param replace what stands for a character the encoding cannot hold
 * @param path of the file, for faults: `file/*`, from all methods
 */
export function createSpliceStream(
  path: string,
  take: (bytes: Uint8Array) => void,
  replace: (character: string) => string,
): SpliceStream {
  const decoder = createStrictDecoder(path);
  let tracker: ByteTracker | undefined;
  let encode: TextEncode | undefined;
  let encoding = '';
  let canWrite = true;
  let label: string | undefined;
  let markLength = 0;
  /** Bytes that have not gone out, from this one of the file on. */
  let held: Uint8Array[] = [];
  let heldAt = 0;
  let taken = 0;
  const give = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    taken += bytes.length;
    take(bytes);
  };
  /** Lets bytes go before one of the file. */
  const pass = (end: number, isKept: boolean): void => {
    while (heldAt < end) {
      const [first] = held as [Uint8Array];
      const size = Math.min(first.length, end - heldAt);
      if (isKept) give(first.subarray(0, size));
      heldAt += size;
      if (size === first.length) held.shift();
      else held[0] = first.subarray(size);
    }
  };
  const flush = (): void => {
    for (const bytes of held) {
      give(bytes);
      heldAt += bytes.length;
    }
    held = [];
  };
  const track = (text: string): string => {
    if (text === '') return text;
    if (encoding === '') {
      // the decoder gives the first text when it has seen enough to tell, and nothing has gone out before
      const head = joinBytes(held);
      encoding = findEncoding(head, path, undefined);
      markLength = findMarkLength(head, encoding);
      canWrite = createTextEncoder(encoding, encoding, replace) !== undefined;
    }
    label ??= findLabel(text) ?? encoding;
    tracker ??= createByteTracker(encoding, markLength);
    tracker.add(text);
    return text;
  };
  const encoded = (text: string): Uint8Array => {
    encode ??= demandEncoder({ encoding, label: label ?? encoding }, replace, path);
    return encode(text);
  };
  return {
    write(bytes) {
      held.push(bytes);
      return track(decoder.write(bytes));
    },
    end: () => track(decoder.end()),
    patch({ start, end, text }) {
      const bytes = encoded(text);
      pass(tracker!.find(start), true);
      give(bytes);
      pass(tracker!.find(end), false);
    },
    open({ start, end, text }) {
      const bytes = encoded(text);
      pass(tracker!.find(start), true);
      const at = taken;
      pass(tracker!.find(end), true);
      return { at, length: taken - at, bytes };
    },
    settle(position) {
      if (canWrite) pass(tracker!.find(position), true);
      // where a position stands is not known then, and any patch is a fault
      else flush();
    },
    finish: flush,
  };
}
