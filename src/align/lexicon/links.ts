/**
 * Which units of one side may stand for which of the other, and how surely: the links of unit `u`
 * are those from `start[u]` to `start[u + 1]`.
 */
export interface Links {
  readonly start: Int32Array;
  readonly units: Int32Array;
  /** 0 to 1. */
  readonly weights: Float32Array;
}

/** Collects links; of several reasons for one pair the best counts. */
export interface LinkBuilder {
  add(from: number, to: number, weight: number): void;
  build(): Links;
}

/** @param unitCount words that links lead from: {@link LinkBuilder.add} takes `from` below it */
export function createLinkBuilder(unitCount: number): LinkBuilder {
  const rows: (Map<number, number> | undefined)[] = new Array(unitCount);
  let size = 0;
  return {
    add(from, to, weight) {
      const row = (rows[from] ??= new Map());
      const before = row.get(to);
      if (before === undefined) size++;
      if (before === undefined || before < weight) row.set(to, weight);
    },
    build() {
      const start = new Int32Array(unitCount + 1);
      const units = new Int32Array(size);
      const weights = new Float32Array(size);
      let next = 0;
      for (let unit = 0; unit < unitCount; unit++) {
        for (const [to, weight] of rows[unit] ?? []) {
          units[next] = to;
          weights[next++] = weight;
        }
        start[unit + 1] = next;
      }
      return { start, units, weights };
    },
  };
}

/** The same links seen from the other side, which has `unitCount` units. */
export function reverseLinks(links: Links, unitCount: number): Links {
  const start = new Int32Array(unitCount + 1);
  for (const unit of links.units) start[unit + 1]!++;
  for (let unit = 0; unit < unitCount; unit++) start[unit + 1]! += start[unit]!;
  const next = start.slice();
  const units = new Int32Array(links.units.length);
  const weights = new Float32Array(links.units.length);
  for (let from = 0; from + 1 < links.start.length; from++) {
    for (let at = links.start[from]!; at < links.start[from + 1]!; at++) {
      const place = next[links.units[at]!]!++;
      units[place] = from;
      weights[place] = links.weights[at]!;
    }
  }
  return { start, units, weights };
}
