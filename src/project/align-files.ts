import type { Bitext } from '../model/bead.ts';
import { alignSentences, type AlignInput, type FixedBead } from '../align/align-sentences.ts';
import type { Side } from './segment-side.ts';

/** Two texts and how their sentences belong together. */
export interface AlignedSides {
  readonly source: Side;
  readonly target: Side;
  readonly bitext: Bitext;
}

/** What the aligner is told of two texts. */
export function toAlignInput(
  source: Side,
  target: Side,
  anchors?: readonly FixedBead[],
): AlignInput {
  return {
    source: source.sentences.map(({ text }) => text),
    target: target.sentences.map(({ text }) => text),
    sourceLocale: source.locale,
    targetLocale: target.locale,
    sourceParagraphs: source.sentences.map(({ paragraph }) => paragraph),
    targetParagraphs: target.sentences.map(({ paragraph }) => paragraph),
    ...(anchors !== undefined && { anchors }),
  };
}

/** Aligns two texts; `anchors` are beads that the user knows to be right. */
export function alignSides(
  source: Side,
  target: Side,
  anchors?: readonly FixedBead[],
): AlignedSides {
  const input = toAlignInput(source, target, anchors);
  return { source, target, bitext: toBitext(input, alignSentences(input)) };
}

export function toBitext(input: AlignInput, beads: Bitext['beads']): Bitext {
  const { sourceLocale, targetLocale, source, target } = input;
  return { type: 'bitext', sourceLocale, targetLocale, source, target, beads };
}
