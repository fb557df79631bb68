import { FormatError } from '../model/format-error.ts';

/** Runs a reader so that every fault it throws names the file. */
export function namePath<T>(path: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    // Readers below this do not know the path; the same fault with it says more.
    if (error instanceof FormatError && path !== undefined) throw error.withPath(path);
    throw error;
  }
}
