import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** A file that is still being written is younger than this, in milliseconds: an hour. */
const OLD = 3_600_000;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Removes what a process that was killed left of a file: the temporary names of `saveFile` beside it. What
 * cannot be removed stays.
 */
export async function removeLeftovers(file: string, now: number): Promise<void> {
  const folder = path.dirname(file);
  const prefix = `.${path.basename(file)}.`;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    if (!name.startsWith(prefix) || !name.endsWith('.tmp')) continue;
    if (!UUID.test(name.slice(prefix.length, -'.tmp'.length))) continue;
    const left = path.join(folder, name);
    const found = await stat(left).catch(() => undefined);
    if (found === undefined || now - found.mtimeMs < OLD) continue;
    await rm(left, { force: true }).catch(() => undefined);
  }
}
