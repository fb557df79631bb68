import { createTwoFilesPatch } from 'diff';

/** Lines around a change that a reader needs to find it. */
const CONTEXT = 1;

/** What would change in files, as a patch that `git apply` takes; empty when nothing would. */
export function reportFixes(
  files: readonly { readonly path: string; readonly before: string; readonly after: string }[],
): string {
  const patches = files.map(({ path, before, after }) =>
    createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
      context: CONTEXT,
    }).replace(/^=+\n/, ''),
  );
  return patches.join('');
}
