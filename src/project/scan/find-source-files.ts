import { buildNameFilter } from '../../format/extract/name-filter.ts';
import type { Io } from '../../io/io.ts';
import { FormatError } from '../../model/format-error.ts';

/** Folders that hold no source code of the application. */
const FOREIGN = new Set(['node_modules', 'bower_components', 'dist', 'build', 'coverage']);

/**
 * The source files below some paths, in order. Folders that begin with a dot, hold what others wrote or
 * what was built are passed over, and so are type declarations; a file that is named itself is taken.
 *
 * @param ignored Paths with `*` and `?`; a folder's name without them takes all below it.
 * @throws {FormatError} `file/missing`.
 */
export async function findSourceFiles(
  io: Io,
  paths: readonly string[],
  extensions: readonly string[],
  ignored: readonly string[],
): Promise<readonly string[]> {
  const isWanted = buildNameFilter([], [...ignored, ...ignored.map((path) => `${path}/*`)]);
  const isSource = (name: string): boolean =>
    extensions.some((extension) => name.endsWith(extension)) && !/\.d\.[cm]?ts$/.test(name);
  const files: string[] = [];
  const walk = async (folder: string, names: readonly string[]): Promise<void> => {
    for (const name of names) {
      const path = folder === '.' ? name : `${folder}/${name}`;
      if (name.startsWith('.') || FOREIGN.has(name) || !isWanted(path)) continue;
      const inner = await io.list(path);
      if (inner !== undefined) await walk(path, inner);
      else if (isSource(name)) files.push(path);
    }
  };
  for (const path of paths) {
    const folder = path.replace(/[/\\]+$/, '') || path;
    const names = await io.list(folder);
    if (names !== undefined) await walk(folder, names);
    else if (await io.exists(path)) files.push(path);
    else
      throw new FormatError('there is no such file or folder', {
        fault: 'file/missing',
        path,
        expected: 'the source code of an application',
      });
  }
  return [...new Set(files)];
}
