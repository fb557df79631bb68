import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { formats } from '../../../format/formats.ts';
import { isInside } from '../../../io/files/resolve-inside.ts';

/** So deep below the folder of the project files are looked for. */
const MAX_DEPTH = 8;
/** So many files a project may have; the editor lists them all. */
const MAX_FILES = 2000;
/** Folders of other programs. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', 'dist']);

/** A file that can be edited. */
export interface FoundFile {
  /** From the folder, with `/`. */
  readonly path: string;
  /** Where it really stands: links are followed once, and never out of the folder. */
  readonly absolute: string;
}

/** The XLIFF files of a folder, as {@link findFiles}. */
export function findXliffFiles(folder: string): Promise<readonly FoundFile[]> {
  const { extensions } = formats.find(({ name }) => name === 'xliff')!;
  return findFiles(folder, (name) =>
    extensions.includes(path.extname(name).toLocaleLowerCase('en')),
  );
}

/**
 * The files of a folder and the folders below it whose names are wanted, sorted by path. Hidden folders are passed over,
 * linked folders too, and links that lead out of the folder.
 */
export async function findFiles(
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<readonly FoundFile[]> {
  const root = await realpath(folder);
  const found: FoundFile[] = [];
  const visit = async (at: string, depth: number): Promise<void> => {
    const names = await readdir(at, { withFileTypes: true }).catch(() => []);
    names.sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of names) {
      const full = path.join(at, entry.name);
      if (entry.isDirectory()) {
        if (depth < MAX_DEPTH && !entry.name.startsWith('.') && !passedOver.has(entry.name))
          await visit(full, depth + 1);
        continue;
      }
      if (entry.name.startsWith('.') || found.length >= MAX_FILES) continue;
      if (!isWanted(entry.name)) continue;
      const absolute = await realpath(full).catch(() => undefined);
      if (absolute === undefined || !isInside(root, absolute)) continue;
      if (!(await stat(absolute)).isFile()) continue;
      found.push({ path: path.relative(root, full).split(path.sep).join('/'), absolute });
    }
  };
  await visit(root, 0);
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
