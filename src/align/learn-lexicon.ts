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
  /**
   * Pairs whose √(p(t|s)·p(s|t)) cannot reach it, even if every meeting were a translation, are left
   * out from the start; 0 when absent: none is. At .04 four fifths of the work are saved.
   */
  readonly least?: number;
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
  const { iterations = ITERATIONS, discount = 0, minimum = MINIMUM, least = 0 } = options;
  const met = buildCooccurrences(pairs, (together, source, target) => {
    const most = Math.min(together, source, target) - discount;
    return most > 0 && most * most >= least * least * source * target;
  });
  return buildLexicon(met, estimate(met, iterations, discount), minimum);
}

/**
 * Model 1 in both directions at once: each word of a side comes from a word of the other side of the
 * pair, or from NULL, which every pair holds once. Answers two probabilities a slot, one beside the
 * other so that a cell costs one look into memory: p(target | source), then p(source | target).
 */
function estimate(met: Cooccurrences, iterations: number, discount: number): Float32Array {
  const { sourceWords, sourceStart, targetWords, targetStart } = met;
  const { cells, columns, cellStart, cellCount } = met;
  const slots = met.sourceOf.length;
  const ahead = createSide(met.targetNames.length, met.sourceNames.length);
  const behind = createSide(met.sourceNames.length, met.targetNames.length);
  const probability = new Float32Array(2 * slots);
  for (let slot = 0; slot < slots; slot++) {
    probability[2 * slot] = ahead.fromNull[0]!;
    probability[2 * slot + 1] = behind.fromNull[0]!;
  }
  const counts = new Float32Array(2 * slots);
  // of the pair at hand: what all words of the other side give to each word, then its reciprocal
  const sums = new Float64Array(256);

  for (let round = 0; round < iterations; round++) {
    counts.fill(0);
    ahead.nullCounts.fill(0);
    behind.nullCounts.fill(0);
    for (let pair = 0; pair < met.pairCount; pair++) {
      const first = targetStart[pair]!;
      const width = targetStart[pair + 1]! - first;
      for (let column = 0; column < width; column++)
        sums[column] = ahead.fromNull[targetWords[first + column]!]!;
      for (let place = sourceStart[pair]!; place < sourceStart[pair + 1]!; place++) {
        const end = cellStart[place]! + cellCount[place]!;
        for (let cell = cellStart[place]!; cell < end; cell++)
          sums[columns[cell]!]! += probability[2 * cells[cell]!]!;
      }
      for (let column = 0; column < width; column++) {
        const share = sums[column] === 0 ? 0 : 1 / sums[column]!;
        const word = targetWords[first + column]!;
        ahead.nullCounts[word]! += ahead.fromNull[word]! * share;
        sums[column] = share;
      }
      for (let place = sourceStart[pair]!; place < sourceStart[pair + 1]!; place++) {
        const word = sourceWords[place]!;
        const start = cellStart[place]!;
        const end = start + cellCount[place]!;
        let sum = behind.fromNull[word]!;
        for (let cell = start; cell < end; cell++) sum += probability[2 * cells[cell]! + 1]!;
        const share = sum === 0 ? 0 : 1 / sum;
        behind.nullCounts[word]! += behind.fromNull[word]! * share;
        for (let cell = start; cell < end; cell++) {
          const at = 2 * cells[cell]!;
          counts[at]! += probability[at]! * sums[columns[cell]!]!;
          counts[at + 1]! += probability[at + 1]! * share;
        }
      }
    }
    const taken = round === iterations - 1 ? discount : 0;
    normalise(counts, 0, met.sourceOf, ahead, taken, probability);
    normalise(counts, 1, met.targetOf, behind, taken, probability);
  }
  return probability;
}

/** What one direction keeps beside the slots. */
interface Direction {
  /** p(word | NULL) of the words that are explained. */
  readonly fromNull: Float64Array;
  readonly nullCounts: Float64Array;
  /** Sums over the words that explain. */
  readonly totals: Float64Array;
}

function createSide(wordCount: number, ownerCount: number): Direction {
  return {
    fromNull: new Float64Array(wordCount).fill(1 / Math.max(1, wordCount)),
    nullCounts: new Float64Array(wordCount),
    totals: new Float64Array(ownerCount),
  };
}

/** Expected counts to probabilities, each owner's own summing to at most one. */
function normalise(
  counts: Float32Array,
  offset: number,
  owners: Int32Array,
  { fromNull, nullCounts, totals }: Direction,
  discount: number,
  probability: Float32Array,
): void {
  totals.fill(0);
  for (let slot = 0; slot < owners.length; slot++)
    totals[owners[slot]!]! += counts[2 * slot + offset]!;
  for (let slot = 0; slot < owners.length; slot++) {
    const at = 2 * slot + offset;
    const total = totals[owners[slot]!]!;
    probability[at] = total === 0 ? 0 : Math.max(0, counts[at]! - discount) / total;
  }
  const nullTotal = nullCounts.reduce((sum, count) => sum + count, 0);
  for (let word = 0; word < nullCounts.length; word++)
    fromNull[word] = nullTotal === 0 ? 0 : nullCounts[word]! / nullTotal;
}

/** Look-up functions over the pairs of words worth keeping. */
function buildLexicon(met: Cooccurrences, probability: Float32Array, minimum: number): Lexicon {
  const sourceIds = new Map(met.sourceNames.map((name, id) => [name, id]));
  const targetIds = new Map(met.targetNames.map((name, id) => [name, id]));
  const { rowStart, kept } = orderSlots(met, (slot) => {
    return probability[2 * slot]! >= minimum || probability[2 * slot + 1]! >= minimum;
  });
  const targets = kept.map((slot) => met.targetOf[slot]!);
  const ahead = new Float32Array(kept.length);
  const behind = new Float32Array(kept.length);
  kept.forEach((slot, at) => {
    ahead[at] = probability[2 * slot]!;
    behind[at] = probability[2 * slot + 1]!;
  });
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

/**
 * The slots worth keeping, those of one source word together; inside, ordered by target for binary search: sorted
 * by target, then by source, both times by counting.
 */
function orderSlots(
  { sourceOf, targetOf, sourceNames, targetNames }: Cooccurrences,
  isKept: (slot: number) => boolean,
): { readonly rowStart: Int32Array; readonly kept: Int32Array } {
  const rowStart = new Int32Array(sourceNames.length + 1);
  const columnStart = new Int32Array(targetNames.length + 1);
  for (let slot = 0; slot < sourceOf.length; slot++) {
    if (!isKept(slot)) continue;
    rowStart[sourceOf[slot]! + 1]!++;
    columnStart[targetOf[slot]! + 1]!++;
  }
  for (let row = 0; row < sourceNames.length; row++) rowStart[row + 1]! += rowStart[row]!;
  for (let column = 0; column < targetNames.length; column++)
    columnStart[column + 1]! += columnStart[column]!;
  const byTarget = new Int32Array(rowStart.at(-1)!);
  for (let slot = 0; slot < sourceOf.length; slot++)
    if (isKept(slot)) byTarget[columnStart[targetOf[slot]!]!++] = slot;
  const next = rowStart.slice();
  const kept = new Int32Array(byTarget.length);
  for (const slot of byTarget) kept[next[sourceOf[slot]!]!++] = slot;
  return { rowStart, kept };
}
