import { buildCooccurrences, type Cooccurrences } from './cooccurrences.ts';
import type { Lexicon, TokenPair, Translation } from './lexicon.ts';

export type { Lexicon, TokenPair } from './lexicon.ts';

export interface LearnOptions {
  /** Rounds of expectation–maximisation; 5 when absent, see {@link ITERATIONS}. */
  readonly iterations?: number;
  /**
   * Taken off every expected count before it becomes a probability (absolute discounting); 0 when
   * absent. Words that met only once or twice then prove nothing by having met.
   */
  readonly discount?: number;
  /** Probabilities below it are forgotten; {@link MINIMUM} when absent. */
  readonly minimum?: number;
}

/**
 * Brown et al. 1993 train Model 1 for 12 rounds, Och & Ney 2003 for 5; more rounds sharpen rare
 * words beyond what a small corpus can prove.
 */
const ITERATIONS = 5;

/** A tenth of what the weakest used evidence is worth; keeps the lexicon of a novel in a few megabytes. */
const MINIMUM = 1e-4;

/**
 * Word translation probabilities from aligned token lists: IBM Model 1 with a NULL word, trained by
 * expectation–maximisation in both directions (Brown, Della Pietra, Della Pietra & Mercer 1993, "The
 * Mathematics of Statistical Machine Translation", section 4.1). Time and memory grow with the sum
 * of the products of lengths. Never throws; nothing in, an empty lexicon out.
 */
export function learnLexicon(pairs: readonly TokenPair[], options: LearnOptions = {}): Lexicon {
  const { iterations = ITERATIONS, discount = 0, minimum = MINIMUM } = options;
  const met = buildCooccurrences(pairs);
  const forward = estimate(met, 'target', iterations, discount);
  const backward = estimate(met, 'source', iterations, discount);
  return buildLexicon(met, forward, backward, minimum);
}

/**
 * One direction of Model 1. `generated` is the side being explained: each of its words comes from a
 * word of the other side of the pair, or from NULL, which every pair holds once. Answers one
 * probability a slot.
 */
function estimate(
  met: Cooccurrences,
  generated: 'source' | 'target',
  iterations: number,
  discount: number,
): Float64Array {
  const isForward = generated === 'target';
  const words = isForward ? met.targetWords : met.sourceWords;
  const owners = isForward ? met.sourceOf : met.targetOf;
  const ownerCount = isForward ? met.sourceNames.length : met.targetNames.length;
  const wordCount = isForward ? met.targetNames.length : met.sourceNames.length;
  const slots = owners.length;
  const probability = new Float64Array(slots).fill(1 / Math.max(1, wordCount));
  const fromNull = new Float64Array(wordCount).fill(1 / Math.max(1, wordCount));
  const counts = new Float64Array(slots);
  const nullCounts = new Float64Array(wordCount);
  const totals = new Float64Array(ownerCount);

  for (let round = 0; round < iterations; round++) {
    counts.fill(0);
    nullCounts.fill(0);
    for (let pair = 0; pair < met.pairCount; pair++) {
      const rows = met.sourceStart[pair + 1]! - met.sourceStart[pair]!;
      const columns = met.targetStart[pair + 1]! - met.targetStart[pair]!;
      const cells = met.cellStart[pair]!;
      const outer = isForward ? columns : rows;
      const inner = isForward ? rows : columns;
      // cells stand row by row: a step along the source is `columns` cells, along the target one
      const outerStep = isForward ? 1 : columns;
      const innerStep = isForward ? columns : 1;
      const first = isForward ? met.targetStart[pair]! : met.sourceStart[pair]!;
      for (let at = 0; at < outer; at++) {
        const word = words[first + at]!;
        const start = cells + at * outerStep;
        const end = start + inner * innerStep;
        let sum = fromNull[word]!;
        for (let cell = start; cell < end; cell += innerStep) sum += probability[met.cells[cell]!]!;
        if (sum === 0) continue;
        const share = 1 / sum;
        nullCounts[word]! += fromNull[word]! * share;
        for (let cell = start; cell < end; cell += innerStep) {
          const slot = met.cells[cell]!;
          counts[slot]! += probability[slot]! * share;
        }
      }
    }
    normalise(counts, owners, totals, round === iterations - 1 ? discount : 0, probability);
    const nullTotal = nullCounts.reduce((sum, count) => sum + count, 0);
    for (let word = 0; word < wordCount; word++)
      fromNull[word] = nullTotal === 0 ? 0 : nullCounts[word]! / nullTotal;
  }
  return probability;
}

/** Expected counts to probabilities, each owner's own summing to at most one. */
function normalise(
  counts: Float64Array,
  owners: Int32Array,
  totals: Float64Array,
  discount: number,
  probability: Float64Array,
): void {
  totals.fill(0);
  for (let slot = 0; slot < counts.length; slot++) totals[owners[slot]!]! += counts[slot]!;
  for (let slot = 0; slot < counts.length; slot++) {
    const total = totals[owners[slot]!]!;
    probability[slot] = total === 0 ? 0 : Math.max(0, counts[slot]! - discount) / total;
  }
}

/** Look-up functions over the pairs of words worth keeping. */
function buildLexicon(
  met: Cooccurrences,
  forward: Float64Array,
  backward: Float64Array,
  minimum: number,
): Lexicon {
  const sourceIds = new Map(met.sourceNames.map((name, id) => [name, id]));
  const targetIds = new Map(met.targetNames.map((name, id) => [name, id]));
  const rowStart = new Int32Array(met.sourceNames.length + 1);
  // the slots of one source word stand together; inside, ordered by target for binary search
  const kept: number[] = [];
  for (let source = 0; source < met.sourceNames.length; source++) {
    const row: number[] = [];
    for (let slot = met.rowStart[source]!; slot < met.rowStart[source + 1]!; slot++)
      if (forward[slot]! >= minimum || backward[slot]! >= minimum) row.push(slot);
    row.sort((a, b) => met.targetOf[a]! - met.targetOf[b]!);
    for (const slot of row) kept.push(slot);
    rowStart[source + 1] = kept.length;
  }
  const targets = Int32Array.from(kept, (slot) => met.targetOf[slot]!);
  const ahead = Float32Array.from(kept, (slot) => forward[slot]!);
  const behind = Float32Array.from(kept, (slot) => backward[slot]!);
  const names = met.targetNames;

  const find = (source: string, target: string): number => {
    const row = sourceIds.get(source);
    const wanted = targetIds.get(target);
    if (row === undefined || wanted === undefined) return -1;
    let low = rowStart[row]!;
    let high = rowStart[row + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const seen = targets[middle]!;
      if (seen === wanted) return middle;
      if (seen < wanted) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  return {
    translate(source, target) {
      const at = find(source, target);
      return at < 0 ? 0 : ahead[at]!;
    },
    back(source, target) {
      const at = find(source, target);
      return at < 0 ? 0 : behind[at]!;
    },
    targets(source) {
      const row = sourceIds.get(source);
      if (row === undefined) return [];
      const found: Translation[] = [];
      for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++)
        if (ahead[at]! >= minimum)
          found.push({ token: names[targets[at]!]!, probability: ahead[at]! });
      return found.sort((a, b) => b.probability - a.probability);
    },
  };
}
