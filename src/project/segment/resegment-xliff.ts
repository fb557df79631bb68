import { alignSentences } from '../../align/align-sentences.ts';
import { readUnit2 } from '../../format/xliff/read/read-unit-2.ts';
import { visitXliff } from '../../format/xliff/read/visit-xliff.ts';
import { joinSegments, type PartTraits } from '../../format/xliff/resegment-unit.ts';
import { rewriteSegments2 } from '../../format/xliff/edit/rewrite-segments-2.ts';
import type { Patch } from '../../format/xliff/edit/segment-edit.ts';
import { findAttribute } from '../../format/xml/xml-event.ts';
import { toXmlFault } from '../../format/xml/xml-fault.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import { sliceContent } from '../../model/content/slice-content.ts';
import type { Span } from '../../model/span.ts';
import type { Segment, Unit } from '../../model/unit.ts';
import type { SrxFormatHandling } from '../../model/srx-rules.ts';
import { type FindBreaks, splitContent } from '../../segment/split-content.ts';
import { type SegmentPiece, splitSegmentAt } from '../../segment/split-segment-at.ts';
import type { ResegmentWay } from './resegment-ways.ts';

/** How units are cut anew, and which. */
export interface ResegmentOptions {
  readonly way: ResegmentWay;
  /** How the texts of a locale break. */
  readonly findBreaks: (locale: string) => FindBreaks;
  /** Where codes at a break go; absent: with what they touch. */
  readonly formats?: SrxFormatHandling;
  /** Whether units that are parts of others, such as footnotes, are split too; absent: they are. */
  readonly splitsSubflows?: boolean;
}

/** What became of a file that was resegmented. */
export interface ResegmentCounts {
  readonly units: number;
  /** Units with other segments than before. */
  readonly changed: number;
  readonly segmentsBefore: number;
  readonly segmentsAfter: number;
}

interface Sides {
  readonly source: string;
  readonly target: string;
}

/**
 * New segments for the units of an XLIFF 2 file. Source and target are split together: sentences of both
 * are aligned, and what has no partner stays with its neighbour; a segment whose target is one sentence
 * stays whole. Units of several targets orders, segments that say `canResegment="no"` and units that are
 * not to be translated stay as they are, and so does every character outside the segments that change.
 *
 * @throws {FormatError} as `readXliff`, and `xliff/version` for XLIFF 1, whose units are not cut
 */
export function resegmentXliff(
  text: string,
  options: ResegmentOptions,
): { readonly patches: readonly Patch[]; readonly counts: ResegmentCounts } {
  const patches: Patch[] = [];
  const counts = { units: 0, changed: 0, segmentsBefore: 0, segmentsAfter: 0 };
  const subflows = options.splitsSubflows === false ? findSubflows(text) : new Set<string>();
  let sides: Sides = { source: 'und', target: 'und' };
  visitXliff(text, {
    file(_, root, family) {
      if (family === '1')
        throw toXmlFault('xliff/version', root, 'units of XLIFF 1 are not cut', 'XLIFF 2.0 to 2.2');
      const source = findAttribute(root, 'srcLang') ?? 'und';
      sides = { source, target: findAttribute(root, 'trgLang') ?? source };
    },
    unit(element, around) {
      const { unit, traits = [] } = readUnit2(element, around);
      const isFixed = !unit.translate || traits.some(({ order }) => order !== undefined);
      const found =
        isFixed || subflows.has(unit.id) ? unit : resegmentUnit(unit, traits, sides, options);
      counts.units++;
      counts.segmentsBefore += countSegments(unit);
      const isSame =
        partKeys(found) === partKeys(unit) ||
        losesReference(unit, found, text.slice(element.start, element.end));
      counts.segmentsAfter += countSegments(isSame ? unit : found);
      if (isSame) return;
      counts.changed++;
      patches.push(rewriteSegments2(text, element, unit, found));
    },
  });
  return { patches, counts };
}

const countSegments = ({ parts }: Unit): number =>
  parts.filter(({ type }) => type === 'segment').length;
