import type { Band } from './band.ts';
import type { Region } from './bead-scorer.ts';

/** A vector of length 1 for each sentence of both sides; of zeros where a model had nothing to say. */
export interface Embeddings {
  readonly source: readonly Float32Array[];
  readonly target: readonly Float32Array[];
}

/** Nearest neighbours that a cosine is held against (Artetxe & Schwenk 2019, section 3.1, use 4). */
const NEIGHBOURS = 4;

/**
 * Nats for each sentence and each 1 of margin above 1, and the most that one sentence can win or lose.
 * Right pairs of a good model have margins of 1.1 to 1.5: worth as much as two or three rare words,
 * so that words still decide where they speak clearly.
 */
const MARGIN_WEIGHT = 10;
const MOST = 4;

/** The least scale of a ratio: vectors that have nothing near them would divide by nothing. */
const LEAST_SCALE = 0.1;

/** What a bead of these sentences wins or loses, in nats. */
export type EmbeddingScore = (
  sourceStart: number,
  sourceEnd: number,
  targetStart: number,
  targetEnd: number,
) => number;

/**
 * The ratio margin of Artetxe & Schwenk 2019 ("Margin-based Parallel Corpus Mining with Multilingual
 * Sentence Embeddings", section 3.1) as a term of a bead's score: the cosine over the mean cosine of
 * both sides' nearest neighbours, here those inside the band. Every sentence is held against the
 * direction of the whole other side and counts half, so a sentence that was merely added to a bead
 * takes away what it should, and beads of many sentences are not preferred.
 */
export function buildEmbeddingScore(
  { source, target }: Embeddings,
  region: Region,
  { low, high }: Band,
): EmbeddingScore {
  const [firstSource] = region.source;
  const [firstTarget] = region.target;
  const nearSource = new Nearest(region.source[1] - firstSource);
  const nearTarget = new Nearest(region.target[1] - firstTarget);
  for (let row = 1; row < low.length; row++) {
    for (let column = Math.max(1, low[row]!); column <= high[row]!; column++) {
      const cosine = dot(source[firstSource + row - 1]!, target[firstTarget + column - 1]!);
      nearSource.add(row - 1, cosine);
      nearTarget.add(column - 1, cosine);
    }
  }
  const rate = (cosines: number, measured: number, around: number): number => {
    const cosine = measured === 0 ? 0 : cosines / measured;
    const gain = MARGIN_WEIGHT * (cosine / Math.max(LEAST_SCALE, around) - 1);
    return Math.max(-MOST, Math.min(MOST, gain)) / 2;
  };
  return (sourceStart, sourceEnd, targetStart, targetEnd) => {
    const nearSources = nearSource.mean(sourceStart - firstSource, sourceEnd - firstSource);
    const nearTargets = nearTarget.mean(targetStart - firstTarget, targetEnd - firstTarget);
    if (nearSources + nearTargets === 0) return 0;
    const around = (nearSources + nearTargets) / 2;
    const sourceLength = measure(source, sourceStart, sourceEnd);
    const targetLength = measure(target, targetStart, targetEnd);
    let gain = 0;
    for (let row = sourceStart; row < sourceEnd; row++) {
      let cosines = 0;
      for (let column = targetStart; column < targetEnd; column++)
        cosines += dot(source[row]!, target[column]!);
      gain += rate(cosines, targetLength, around);
    }
    for (let column = targetStart; column < targetEnd; column++) {
      let cosines = 0;
      for (let row = sourceStart; row < sourceEnd; row++)
        cosines += dot(source[row]!, target[column]!);
      gain += rate(cosines, sourceLength, around);
    }
    return gain;
  };
}

/** The greatest cosines of each sentence. */
class Nearest {
  private readonly best: Float32Array;

  constructor(count: number) {
    this.best = new Float32Array(count * NEIGHBOURS);
  }

  add(sentence: number, cosine: number): void {
    const first = sentence * NEIGHBOURS;
    let at = first + NEIGHBOURS - 1;
    if (cosine <= this.best[at]!) return;
    while (at > first && this.best[at - 1]! < cosine) {
      this.best[at] = this.best[at - 1]!;
      at--;
    }
    this.best[at] = cosine;
  }

  /** Over a run of sentences. */
  mean(start: number, end: number): number {
    let sum = 0;
    for (let at = start * NEIGHBOURS; at < end * NEIGHBOURS; at++) sum += this.best[at]!;
    return sum / ((end - start) * NEIGHBOURS);
  }
}

/** The length of the sum of a run of vectors. */
function measure(vectors: readonly Float32Array[], start: number, end: number): number {
  let square = 0;
  for (let a = start; a < end; a++)
    for (let b = start; b < end; b++) square += dot(vectors[a]!, vectors[b]!);
  return Math.sqrt(Math.max(0, square));
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}
