import type { Bead } from '../model/bead.ts';
import type { Finding } from '../model/finding.ts';
import { toOriginalSpan } from '../model/positions/mapped-text.ts';
import type { SegmentPlace } from '../model/results/run-result.ts';
import type { Run, Span } from '../model/span.ts';
import type { Side } from './segment/segment-side.ts';

/**
 * Findings of the stored bitext, led back into the texts that the user gave: path, line and column
 * are those of the plain text, unit and segment those of the XLIFF made from it.
 */
export function locateFindings(
  findings: readonly Finding[],
  beads: readonly Bead[],
  places: readonly SegmentPlace[],
  sides: { readonly source: Side; readonly target: Side },
): readonly Finding[] {
  const runs = new Map(
    places.map(({ unit, segment }, number) => [`${unit} ${segment}`, beads[number]!]),
  );
  return findings.map((finding) => {
    const { unit, segment, side, span } = finding.place;
    const bead = runs.get(`${unit} ${segment ?? ''}`);
    if (bead === undefined) return finding;
    const text = sides[side];
    const at = findOriginal(text, bead[side], span ?? [0, 0]);
    const place = at === undefined ? {} : text.locate(at);
    return { ...finding, place: { ...finding.place, path: text.path, ...place } };
  });
}

/** Where a position of joined sentences (one space between them) stands in the user's file. */
function findOriginal(side: Side, [first, end]: Run, [start]: Span): number | undefined {
  let at = 0;
  for (const { mapped } of side.sentences.slice(first, end)) {
    const { length } = mapped.text;
    if (start <= at + length) {
      const from = Math.min(start - at, length - 1);
      return toOriginalSpan(mapped, [from, from + 1])[0];
    }
    at += length + 1;
  }
  return undefined;
}
