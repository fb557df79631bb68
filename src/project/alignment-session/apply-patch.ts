import type { BeadPatch, SessionBead } from './session-bead.ts';

/**
 * The beads after a change.
 *
 * @throws {RangeError} when what the change takes out does not stand there
 */
export function applyPatch(
  beads: readonly SessionBead[],
  { at, removed, inserted }: BeadPatch,
): readonly SessionBead[] {
  if (removed.some(({ id }, offset) => beads[at + offset]?.id !== id))
    throw new RangeError('the change does not fit the beads');
  return [...beads.slice(0, at), ...inserted, ...beads.slice(at + removed.length)];
}

/** The change that takes a change back. */
export function invertPatch({ at, removed, inserted }: BeadPatch): BeadPatch {
  return { at, removed: inserted, inserted: removed };
}

/** The change from one list to another: what both begin and end with is left alone. */
export function findPatch(
  before: readonly SessionBead[],
  after: readonly SessionBead[],
): BeadPatch {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++;
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}
