import { readFile, writeFile } from 'node:fs/promises';

/** Sessions that outlive the server: those of the windows that are open, and some that were. */
const KEPT = 50;

/** The hashes of sessions of earlier runs: a window that stays open need not be let in again. */
export async function loadSessions(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  } catch {
    // cut off while it was written: everybody uses the new link
    return [];
  }
}

/** Keeps the newest hashes; whoever reads them cannot make a session of them. */
export async function saveSessions(file: string, hashes: readonly string[]): Promise<void> {
  const text = JSON.stringify(hashes.slice(-KEPT));
  // without it a window that stays open must be let in again after a restart: no more
  await writeFile(file, text, { mode: 0o600 }).catch(() => undefined);
}
