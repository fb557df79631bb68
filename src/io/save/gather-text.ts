/** How much text is gathered before it goes to the disk, in UTF-16 units: fewer calls, little memory. */
const BATCH = 1 << 18;
/** Room for that text in any script: a UTF-16 unit takes three bytes of UTF-8 at most. */
const BUFFER_BYTES = 3 * BATCH;

/** What is open for writing, such as a `FileHandle`. */
export interface ByteSink {
  /** Resolves when the bytes are taken, and may be written over. */
  writeFile(bytes: Uint8Array): Promise<void>;
}

/** Text on its way into a file. */
export interface GatheredText {
  /** Text is written as UTF-8, bytes as they are. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** Writes what has been gathered; nothing may come after it. */
  flush(): Promise<void>;
}

/** Gathers text for a file that is open for writing; it stays so. */
export function gatherText(file: ByteSink): GatheredText {
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
      await file.writeFile(buffer.subarray(0, written));
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
      await file.writeFile(chunk);
    },
  };
}
