import type { Bead } from '../../model/bead.ts';

/** How many sentences a bead joins on each side, as people write it: `1–1`, `2–1`, `0–1`. */
export function beadKind(bead: Bead): string {
  return `${bead.source[1] - bead.source[0]}–${bead.target[1] - bead.target[0]}`;
}
