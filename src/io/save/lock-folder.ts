import { readFile, rm, writeFile } from 'node:fs/promises';
import { FormatError } from '../../model/format-error.ts';

/** Who holds a folder. */
interface Holder {
  readonly pid: number;
  /** For people. */
  readonly note?: string;
}

/** A folder that this process alone writes to. */
export interface FolderLock {
  /** Leaves a word for those who come: an address. */
  note(text: string): Promise<void>;
  release(): Promise<void>;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Takes a lock file. One that a process left behind which is gone is taken over.
 *
 * @throws {FormatError} `folder/in-use` when another process has it
 */
export async function lockFolder(file: string): Promise<FolderLock> {
  const mine = (note?: string): string =>
    JSON.stringify({ pid: process.pid, ...(note !== undefined && { note }) });
  for (let tries = 0; ; tries++) {
    try {
      await writeFile(file, mine(), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 1) throw error;
      const holder = await readFile(file, 'utf8')
        .then(
          (text) => JSON.parse(text) as Holder,
          () => undefined,
        )
        .catch(() => undefined);
      if (holder !== undefined && holder.pid !== process.pid && isAlive(holder.pid))
        throw new FormatError(`process ${holder.pid} has this folder open`, {
          fault: 'folder/in-use',
          path: file,
          expected:
            holder.note === undefined
              ? 'one editor a folder; end the other one first'
              : `the editor at ${holder.note}, or end that one first`,
        });
      await rm(file, { force: true });
    }
  }
  return {
    note: (text) => writeFile(file, mine(text), { mode: 0o600 }),
    release: () => rm(file, { force: true }),
  };
}
