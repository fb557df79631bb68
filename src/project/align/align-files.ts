import type { Bitext } from '../../model/bead.ts';
import { FormatError } from '../../model/format-error.ts';
import { alignSentences, type AlignInput, type FixedBead } from '../../align/align-sentences.ts';
import { readBeads } from '../../format/beads/read-beads.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { buildSharedInput, type AlignKnowledge, type SharedInput } from './align-knowledge.ts';
import type { Log } from '../log.ts';
import { readConfirmed } from './read-confirmed.ts';
import { readSides, type Side, type Wrap } from '../segment/segment-side.ts';

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
  /** Path of a corrected alignment, XLIFF or beads, whose confirmed beads are kept. */
  readonly realign?: string;
  /** What is known beside the texts; absent: only what the program ships. */
  readonly knowledge?: AlignKnowledge;
  readonly log: Log;
}

/**
 * Reads and aligns two texts.
 *
 * @throws {FormatError} `file/*`, `beads/structure` (also for anchors that cross or leave the texts),
 *   or what is wrong with a text or a corrected alignment.
 */
export async function alignFiles(
  io: Io,
  source: string,
  target: string,
  { sourceLocale, targetLocale, wrap, anchors, realign, knowledge, log }: AlignOptions,
): Promise<AlignedSides> {
  const sides = await readSides(
    io,
    { path: source, locale: sourceLocale },
    { path: target, locale: targetLocale },
    wrap,
  );
  log.progress('aligning', 0);
  const shared = knowledge === undefined ? {} : buildSharedInput(knowledge);
  const fixed = anchors === undefined ? [] : [...(await readAnchors(io, anchors))];
  if (realign !== undefined) {
    const confirmed = await readConfirmed(io, realign, ...sides);
    fixed.push(...confirmed.anchors);
    if (confirmed.lost > 0)
      log.note(`${realign}: ${confirmed.lost} confirmed beads are not in the texts: not kept`);
  }
  try {
    return alignSides(...sides, fixed, shared);
  } catch (error) {
    const path = anchors ?? realign;
    if (!(error instanceof RangeError) || path === undefined) throw error;
    throw new FormatError(error.message, {
      fault: 'beads/structure',
      path,
      expected: 'beads inside the texts, one after the other',
      cause: error,
    });
  }
}

async function readAnchors(io: Io, path: string): Promise<readonly FixedBead[]> {
  const text = await readText(io, path, { hasLines: true });
  try {
    return readBeads(text);
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}

/**
 * Aligns two texts.
 *
 * @param anchors beads that the user knows to be right
 * @param shared what is known beside the texts
 */
export function alignSides(
  source: Side,
  target: Side,
  anchors: readonly FixedBead[] = [],
  shared: SharedInput = {},
): AlignedSides {
  const input = { ...toAlignInput(source, target, anchors), ...shared };
  return { source, target, bitext: toBitext(input, alignSentences(input)) };
}

/** The sentences of both sides with the beads found between them. */
export function toBitext(input: AlignInput, beads: Bitext['beads']): Bitext {
  const { sourceLocale, targetLocale, source, target } = input;
  return { type: 'bitext', sourceLocale, targetLocale, source, target, beads };
}
