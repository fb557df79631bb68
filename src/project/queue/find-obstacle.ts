import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from '../../io/files/resolve-inside.ts';
import type { Io } from '../../io/io.ts';
import type { JobPlaces } from './job-runner.ts';

const SHARED = 'a folder that all machines share under this name, or kosut worker --root FOLDER';

/**
 * Why this machine cannot do a job at all: a file or a folder that was there where the batch was put in is not here, or
 * is not one that workers may touch. `undefined`: nothing is in the way.
 *
 * @param root absolute; files outside of it are not touched, links followed. Absent: any file
 */
export async function findObstacle(
  io: Io,
  places: readonly JobPlaces[],
  root: string | undefined,
): Promise<string | undefined> {
  const seen = new Set<string>();
  for (const { reads, writes, absent } of places)
    for (const file of [...reads, ...writes]) {
      const isWritten = writes.includes(file);
      const needed = isWritten ? path.dirname(file) : file;
      if (seen.has(needed) && (isWritten ? seen.has(file) : true)) continue;
      seen.add(needed).add(file);
      if (root !== undefined && !(await isUnder(io, file, root)))
        return `${file} is not below the folder of --root, which this worker does not leave`;
      if (!absent.includes(needed) && !(await io.exists(needed)))
        return `${needed} is not there on this machine; expected ${SHARED}`;
    }
  return undefined;
}

/** Of what is not there yet, the folder where it would be counts. */
async function isUnder(io: Io, file: string, root: string): Promise<boolean> {
  const folder = await realpath(root).catch(() => root);
  let at = path.resolve(io.cwd, file);
  for (;;) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined) return isInside(folder, real);
    // a link that leads nowhere would be followed by whoever writes to it
    const parent = path.dirname(at);
    if (parent === at) return false;
    at = parent;
  }
}
