import { realpath } from 'node:fs/promises';
import path from 'node:path';

/** Whether an absolute path is a folder or stands below it; both without links in them. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return (
    relative === '' ||
    (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative))
  );
}

/**
 * Where a path that somebody else named really stands, all links followed; `undefined` when that is
 * outside of the folder, when nothing is there, and for anything that is no plain path.
 *
 * @param folder must be there
 * @param name from the folder, with `/` or the separator of the system
 */
export async function resolveInside(folder: string, name: string): Promise<string | undefined> {
  if (name.includes('\0')) return undefined;
  const root = await realpath(folder);
  const wanted = path.resolve(root, name);
  if (!isInside(root, wanted)) return undefined;
  const real = await realpath(wanted).catch(() => undefined);
  return real !== undefined && isInside(root, real) ? real : undefined;
}
