import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { isInside } from '../../io/files/resolve-inside.ts';
import type { Io } from '../../io/io.ts';
import type { JobPlaces } from './job-runner.ts';

/** Why a machine cannot do a job. */
export interface Obstacle {
  /** Whether all jobs of the batch have it: a folder is not shared, or workers may not touch it. */
  readonly isOfBatch: boolean;
  readonly reason: string;
}

const SHARED =
  'a folder that all machines share under this name and that its user may read, or kosut worker --root FOLDER';

/**
 * Why this machine cannot do a job: a file or a folder that was there where the batch was put in is not here, or is not
 * one that workers may touch. `undefined`: nothing is in the way.
 *
 * @param root absolute; files outside of it are not touched, links followed. Absent: any file
 */
export async function findObstacle(
  io: Io,
  places: readonly JobPlaces[],
  root: string | undefined,
): Promise<Obstacle | undefined> {
  const seen = new Set<string>();
  for (const { reads, writes, absent } of places)
    for (const file of [...reads, ...writes]) {
      if (seen.has(file)) continue;
      seen.add(file);
      if (root !== undefined && !(await isUnder(io, file, root)))
        return {
          isOfBatch: true,
          reason: `${file} is not below the folder of --root, which this worker does not leave`,
        };
      const folder = path.dirname(file);
      const needed = writes.includes(file) ? folder : file;
      if (absent.includes(needed) || (await io.exists(needed))) continue;
      // an empty folder is where something else should be mounted; from one with files in it the file was taken away
      const isShared = needed !== folder && ((await io.list(folder)) ?? []).length > 0;
      const expected = isShared ? '' : `; expected ${SHARED}`;
      return { isOfBatch: !isShared, reason: `${needed} is not there on this machine${expected}` };
    }
  return undefined;
}

/** Of what is not there yet, the folder where it would be counts. */
async function isUnder(io: Io, file: string, root: string): Promise<boolean> {
  const folder = await realpath(root).catch(() => root);
  for (let at = path.resolve(io.cwd, file); ; at = path.dirname(at)) {
    const real = await realpath(at).catch(() => undefined);
    if (real !== undefined) return isInside(folder, real);
    if (path.dirname(at) === at) return false;
  }
}
