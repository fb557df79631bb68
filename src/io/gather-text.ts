import type { FileHandle } from 'node:fs/promises';

/** How much text is gathered before it goes to the disk, in UTF-16 units: fewer calls, little memory. */
const BATCH = 1 << 18;
/** Room for that text in any script: a UTF-16 unit takes three bytes of UTF-8 at most. */
const BUFFER_BYTES = 3 * BATCH;

/** Text on its way into a file. */
interface GatheredText {
  /** Text is written as UTF-8, bytes as they are. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Writes what has been gathered. */
  flush(): Promise<void>;
}

/** Gathers text for a file that is open for writing; it stays so. */
export function gatherText(handle: FileHandle): GatheredText {
  let batch = '';
  // one buffer for all of it: to make one for each batch takes three times as long as to fill it
  let buffer: Uint8Array | undefined;
  const encoder = new TextEncoder();
  const flush = async (): Promise<void> => {
    let text = batch;
    batch = '';
    while (text !== '') {
      buffer ??= new Uint8Array(BUFFER_BYTES);
      const { read, written } = encoder.encodeInto(text, buffer);
      await handle.writeFile(buffer.subarray(0, written));
      text = text.slice(read);
    }
  };
  return {
    flush,
    async write(chunk) {
      if (typeof chunk === 'string') {
        batch += chunk;
        if (batch.length >= BATCH) await flush();
        return;
      }
      await flush();
      await handle.writeFile(chunk);
    },
  };
}
