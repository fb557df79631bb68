/** An entry that reaches a threshold. */
export interface Hit {
  readonly unit: number;
  /** What it is ordered by, 0 to 100 and a little more. */
  readonly value: number;
  readonly stamp: number;
  readonly edits: number;
}

/** The best hits so far: by value, then the newest, then by unit number. */
export interface BestHits {
  /** Takes it if it is good enough. */
  add(hit: Hit): void;
  /** What a value must reach to be taken; more than that when the stamp and the number are worse. */
  worst(): number;
  /** Whether an entry with at most this value can still be taken. */
  isWanted(value: number, stamp: number, unit: number): boolean;
  /** What a hit of the lowest value must be better than to be taken; absent while there is room. */
  last(): Hit | undefined;
  /** Best first. */
  list(): readonly Hit[];
}

/**
 * Keeps the best hits.
 *
 * @param floor lowest value wanted
 * @param limit how many at most
 * @param unlimited hits of this value or more are all kept, however many
 */
export function createBestHits(floor: number, limit: number, unlimited: number): BestHits {
  const best: Hit[] = [];
  const sure: Hit[] = [];
  const room = (): number => limit - sure.length;
  const worst = (): number => {
    if (room() <= 0) return Math.max(floor, unlimited);
    return best.length < room() ? floor : best[room() - 1]!.value;
  };
  const isWanted = (value: number, stamp: number, unit: number): boolean => {
    if (value < floor) return false;
    if (value >= unlimited) return true;
    if (room() <= 0) return false;
    const last = best[room() - 1];
    if (last === undefined) return true;
    return compare(value, stamp, unit, last) < 0;
  };
  return {
    worst,
    isWanted,
    add(hit) {
      if (!isWanted(hit.value, hit.stamp, hit.unit)) return;
      const list = hit.value >= unlimited ? sure : best;
      let low = 0;
      let high = list.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (compare(hit.value, hit.stamp, hit.unit, list[middle]!) < 0) high = middle;
        else low = middle + 1;
      }
      list.splice(low, 0, hit);
      if (best.length > Math.max(0, room())) best.length = Math.max(0, room());
    },
    last: () => (room() <= 0 ? sure.at(-1) : best[room() - 1]),
    list: () => [...sure, ...best],
  };
}

function compare(value: number, stamp: number, unit: number, other: Hit): number {
  return other.value - value || other.stamp - stamp || unit - other.unit;
}
