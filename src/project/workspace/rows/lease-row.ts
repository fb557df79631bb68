import type { Lease, OpenFile } from '../files/open-file.ts';
import type { WorkspaceState } from '../workspace-state.ts';

/** How long a row is somebody's without being asked for again, in milliseconds. */
const TERM = 60_000;

/** Frees the rows of a window, those whose time is over too, and tells the others. */
function free(
  state: WorkspaceState,
  file: OpenFile,
  isOver: (lease: Lease, row: string) => boolean,
): void {
  for (const [row, lease] of file.leases) {
    if (!isOver(lease, row)) continue;
    file.leases.delete(row);
    state.events.emit('lease', { file: file.id, id: row, client: lease.client });
  }
}

/** Ends the leases whose time is over. */
export function endLeases(state: WorkspaceState): void {
  const now = state.io.now().getTime();
  for (const file of state.files.values()) free(state, file, ({ until }) => until <= now);
}

/**
 * Gives a row to a window for a minute, and takes the others it had. It is advice: revisions decide.
 *
 * @param row absent: the window works on none any more
 * @returns who has it, when that is another window
 */
export function leaseRow(
  state: WorkspaceState,
  file: OpenFile,
  row: string | undefined,
  client: string,
): { readonly until?: string; readonly lockedBy?: string } {
  const now = state.io.now().getTime();
  free(state, file, (lease, one) => lease.until <= now || (lease.client === client && one !== row));
  if (row === undefined) return {};
  const held = file.leases.get(row);
  if (held !== undefined && held.client !== client) return { lockedBy: held.by };
  const lease = { client, by: state.user, until: now + TERM };
  file.leases.set(row, lease);
  if (held === undefined)
    state.events.emit('lease', { file: file.id, id: row, client, lockedBy: lease.by });
  return { until: new Date(lease.until).toISOString() };
}
