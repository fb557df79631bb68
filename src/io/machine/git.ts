import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { FormatError } from '../../model/format-error.ts';

const run = promisify(execFile);
/** A file of the size that we read at most, and what git says beside it. */
const MAX_BYTES = 1 << 29;

/** What differs from a commit in a working tree. */
export interface GitChanges {
  /** The files asked for that differ from the commit or are unknown to it, as they were named. */
  readonly changed: readonly string[];
  /** The bytes of a file at the commit; absent when it was not there. */
  readBefore(file: string): Promise<Uint8Array | undefined>;
}

/**
 * Asks git which of some files differ from a commit. Nothing is written.
 *
 * @param ref A name of a commit, such as `HEAD` or `origin/main`.
 * @throws {FormatError} `git/unusable` when there is no git, no repository or no such commit.
 */
export async function readGitChanges(
  cwd: string,
  ref: string,
  files: readonly string[],
): Promise<GitChanges> {
  const git = async (...words: string[]): Promise<Buffer> => {
    const { stdout } = await run('git', ['--literal-pathspecs', ...words], {
      cwd,
      encoding: 'buffer',
      maxBuffer: MAX_BYTES,
    });
    return stdout;
  };
  const names = new Map(files.map((file) => [toRelative(cwd, file), file]));
  const ask = async (...words: string[]): Promise<readonly string[]> => {
    const list = await git(...words, '--', ...names.keys());
    return list
      .toString()
      .split('\0')
      .filter((name) => name !== '');
  };
  // all at once: whether there is such a commit is told first
  const asked = [
    ref.startsWith('-')
      ? Promise.resolve([])
      : ask('diff', '--name-only', '--relative', '-z', '--no-ext-diff', `${ref}^{commit}`),
    ask('ls-files', '--others', '-z'),
  ];
  for (const list of asked) list.catch(() => undefined);
  let commit: string;
  try {
    // a name that begins with a dash would be an option
    const name = await git(
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      `${ref}^{commit}`,
    );
    commit = name.toString().trim();
  } catch (cause) {
    const hasGit = (cause as NodeJS.ErrnoException).code !== 'ENOENT';
    throw new FormatError(hasGit ? `git knows no commit “${ref}” here` : 'git cannot be run', {
      fault: 'git/unusable',
      path: ref,
      expected: 'a commit of the repository in this folder; a shallow clone needs fetch-depth: 0',
      cause,
    });
  }
  const lists = await Promise.all(asked);
  const changed = new Set(lists.flat());
  return {
    changed: [...names].filter(([name]) => changed.has(name)).map(([, file]) => file),
    readBefore: (file) =>
      git('show', `${commit}:./${toRelative(cwd, file)}`).catch(() => undefined),
  };
}

/** As git writes paths. */
function toRelative(cwd: string, file: string): string {
  return path.relative(cwd, path.resolve(cwd, file)).replaceAll(path.sep, '/');
}
