import type { Bitext } from '../model/bead.ts';
import { FormatError } from '../model/format-error.ts';
import { alignSentences, type AlignInput, type FixedBead } from '../align/align-sentences.ts';
import { readBeads } from '../format/beads/read-beads.ts';
import type { Io } from '../io/io.ts';
import { readText } from '../io/read-text.ts';
import type { Log } from './log.ts';
import { readSide, type Side, type Wrap } from './segment-side.ts';

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

export interface AlignOptions {
  readonly sourceLocale: string;
  readonly targetLocale: string;
  readonly wrap: Wrap;
  /** Path of a file with beads that are known to be right. */
  readonly anchors?: string;
  readonly log: Log;
}

/**
 * Reads and aligns two plain texts.
 *
 * @throws {FormatError} `file/*`, `beads/structure`.
 */
export async function alignFiles(
  io: Io,
  source: string,
  target: string,
  { sourceLocale, targetLocale, wrap, anchors, log }: AlignOptions,
): Promise<AlignedSides> {
  const sides = [
    await readSide(io, source, sourceLocale, wrap),
    await readSide(io, target, targetLocale, wrap),
  ] as const;
  log.progress('aligning', 0);
  if (anchors === undefined) return alignSides(...sides);
  return alignSides(...sides, await readAnchors(io, anchors));
}

async function readAnchors(io: Io, path: string): Promise<readonly FixedBead[]> {
  const text = await readText(io, path, { hasLines: true });
  try {
    return readBeads(text);
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
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
