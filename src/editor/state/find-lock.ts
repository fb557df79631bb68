import { ownWindow } from '../api/request.ts';
import type { Row } from '../../server/api/row.ts';

/** Who works on a row in another window; what this window works on is locked for the others alone. */
export function findLock({ lockedBy, lockedIn }: Row): string | undefined {
  return lockedIn === ownWindow.id ? undefined : lockedBy;
}
