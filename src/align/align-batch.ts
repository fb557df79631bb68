import type { Bead } from '../model/bead.ts';
import { alignDocument } from './align-document.ts';
import { alignPass } from './align-pass.ts';
import { listLexicons, type AlignInput } from './align-sentences.ts';
import { learnFromBeads, type AlignedDocument } from './learn-from-beads.ts';
import { prepareDocument } from './prepare-document.ts';
import { temperConfidence } from './temper-confidence.ts';

/** Each document on its own teaches enough in one pass: two gain nothing once all are learned from (measured). */
export const OWN_PASSES: number = 1;

/** After that, how often all are aligned again with what all have taught. */
export const SHARED_PASSES: number = 2;

/**
 * Aligns many documents of the same two languages: each on its own, then all again with a lexicon
 * learned over all of them, which helps short and repetitive documents most. One answer a document,
 * in order, each as {@link alignSentences} promises.
 *
 * @param onProgress told after every document of every round how much of the work is done
 * @throws {RangeError} as `alignSentences`, before anything is aligned.
 */
export function alignBatch(
  inputs: readonly AlignInput[],
  onProgress?: (done: number, total: number) => void,
): readonly (readonly Bead[])[] {
  const documents = inputs.map(prepareDocument);
  const total = inputs.length * (1 + SHARED_PASSES);
  let done = 0;
  const step = (): void => onProgress?.(++done, total);
  let aligned: readonly AlignedDocument[] = documents.map((document, at) => {
    const beads = alignDocument(document, listLexicons(inputs[at]!), OWN_PASSES);
    step();
    return { document, beads };
  });
  for (let pass = 0; pass < SHARED_PASSES; pass++) {
    const learned = learnFromBeads(aligned);
    aligned = aligned.map(({ document, beads }, at) => {
      const known = [...listLexicons(inputs[at]!), learned];
      step();
      return { document, beads: alignPass(document, known, beads) };
    });
  }
  return aligned.map(({ document, beads }, at) =>
    temperConfidence(document, beads, inputs[at]!.lexicon),
  );
}
