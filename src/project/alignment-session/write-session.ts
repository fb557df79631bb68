import type { Bead } from '../../model/bead.ts';
import { writeXliff } from '../../format/xliff/write/write-xliff.ts';
import type { AlignedSides } from '../align/align-files.ts';
import { buildBitextDocument } from '../align/build-bitext-document.ts';
import { writeAlignment } from '../align/write-alignment.ts';
import type { Side } from '../segment/segment-side.ts';
import type { SaveForm } from './save-forms.ts';
import { hasBothSides, type SessionBead } from './session-bead.ts';

/**
 * The beads that a saved alignment holds: those that were accepted, and those that are at least so
 * sure and were not dropped. Memories and tables have no place for beads with one side.
 *
 * @param minConfidence 0 to 1
 */
export function chooseBeads(
  beads: readonly SessionBead[],
  form: SaveForm,
  minConfidence: number,
): readonly SessionBead[] {
  return beads.filter(
    (bead) =>
      bead.state !== 'dropped' &&
      (bead.state === 'accepted' || bead.confidence >= minConfidence) &&
      (form === 'beads' || form === 'xliff' || hasBothSides(bead)),
  );
}

/** An alignment in one form. Accepted beads have confidence 1; in XLIFF they are `reviewed`. */
export function writeSession(
  source: Side,
  target: Side,
  beads: readonly SessionBead[],
  form: SaveForm,
  version: string,
): Iterable<string> {
  const aligned: AlignedSides = {
    source,
    target,
    bitext: {
      type: 'bitext',
      sourceLocale: source.locale,
      targetLocale: target.locale,
      source: source.sentences.map(({ text }) => text),
      target: target.sentences.map(({ text }) => text),
      beads: beads.map((bead): Bead => ({
        source: bead.source,
        target: bead.target,
        cost: 0,
        confidence: bead.state === 'accepted' ? 1 : bead.confidence,
      })),
    },
  };
  if (form !== 'xliff') return writeAlignment(aligned, form, version);
  const { document } = buildBitextDocument(aligned.bitext, source, target);
  let at = 0;
  const units = document.units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) => {
      if (part.type !== 'segment') return part;
      const isReviewed = beads[at++]!.state === 'accepted' && part.target !== undefined;
      return isReviewed ? { ...part, state: 'reviewed' as const } : part;
    }),
  }));
  return [writeXliff([{ ...document, units }])];
}