const partKeys = ({ parts }: Unit): string =>
  JSON.stringify(parts.map(({ type, source, target }) => [type, source, target]));

/** Whether a match or a note of the unit points to a segment that would be gone (`ref="#s2"`). */
function losesReference(before: Unit, after: Unit, markup: string): boolean {
  const kept = new Set(after.parts.map(({ id }) => id));
  return before.parts.some(
    ({ id }) =>
      id !== undefined &&
      !kept.has(id) &&
      (markup.includes(`#${id}"`) || markup.includes(`#${id}'`)),
  );
}

/** Units that codes of others name as their parts (XLIFF 2.1, 4.3.1.33, `subFlows`). */
function findSubflows(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [, , ids] of text.matchAll(/\ssubFlows(?:Start|End)?\s*=\s*(["'])([^"'<]*)\1/g))
    for (const id of ids!.split(/\s+/)) found.add(id);
  return found;
}

function resegmentUnit(
  unit: Unit,
  traits: readonly PartTraits[],
  sides: Sides,
  options: ResegmentOptions,
): Unit {
  const fixed = new Set(
    unit.parts.flatMap((part, at) =>
      part.type === 'segment' && traits[at]?.canResegment === false ? [part.id] : [],
    ),
  );
  const segments = unit.parts.filter((part): part is Segment => part.type === 'segment');
  const translated = segments.filter(({ target }) => target !== undefined).length;
  // half a target would stand for a whole source
  const canJoin = translated === 0 || translated === segments.length;
  const joined = options.way === 'split' || !canJoin ? unit : joinSegments(unit, traits);
  if (options.way === 'join') return joined;
  const nextId = createIds(unit);
  return {
    ...joined,
    parts: joined.parts.flatMap((part) => {
      if (part.type === 'gap' || fixed.has(part.id)) return [part];
      const pieces = findPieces(part, sides, options);
      return pieces.length < 2 ? [part] : splitSegmentAt(part, pieces, nextId);
    }),
  };
}

/** Makes ids that no part of a unit has or had: `s` and a number, beginning behind its segments. */
function createIds(unit: Unit): () => string {
  const taken = new Set(unit.parts.map(({ id }) => id));
  let number = countSegments(unit);
  return () => {
    do number++;
    while (taken.has(`s${number}`));
    return `s${number}`;
  };
}

/** The sentences of a segment, those of both sides that belong together in one piece. */
function findPieces(
  { source, target }: Segment,
  sides: Sides,
  { findBreaks, formats }: ResegmentOptions,
): readonly SegmentPiece[] {
  const sources = splitContent(source, findBreaks(sides.source), formats);
  if (target === undefined) return sources.map((span) => ({ source: span }));
  if (sources.length < 2) return [];
  const targets = splitContent(target, findBreaks(sides.target), formats);
  if (targets.length < 2) return [];
  const beads = alignSentences({
    source: sources.map((span) => toPlainText(sliceContent(source, span))),
    target: targets.map((span) => toPlainText(sliceContent(target, span))),
    sourceLocale: sides.source,
    targetLocale: sides.target,
  });
  const pieces: SegmentPiece[] = [];
  let from: readonly [source: number, target: number] = [0, 0];
  for (const [at, bead] of beads.entries()) {
    const isLast = at === beads.length - 1;
    const next = beads[at + 1];
    const isWhole = bead.source[1] > from[0] && bead.target[1] > from[1];
    // what has no partner goes with the sentences before it
    const goesOn =
      next !== undefined &&
      (next.source[0] === next.source[1] || next.target[0] === next.target[1]);
    if (!isLast && (!isWhole || goesOn)) continue;
    pieces.push({
      source: spanOf(sources, from[0], bead.source[1]),
      target: spanOf(targets, from[1], bead.target[1]),
    });
    from = [bead.source[1], bead.target[1]];
  }
  return pieces;
}

const spanOf = (spans: readonly Span[], start: number, end: number): Span => [
  spans[start]![0],
  spans[end - 1]![1],
];
