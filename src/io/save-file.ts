import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Chunks } from './io.ts';

/** How much text is gathered before it goes to the disk, in UTF-16 units: fewer calls, little memory. */
const BATCH = 1 << 18;
/** Room for that text in any script: a UTF-16 unit takes three bytes of UTF-8 at most. */
const BUFFER_BYTES = 3 * BATCH;

/**
 * Replaces a file as a whole or not at all: written beside it under another name, flushed (fsync),
 * renamed over it, and the folder flushed too, so that a crash at any moment leaves the old file or
 * the new one, never a torn one. Keeps the permissions of the file it replaces.
 */
export async function saveFile(file: string, chunks: Chunks): Promise<void> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomUUID()}.tmp`);
  const mode = await stat(file).then(
    (found) => found.mode,
    () => 0o644,
  );
  const handle = await open(temporary, 'w', mode);
  // one buffer for all of it: to make one for each batch takes three times as long as to fill it
  let buffer: Uint8Array | undefined;
  const encoder = new TextEncoder();
  const write = async (text: string): Promise<void> => {
    for (let rest = text; rest !== '';) {
      buffer ??= new Uint8Array(BUFFER_BYTES);
      const { read, written } = encoder.encodeInto(rest, buffer);
      await handle.writeFile(buffer.subarray(0, written));
      rest = rest.slice(read);
    }
  };
  try {
    let batch = '';
    for await (const chunk of chunks) {
      const isText = typeof chunk === 'string';
      if (isText) batch += chunk;
      if (isText && batch.length < BATCH) continue;
      await write(batch);
      batch = '';
      if (!isText) await handle.writeFile(chunk);
    }
    await write(batch);
    await handle.sync();
    await handle.close();
    await rename(temporary, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Flushes the folder's own entry for the renamed file. */
async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and needs no such flush
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
