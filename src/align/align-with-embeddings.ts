import type { Bead } from '../model/bead.ts';
import { alignDocument } from './align-document.ts';
import { listLexicons, type AlignInput } from './align-sentences.ts';
import type { Embedder } from './embedder.ts';
import { prepareDocument } from './prepare-document.ts';
import { temperConfidence } from './temper-confidence.ts';

/** Texts handed to a model at once: enough to keep it busy, few enough for its memory. */
const BATCH = 64;

/**
 * {@link alignSentences} with a sentence model beside the other evidence. Never needed: the model
 * only adds a term to the score of each bead.
 *
 * @throws {RangeError} as `alignSentences`; also when the model does not answer one vector a text, or
 *   vectors of different lengths. What the model throws goes through.
 */
export async function alignWithEmbeddings(
  input: AlignInput,
  embedder: Embedder,
): Promise<readonly Bead[]> {
  const plain = prepareDocument(input);
  const source = await embedAll(input.source, embedder);
  const target = await embedAll(input.target, embedder);
  const size = (source[0] ?? target[0])?.length;
  for (const vector of [...source, ...target])
    if (vector.length !== size) throw new RangeError('the model gave vectors of different lengths');
  const document = { ...plain, embeddings: { source, target } };
  const beads = alignDocument(document, listLexicons(input));
  return temperConfidence(plain, beads, input.lexicon);
}

async function embedAll(
  texts: readonly string[],
  embedder: Embedder,
): Promise<readonly Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    const batch = texts.slice(at, at + BATCH);
    const found = await embedder.embed(batch);
    if (found.length !== batch.length)
      throw new RangeError(`the model gave ${found.length} vectors for ${batch.length} texts`);
    for (const vector of found) vectors.push(normalise(vector));
  }
  return vectors;
}

function normalise(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  if (!Number.isFinite(square) || square === 0) return new Float32Array(vector.length);
  const length = Math.sqrt(square);
  return vector.map((value) => value / length);
}
