import type { Io } from '../../io/io.ts';
import { checkFiles, type CheckFilesOptions, type CheckOutcome } from './check-files.ts';
import { formatPlural } from '../../report/figures/format-count.ts';

/** Mending one thing may bring out another, such as a space between two others; more is no mending. */
const MAX_ROUNDS = 5;

/**
 * Mends what can be mended without harm, file by file, and checks what is left. Run again it changes
 * nothing.
 */
export async function fixFiles(
  io: Io,
  paths: readonly string[],
  options: CheckFilesOptions,
): Promise<CheckOutcome> {
  let outcome = await checkFiles(io, paths, options);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const plans = await outcome.planFixes();
    if (plans.length === 0) break;
    for (const { path, bytes, count } of plans) {
      await io.save(path, [bytes]);
      options.log.note(`${path}: ${formatPlural(count, 'finding')} mended`);
    }
    outcome = await checkFiles(io, paths, options);
  }
  return outcome;
}
