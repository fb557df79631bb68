import type { Unit } from '../../model/unit.ts';

/** White space that a tool may collapse unless `xml:space` forbids it. */
const fragile = /^\s|\s$|\s\s|[\t\n\r]/;

/** Whether white space of the unit must be kept as it is. One space in a gap survives collapsing. */
export function needsPreserve({ parts }: Unit): boolean {
  for (const part of parts)
    for (const side of [part.source, part.target ?? []]) {
      if (part.type === 'gap' && side.length === 1 && side[0] === ' ') continue;
      for (const piece of side) if (typeof piece === 'string' && fragile.test(piece)) return true;
    }
  return false;
}
