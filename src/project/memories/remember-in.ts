import type { UnitVariants } from '../../store/memory-store.ts';
import type { MatchedEntry } from '../workspace/steps/step.ts';
import type { Memories } from './open-memories.ts';

/**
 * Puts confirmed pairs into the memory that may be changed, if there is one. Entries of it that they were made from are used
 * once more; others are used without being told.
 *
 * @throws {FormatError} `memory/*` when it cannot be written
 */
export async function rememberIn(
  { writable }: Memories,
  units: readonly UnitVariants[],
  uses: readonly MatchedEntry[],
): Promise<void> {
  const madeFrom = uses.filter(({ memory }) => memory === writable?.name).map(({ id }) => id);
  await writable?.writer?.add(units, madeFrom);
}
