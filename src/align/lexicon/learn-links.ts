import { buildCooccurrences, type Cooccurrences } from './cooccurrences.ts';
import type { NumberedTokens } from './numbered-tokens.ts';

/** How translations of words are learned from sentences that belong together. */
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

/** Word translation probabilities in both directions, for words with numbers. */
export interface Links {
  /** p(target | source), 0 to 1; 0 for words that never met. */
  translate(source: number, target: number): number;
  /** p(source | target), 0 to 1; 0 for words that never met. */
  back(source: number, target: number): number;
  /** What a source word is translated to and how likely, in the order of the numbers. */
  targets(source: number): readonly (readonly [target: number, probability: number])[];
}

/**
 * IBM Model 1 with a NULL word, trained by expectation–maximisation in both directions (Brown, Della Pietra,
 * Della Pietra & Mercer 1993, "The Mathematics of Statistical Machine Translation", section 4.1). Time and
 * memory grow with the sum of the products of lengths.
 *
 * @param source lists none of which is empty; so are those of `target`, and both have the same number of them
 */
export function learnLinks(
  source: NumberedTokens,
  target: NumberedTokens,
  options: LearnOptions = {},
): Links {
  const { iterations = ITERATIONS, discount = 0, minimum = MINIMUM, least = 0 } = options;
  const met = buildCooccurrences(source, target, (together, mine, theirs) => {
    const most = Math.min(together, mine, theirs) - discount;
    return most > 0 && most * most >= least * least * mine * theirs;
  });
  return buildLinks(met, estimate(met, iterations, discount), minimum);
}

/**
 * Model 1 in both directions at once: each word of a side comes from a word of the other side of the
 * pair, or from NULL, which every pair holds once. Answers two probabilities a slot, one beside the
 * other so that a cell costs one look into memory: p(target | source), then p(source | target).
 */
function estimate(met: Cooccurrences, iterations: number, discount: number): Float32Array {
  const [sourceCount, targetCount] = [met.source.wordCount, met.target.wordCount];
  const slots = met.sourceOf.length;
  const ahead = createSide(targetCount, sourceCount);
  const behind = createSide(sourceCount, targetCount);
  const probability = new Float32Array(2 * slots);
  for (let slot = 0; slot < slots; slot++) {
    probability[2 * slot] = ahead.fromNull[0]!;
    probability[2 * slot + 1] = behind.fromNull[0]!;
  }
  // what a slot is to be multiplied with to be an expected count
  const shares = new Float32Array(2 * slots);
  const state: Estimate = { met, ahead, behind, probability, shares, sums: new Float64Array(256) };
  for (let round = 0; round < iterations; round++) {
    shares.fill(0);
    ahead.nullCounts.fill(0);
    behind.nullCounts.fill(0);
    for (let pair = 0; pair + 1 < met.source.start.length; pair++) shareOut(pair, state);
    const taken = round === iterations - 1 ? discount : 0;
    normalise(shares, 0, met.sourceOf, ahead, taken, probability);
    normalise(shares, 1, met.targetOf, behind, taken, probability);
  }
  return probability;
}

interface Estimate {
  readonly met: Cooccurrences;
  readonly ahead: Direction;
  readonly behind: Direction;
  readonly probability: Float32Array;
  readonly shares: Float32Array;
  /** Of the pair at hand: what all words of the other side give to each word, then its reciprocal. */
  readonly sums: Float64Array;
}

/**
 * Adds what one pair says. A function of its own: what is called often the engine compiles soon, and a round of five
 * in one long loop it begins as slow as the first (measured: two rounds took four times as long as the others).
 */
