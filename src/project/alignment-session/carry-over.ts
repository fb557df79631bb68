import type { FixedBead } from '../../align/align-sentences.ts';
import type { Run } from '../../model/span.ts';

/** Sums of the sentences of both sides, in order: equal sentences have equal sums. */
export interface SentenceSums {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/**
 * Where beads stand after the texts were edited elsewhere: those whose sentences are all still there,
 * side by side and in the same order. The rest is lost.
 */
export function carryOver<B extends FixedBead>(
  beads: readonly B[],
  before: SentenceSums,
  after: SentenceSums,
): readonly (B & FixedBead)[] {
  const finders = {
    source: createFinder(before.source, after.source),
    target: createFinder(before.target, after.target),
  };
  const kept: (B & FixedBead)[] = [];
  for (const bead of beads) {
    const source = finders.source(bead.source);
    const target = finders.target(bead.target);
    if (source === undefined || target === undefined) continue;
    const last = kept.at(-1);
    if (last !== undefined && (source[0] < last.source[1] || target[0] < last.target[1])) continue;
    kept.push({ ...bead, source, target });
  }
  return kept;
}

/** Looks for a run near the place where the one before was found: equal sentences are many. */
function createFinder(
  before: readonly string[],
  after: readonly string[],
): (run: Run) => Run | undefined {
  const places = new Map<string, number[]>();
  after.forEach((sum, at) => {
    const list = places.get(sum);
    if (list === undefined) places.set(sum, [at]);
    else list.push(at);
  });
  let shift = 0;
  let least = 0;
  return ([start, end]) => {
    if (start === end) {
      const at = Math.min(Math.max(start + shift, least), after.length);
      return [at, at];
    }
    const wanted = before.slice(start, end);
    let best: number | undefined;
    for (const at of places.get(wanted[0]!) ?? []) {
      if (at < least || wanted.some((sum, offset) => after[at + offset] !== sum)) continue;
      const isNearer =
        best === undefined || Math.abs(at - start - shift) < Math.abs(best - start - shift);
      if (isNearer) best = at;
    }
    if (best === undefined) return undefined;
    shift = best - start;
    least = best + (end - start);
    return [best, least];
  };
}
