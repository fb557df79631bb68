import { open } from 'node:fs/promises';

/** Flushes the folder's own entries, for a file that was renamed in it. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder, and needs no such flush
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