function shareOut(pair: number, { met, ahead, behind, probability, shares, sums }: Estimate): void {
  const { cells, columns, cellStart, cellCount, source, target } = met;
  const from = source.start[pair]!;
  const to = source.start[pair + 1]!;
  const first = target.start[pair]!;
  const width = target.start[pair + 1]! - first;
  for (let column = 0; column < width; column++)
    sums[column] = ahead.fromNull[target.words[first + column]!]!;
  for (let place = from; place < to; place++) {
    const end = cellStart[place]! + cellCount[place]!;
    for (let cell = cellStart[place]!; cell < end; cell++)
      sums[columns[cell]!]! += probability[2 * cells[cell]!]!;
  }
  for (let column = 0; column < width; column++) {
    const share = sums[column] === 0 ? 0 : 1 / sums[column]!;
    const word = target.words[first + column]!;
    ahead.nullCounts[word]! += ahead.fromNull[word]! * share;
    sums[column] = share;
  }
  for (let place = from; place < to; place++) {
    const word = source.words[place]!;
    const start = cellStart[place]!;
    const end = start + cellCount[place]!;
    let sum = behind.fromNull[word]!;
    for (let cell = start; cell < end; cell++) sum += probability[2 * cells[cell]! + 1]!;
    const share = sum === 0 ? 0 : 1 / sum;
    behind.nullCounts[word]! += behind.fromNull[word]! * share;
    for (let cell = start; cell < end; cell++) {
      const at = 2 * cells[cell]!;
      shares[at]! += sums[columns[cell]!]!;
      shares[at + 1]! += share;
    }
  }
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

/** Shares to expected counts, and these to probabilities, each owner's own summing to at most one. */
function normalise(
  shares: Float32Array,
  offset: number,
  owners: Int32Array,
  { fromNull, nullCounts, totals }: Direction,
  discount: number,
  probability: Float32Array,
): void {
  totals.fill(0);
  for (let slot = 0; slot < owners.length; slot++) {
    const at = 2 * slot + offset;
    probability[at]! *= shares[at]!;
    totals[owners[slot]!]! += probability[at]!;
  }
  for (let slot = 0; slot < owners.length; slot++) {
    const at = 2 * slot + offset;
    const total = totals[owners[slot]!]!;
    probability[at] = total === 0 ? 0 : Math.max(0, probability[at]! - discount) / total;
  }
  const nullTotal = nullCounts.reduce((sum, count) => sum + count, 0);
  for (let word = 0; word < nullCounts.length; word++)
    fromNull[word] = nullTotal === 0 ? 0 : nullCounts[word]! / nullTotal;
}

/** What is kept of the pairs of words, place by place; source word `s` has those from `rowStart[s]`. */
interface Kept {
  readonly targetOf: Int32Array;
  /** p(target | source), p(source | target). */
  readonly ahead: Float32Array;
  readonly behind: Float32Array;
  readonly rowStart: Int32Array;
}

/**
 * Look-up functions over the pairs of words worth keeping. A row is put in order when somebody asks for it: who
 * looks at a few segments needs few.
 */
function buildLinks(met: Cooccurrences, probability: Float32Array, minimum: number): Links {
  const { targetOf, ahead, behind, rowStart } = keepSlots(met, probability, minimum);
  const isOrdered = new Uint8Array(rowStart.length);
  /** The place of a pair of words; -1 when they never met. */
  const find = (source: number, target: number): number => {
    if (isOrdered[source] === 0) order(source);
    let low = rowStart[source]!;
    let high = rowStart[source + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const seen = targetOf[middle]!;
      if (seen === target) return middle;
      if (seen < target) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const order = (source: number): void => {
    isOrdered[source] = 1;
    const from = rowStart[source]!;
    const size = rowStart[source + 1]! - from;
    const row = targetOf.slice(from, from + size);
    const [aheadOf, behindOf] = [ahead, behind].map((side) => side.slice(from, from + size));
    // target and place in one number, so that the numbers themselves can be sorted
    const keys = new Float64Array(size);
    for (let at = 0; at < size; at++) keys[at] = row[at]! * size + at;
    keys.sort();
    for (let at = 0; at < size; at++) {
      const place = keys[at]! % size;
      targetOf[from + at] = row[place]!;
      ahead[from + at] = aheadOf![place]!;
      behind[from + at] = behindOf![place]!;
    }
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
      if (isOrdered[source] === 0) order(source);
      const found: [target: number, probability: number][] = [];
      for (let at = rowStart[source]!; at < rowStart[source + 1]!; at++)
        if (ahead[at]! >= minimum) found.push([targetOf[at]!, ahead[at]!]);
      return found;
    },
  };
}

/** The slots worth keeping; those of one source word stand together. */
function keepSlots(
  { targetOf, rowStart }: Cooccurrences,
  probability: Float32Array,
  minimum: number,
): Kept {
  const isKept = (slot: number): boolean =>
    probability[2 * slot]! >= minimum || probability[2 * slot + 1]! >= minimum;
  let count = 0;
  for (let slot = 0; slot < targetOf.length; slot++) if (isKept(slot)) count++;
  const kept = {
    targetOf: new Int32Array(count),
    ahead: new Float32Array(count),
    behind: new Float32Array(count),
    rowStart: new Int32Array(rowStart.length),
  };
  let at = 0;
  for (let row = 0; row + 1 < rowStart.length; row++) {
    for (let slot = rowStart[row]!; slot < rowStart[row + 1]!; slot++) {
      if (!isKept(slot)) continue;
      kept.targetOf[at] = targetOf[slot]!;
      kept.ahead[at] = probability[2 * slot]!;
      kept.behind[at++] = probability[2 * slot + 1]!;
    }
    kept.rowStart[row + 1] = at;
  }
  return kept;
}
