import { FormatError } from '../../model/format-error.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Run } from '../../model/span.ts';
import type { Segment } from '../../model/unit.ts';
import type { FixedBead } from '../../align/align-sentences.ts';
import { readBeads } from '../../format/beads/read-beads.ts';
import { detectFormat } from '../../format/formats.ts';
import { readXliff } from '../../format/xliff/read/read-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readText } from '../../io/text/read-text.ts';
import { locateTexts } from './locate-texts.ts';
import type { Side } from '../segment/segment-side.ts';

/** What a corrected alignment confirms. */
export interface Confirmed {
  readonly anchors: readonly FixedBead[];
  /** How many confirmed beads are not in the texts any more. */
  readonly lost: number;
}

/**
 * The confirmed beads of a corrected alignment: segments of an XLIFF that were reviewed or are final;
 * lines of a beads file with confidence 1, or with none, as people write them.
 *
 * @throws {FormatError} `file/*`, `beads/structure`, or what is wrong with the XLIFF
 */
export async function readConfirmed(
  io: Io,
  path: string,
  source: Side,
  target: Side,
): Promise<Confirmed> {
  const isXliff = detectFormat(path)?.name === 'xliff';
  const text = await readText(io, path, { hasLines: !isXliff });
  if (isXliff || detectFormat(path, text.slice(0, 4096))?.name === 'xliff')
    return findSegments(text, path, source, target);
  try {
    const kept = readBeads(text).filter(({ confidence }) => (confidence ?? 1) === 1);
    const inside = kept.filter(
      (bead) =>
        bead.source[1] <= source.sentences.length && bead.target[1] <= target.sentences.length,
    );
    return { anchors: inside, lost: kept.length - inside.length };
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}

/** Looks the segments up in the sentences of both sides, in their order. */
function findSegments(text: string, path: string, source: Side, target: Side): Confirmed {
  const segments = readXliff(text, { path }).flatMap(({ units }) =>
    units.flatMap(({ parts }) => parts.filter((part): part is Segment => part.type === 'segment')),
  );
  const from = locateTexts(
    source.sentences.map((sentence) => sentence.text),
    segments.map((segment) => toPlainText(segment.source)),
  );
  const to = locateTexts(
    target.sentences.map((sentence) => sentence.text),
    segments.map((segment) => toPlainText(segment.target ?? [])),
  );
  const anchors: FixedBead[] = [];
  let lost = 0;
  let ends: readonly [number, number] = [0, 0];
  segments.forEach(({ state }, at) => {
    if (state !== 'reviewed' && state !== 'final') return;
    const [one, other]: readonly (Run | undefined)[] = [from[at], to[at]];
    if (one === undefined || other === undefined || one[0] < ends[0] || other[0] < ends[1]) lost++;
    else {
      anchors.push({ source: one, target: other });
      ends = [one[1], other[1]];
    }
  });
  return { anchors, lost };
}
