import type { Run } from '../../model/span.ts';
import type { Band } from './band.ts';
import { MAX_RUN } from './bead-kinds.ts';
import type { Links } from '../lexicon/links.ts';
import type { Side } from '../side.ts';

/**
 * How much of a target word's probability comes from the words of its partner; the rest from the
 * language at large. Small, so that words without a partner cost little: free translation is usual.
 * Measured: at .6 strict F1 falls from above .9 to below .5, whole passages go without a partner.
 */
const MIXTURE = 0.1;

/** What a word without any partner costs, in nats. */
export const UNMATCHED: number = Math.log(1 - MIXTURE);

/** Looked up once: in a sandbox every global is a call. */
const { log } = Math;

/** Far below the greatest double, and far above the factor that one word can be. */
const HUGE = 1e200;

/**
 * How well sentences explain each other's words, as sums: for blocks of 1 to {@link MAX_RUN} sentences of
 * `from` and every sentence of `to`,
 *
 *   Σ over words b of log(1 − λ + λ·Σm(a, b) / (|block|·p(b))) − log(1 − λ)
 *
 * with m the links and p(b) the share of b in its side (after the mixture score of Moore 2002, "Fast
 * and Accurate Sentence Alignment of Bilingual Corpora", with link weights for probabilities). The
 * score adds up over sentences, so beads of many sentences are not preferred.
 *
 * Answers one array a block length: at node (i, j) of the band the sum over the sentences of `to`
 * from `low[i]` to `j`, for the block that ends at i. Rows are sentences of `from`.
 */
export function scoreDirection(
  from: Side,
  fromRun: Run,
  to: Side,
  toRun: Run,
  links: Links,
  band: Band,
): readonly Float32Array[] {
  const rows = fromRun[1] - fromRun[0];
  const sums: Float32Array[] = [];
  for (let run = 0; run < MAX_RUN; run++) sums.push(new Float32Array(band.offset[rows + 1]!));
  const [sums0, sums1, sums2, sums3] = sums as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  // evidence of the last four rows for every unit of `to`: four numbers a unit, of row `r` the one
  // at `r % 4`, cleared when it is replaced
  const rings = new Float32Array(to.units.length * MAX_RUN);
  const rarity = Float64Array.from(to.background, (share) => 1 / share);
  const { tokens, start } = to;
  for (let row = 1; row <= rows; row++) {
    const ring = row % MAX_RUN;
    if (row > MAX_RUN) scatter(from, fromRun[0] + row - 1 - MAX_RUN, links, rings, ring, false);
    scatter(from, fromRun[0] + row - 1, links, rings, ring, true);
    const low = band.low[row]!;
    const high = band.high[row]!;
    const base = band.offset[row]! - low;
    const end = from.start[fromRun[0] + row]!;
    const weigh = (run: number): number => {
      const words = end - from.start[Math.max(fromRun[0], fromRun[0] + row - run)]!;
      return MIXTURE / ((1 - MIXTURE) * Math.max(1, words));
    };
    const weight0 = weigh(1);
    const weight1 = weigh(2);
    const weight2 = weigh(3);
    const weight3 = weigh(4);
    const ring1 = (row + 3) & 3;
    const ring2 = (row + 2) & 3;
    const ring3 = (row + 1) & 3;
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let column = low + 1; column <= high; column++) {
      const sentence = toRun[0] + column - 1;
      // one logarithm of a product instead of many: folded in before a double overflows
      let product0 = 1;
      let product1 = 1;
      let product2 = 1;
      let product3 = 1;
      const last = start[sentence + 1]!;
      for (let at = start[sentence]!; at < last; at++) {
        const unit = tokens[at]!;
        const place = unit * MAX_RUN;
        const evidence0 = rings[place + ring]!;
        const evidence1 = evidence0 + rings[place + ring1]!;
        const evidence2 = evidence1 + rings[place + ring2]!;
        const evidence3 = evidence2 + rings[place + ring3]!;
        if (evidence3 === 0) continue;
        const rare = rarity[unit]!;
        product0 *= 1 + weight0 * evidence0 * rare;
        product1 *= 1 + weight1 * evidence1 * rare;
        product2 *= 1 + weight2 * evidence2 * rare;
        product3 *= 1 + weight3 * evidence3 * rare;
        if (product0 > HUGE || product1 > HUGE || product2 > HUGE || product3 > HUGE) {
          sum0 += log(product0);
          sum1 += log(product1);
          sum2 += log(product2);
          sum3 += log(product3);
          product0 = product1 = product2 = product3 = 1;
        }
      }
      if (product0 > 1) sum0 += log(product0);
      if (product1 > 1) sum1 += log(product1);
      if (product2 > 1) sum2 += log(product2);
      if (product3 > 1) sum3 += log(product3);
      sums0[base + column] = sum0;
      sums1[base + column] = sum1;
      sums2[base + column] = sum2;
      sums3[base + column] = sum3;
    }
  }
  return sums;
}

/** Adds the links of a sentence to its ring, or wipes what they had added. */
function scatter(
  side: Side,
  sentence: number,
  links: Links,
  rings: Float32Array,
  ring: number,
  isAdding: boolean,
): void {
  for (let at = side.start[sentence]!; at < side.start[sentence + 1]!; at++) {
    const unit = side.tokens[at]!;
    for (let link = links.start[unit]!; link < links.start[unit + 1]!; link++) {
      const place = links.units[link]! * MAX_RUN + ring;
      if (isAdding) rings[place]! += links.weights[link]!;
      else rings[place] = 0;
    }
  }
}
