import type { BitextResult } from '../../model/results/run-result.ts';
import { beadKind } from './bead-kind.ts';

/**
 * Below this confidence the aligner itself thinks it more likely that a bead is wrong than right.
 * Raised, more good beads are sent to people; lowered, more bad ones slip by.
 */
export const LOW_CONFIDENCE = 0.5;

/** The numbers of an alignment that summary and report both show. */
export interface BitextFigures {
  readonly sentences: { readonly source: number; readonly target: number };
  readonly paragraphs: { readonly source: number; readonly target: number };
  readonly beads: number;
  /** Beads by kind (`1–1`, `2–1` …), most frequent first, then by name. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  /** Mean over all beads, 0 to 1; absent when there is no bead. */
  readonly meanConfidence?: number;
  /** Beads below {@link LOW_CONFIDENCE}. */
  readonly unsure: number;
}

/** Counts what an alignment is made of. */
export function bitextFigures(result: BitextResult): BitextFigures {
  const { bitext } = result;
  const counts = new Map<string, number>();
  let confidence = 0;
  let unsure = 0;
  for (const bead of bitext.beads) {
    const kind = beadKind(bead);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    confidence += bead.confidence;
    if (bead.confidence < LOW_CONFIDENCE) unsure++;
  }
  const kinds = [...counts].map(([kind, count]) => ({ kind, count }));
  kinds.sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
  return {
    sentences: { source: bitext.source.length, target: bitext.target.length },
    paragraphs: {
      source: new Set(result.sourceParagraphs).size,
      target: new Set(result.targetParagraphs).size,
    },
    beads: bitext.beads.length,
    kinds,
    ...(bitext.beads.length > 0 && { meanConfidence: confidence / bitext.beads.length }),
    unsure,
  };
}
