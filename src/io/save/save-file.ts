import type { Chunks } from '../io.ts';
import { openPendingFile } from './pending-file.ts';

/**
 * Replaces a file as a whole or not at all: written beside it under another name, flushed (fsync),
 * renamed over it, and the folder flushed too, so that a crash at any moment leaves the old file or
 * the new one, never a torn one. Keeps the permissions of the file it replaces.
 *
 * @param mayReplace asked with the name of the new file when all is ready; when it throws, the old file stays
 */
export async function saveFile(
  file: string,
  chunks: Chunks,
  mayReplace?: (temporary: string) => Promise<void>,
): Promise<void> {
  const pending = await openPendingFile(file);
  try {
    for await (const chunk of chunks) await pending.write(chunk);
    await pending.seal();
    await mayReplace?.(pending.path);
    await pending.commit();
  } catch (error) {
    await pending.discard();
    throw error;
  }
}
