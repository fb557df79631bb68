import type { Bead } from '../model/bead.ts';
import { alignPass } from './align-pass.ts';
import { learnFromBeads, TEACHING_CONFIDENCE } from './learn-from-beads.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import type { PreparedDocument } from './prepare-document.ts';

/** Align, learn, align, learn, align: one pass alone loses .02 of strict F1, a fourth gains nothing (measured). */
const PASSES = 3;

/**
 * Where fewer beads than this share are surer than a guess there is nothing to learn from, and the
 * texts are hardly translations: the first answer stands.
 */
const LEAST_SURE_SHARE = 0.02;

/**
 * Aligns one prepared document in passes: every pass but the first knows the words and lengths of
 * the one before.
 *
 * @param known used from the first pass on, beside what is learned
 * @param passes at least 1; {@link PASSES} when absent
 */
export function alignDocument(
  document: PreparedDocument,
  known: readonly Lexicon[],
  passes: number = PASSES,
): readonly Bead[] {
  let beads = alignPass(document, known);
  for (let pass = 1; pass < passes; pass++) {
    const sure = beads.filter(({ confidence }) => confidence >= TEACHING_CONFIDENCE).length;
    if (sure < LEAST_SURE_SHARE * beads.length) break;
    const learned = learnFromBeads([{ document, beads }]);
    beads = alignPass(document, [...known, learned], beads);
  }
  return beads;
}
