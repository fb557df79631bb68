import { copyFile, link, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';

/** Backups of each file that are kept. */
const KEPT = 10;
/** The shortest time between two, in milliseconds: ten of them then reach back over an hour and a half. */
const APART = 10 * 60_000;

/**
 * Keeps the file as it stands on the disk now, before it is replaced, unless there is a fresh backup.
 *
 * @returns where it is kept; absent when there was no need
 */
export async function keepBackup(
  folder: string,
  file: { readonly absolute: string; readonly path: string },
  now: Date,
): Promise<string | undefined> {
  const { dir, name, ext } = path.parse(file.path);
  const into = path.join(folder, dir);
  await mkdir(into, { recursive: true });
  const stamp = now.toISOString().replaceAll(/[-:]/g, '').replace(/\..*/, 'Z');
  const old = (await readdir(into))
    .filter((one) => one.startsWith(`${name}.`) && one.endsWith(ext))
    .filter((one) => /^\d{8}T\d{6}Z$/.test(one.slice(name.length + 1, -ext.length)))
    .sort();
  const newest = old.at(-1);
  if (newest !== undefined) {
    const [, date, time] = /(\d{8})T(\d{6})Z/.exec(newest.slice(name.length + 1))!;
    const at = Date.parse(
      `${date!.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time!.replace(/(..)(..)(..)/, '$1:$2:$3')}Z`,
    );
    if (now.getTime() - at < APART) return undefined;
  }
  const backup = path.join(into, `${name}.${stamp}${ext}`);
  // the old file is replaced as a whole, never written into: another name for it costs nothing
  await link(file.absolute, backup).catch(() => copyFile(file.absolute, backup));
  for (const one of old.slice(0, Math.max(0, old.length + 1 - KEPT)))
    await rm(path.join(into, one), { force: true });
  return backup;
}
