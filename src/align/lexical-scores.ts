import type { Run } from '../model/span.ts';
import type { Band } from './band.ts';
import type { Links } from './links.ts';
import type { Side } from './side.ts';

/**
 * How much of a target word's probability comes from the words of its partner; the rest from the
 * language at large. Small, so that words without a partner cost little: free translation is usual.
 * Measured: at .6 strict F1 falls from above .9 to below .5, whole passages go without a partner.
 */
const MIXTURE = 0.1;

/** What a word without any partner costs, in nats. */
export const UNMATCHED: number = Math.log(1 - MIXTURE);

/**
 * How well sentences explain each other's words, as sums: for blocks of 1 to `maxRun` sentences of
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
  maxRun: number,
): readonly Float32Array[] {
  const rows = fromRun[1] - fromRun[0];
  const sums: Float32Array[] = [];
  // evidence of the last `maxRun` rows for every unit of `to`, each row cleared when it is replaced
  const rings: Float32Array[] = [];
  for (let run = 0; run < maxRun; run++) {
    sums.push(new Float32Array(band.offset[rows + 1]!));
    rings.push(new Float32Array(to.units.length));
  }
  const weight = new Float64Array(maxRun);
  for (let row = 1; row <= rows; row++) {
    const ring = rings[row % maxRun]!;
    if (row > maxRun) scatter(from, fromRun[0] + row - 1 - maxRun, links, ring, false);
    scatter(from, fromRun[0] + row - 1, links, ring, true);
    const low = band.low[row]!;
    const high = band.high[row]!;
    const base = band.offset[row]! - low;
    const runs = Math.min(maxRun, row);
    const end = from.start[fromRun[0] + row]!;
    for (let run = 0; run < runs; run++) {
      const words = end - from.start[fromRun[0] + row - 1 - run]!;
      weight[run] = MIXTURE / ((1 - MIXTURE) * Math.max(1, words));
    }
    for (let column = low + 1; column <= high; column++) {
      const sentence = toRun[0] + column - 1;
      for (let run = 0; run < runs; run++)
        sums[run]![base + column] = sums[run]![base + column - 1]!;
      for (let at = to.start[sentence]!; at < to.start[sentence + 1]!; at++) {
        const unit = to.tokens[at]!;
        const rarity = 1 / to.background[unit]!;
        let evidence = 0;
        for (let run = 0; run < runs; run++) {
          evidence += rings[(row - run) % maxRun]![unit]!;
          if (evidence > 0)
            sums[run]![base + column]! += Math.log1p(weight[run]! * evidence * rarity);
        }
      }
    }
  }
  return sums;
}

/** Adds the links of a sentence to `ring`, or wipes what they had added. */
function scatter(
  side: Side,
  sentence: number,
  links: Links,
  ring: Float32Array,
  isAdding: boolean,
): void {
  for (let at = side.start[sentence]!; at < side.start[sentence + 1]!; at++) {
    const unit = side.tokens[at]!;
    for (let link = links.start[unit]!; link < links.start[unit + 1]!; link++) {
      if (isAdding) ring[links.units[link]!]! += links.weights[link]!;
      else ring[links.units[link]!] = 0;
    }
  }
}
