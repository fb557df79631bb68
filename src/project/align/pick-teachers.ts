import type { Io } from '../../io/io.ts';
import type { DocumentPaths } from './align-task.ts';
import { MOST_LESSONS } from './learn-together.ts';

/** Source texts of so many bytes have about as many beads: a sentence has about a hundred letters. */
const TEACHING_BYTES = 100 * MOST_LESSONS;

/** Whether the output of an earlier run is newer than what it was made from. */
export async function isFresh(io: Io, { source, target, output }: DocumentPaths): Promise<boolean> {
  const made = await io.modified(output);
  if (made === undefined) return false;
  const inputs = [await io.modified(source), await io.modified(target)];
  return inputs.every((written) => written !== undefined && written <= made);
}

/**
 * The documents that all learn from, taken evenly: the others are aligned once, in the last round,
 * so that a long list is saved from early on and can be resumed.
 */
export async function pickTeachers<T extends { readonly paths: DocumentPaths }>(
  io: Io,
  documents: readonly T[],
  most: number = TEACHING_BYTES,
): Promise<readonly T[]> {
  const sizes: number[] = [];
  for (const { paths } of documents) sizes.push((await io.size(paths.source)) ?? 0);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const share = Math.min(1, most / total);
  if (share === 1) return documents;
  let seen = 0;
  let taken = 0;
  return documents.filter((_, at) => {
    seen += sizes[at]!;
    if (taken >= seen * share) return false;
    taken += sizes[at]!;
    return true;
  });
}
