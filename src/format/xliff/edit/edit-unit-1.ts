import type { SegmentState } from '../../../model/unit.ts';
import { escapeAttribute } from '../../xml/escape-xml.ts';
import { setAttribute } from '../../xml/edit-start-tag.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { textOf } from '../../xml/xml-element.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { addExtras1, findUnfit1 } from './add-extras-1.ts';
import { chooseSegments } from './choose-segments.ts';
import { cutAtSegmentMarks } from '../read/read-unit-1.ts';
import type { Templates } from './render-target.ts';
import { findTemplates, renderTarget } from './render-target.ts';
import { states1 } from '../write/states-1.ts';
import { toSegmentIds } from '../segment-ids.ts';
import type { NumberedEdit, Patch, RejectedEdit, UnitEdit } from './segment-edit.ts';
import type { SourceText } from './source-text.ts';
import { indentOf, startTagOf, writeOver } from './write-over.ts';
import { findChild } from '../xliff-part.ts';

/** The new inside of each segment by id, and the edits that have none. */
function renderAll(
  bySegment: ReadonlyMap<string, NumberedEdit>,
  templates: Templates,
  prefix: string,
): { readonly markup: ReadonlyMap<string, string>; readonly rejected: readonly RejectedEdit[] } {
  const markup = new Map<string, string>();
  const rejected: RejectedEdit[] = [];
  for (const [segment, { number, edit }] of bySegment) {
    if (edit.target === undefined) continue;
    const rendered = renderTarget(edit.target, templates, '1', prefix);
    if (rendered.ok) markup.set(segment, rendered.markup);
    else rejected.push({ edit: number, reason: rendered.reason });
  }
  return { markup, rejected };
}

/** The inside of a new target: what stands between the segments of the source stands between these too. */
function writeMarks(
  text: SourceText,
  pieces: ReturnType<typeof cutAtSegmentMarks>,
  markup: ReadonlyMap<string, string>,
  makeMark: (mid: string) => string,
): string {
  let inside = '';
  for (const piece of pieces) {
    if (piece.type === 'between')
      inside += text.slice(piece.nodes[0]!.start, piece.nodes.at(-1)!.end);
    else if (markup.has(piece.mid)) inside += makeMark(piece.mid);
  }
  return inside;
}

/** The inside of a target with some segments new, the old ones where they stood. */
function rewriteMarks(
  text: SourceText,
  segSource: XmlElement,
  target: XmlElement | undefined,
  markup: ReadonlyMap<string, string>,
): string {
  const prefix = segSource.name.replace(/seg-source$/, '');
  const makeMark = (mid: string): string =>
    `<${prefix}mrk mtype="seg" mid="${escapeAttribute(mid)}">${markup.get(mid)!}</${prefix}mrk>`;
  const pieces = cutAtSegmentMarks(segSource);
  const old = target === undefined ? [] : cutAtSegmentMarks(target);
  const oldMids = new Set(old.map((piece) => (piece.type === 'mark' ? piece.mid : undefined)));
  const order = pieces.flatMap((piece) => (piece.type === 'mark' ? [piece.mid] : []));
  if (oldMids.size === 0) return writeMarks(text, pieces, markup, makeMark);
  const missing = new Set([...markup.keys()].filter((mid) => !oldMids.has(mid)));
  const takeBefore = (mid: string): string => {
    let made = '';
    for (const other of order) {
      if (other === mid) break;
      if (missing.delete(other)) made += makeMark(other);
    }
    return made;
  };
  let inside = '';
  let at = target!.inner[0];
  for (const piece of old) {
    if (piece.type === 'between') continue;
    inside += text.slice(at, piece.mark.start) + takeBefore(piece.mid);
    const patch = writeOver(piece.mark, startTagOf(text, piece.mark), markup.get(piece.mid));
    inside += patch.text + text.slice(patch.end, piece.mark.end);
    at = piece.mark.end;
  }
  for (const mid of missing) inside += makeMark(mid);
  return inside + text.slice(at, target!.inner[1]);
}

/**
 * Patches for the edits of a `trans-unit` of XLIFF 1. Its state stands on the target, so one state
 * holds for all segments: the last that is asked for.
 */
export function editUnit1(
  text: SourceText,
  unit: XmlElement,
  given: readonly NumberedEdit[],
): UnitEdit {
  const unfit: RejectedEdit[] = [];
  const edits = given.filter(({ number, edit }) => {
    const reason = findUnfit1(edit);
    if (reason !== undefined) unfit.push({ edit: number, reason });
    return reason === undefined;
  });
  const source = findChild(unit, 'source');
  const segSource = findChild(unit, 'seg-source');
  const target = findChild(unit, 'target');
  const marks = (segSource === undefined ? [] : cutAtSegmentMarks(segSource)).flatMap((piece) =>
    piece.type === 'mark' ? [piece.mid] : [],
  );
  const ids = marks.length > 0 ? marks : toSegmentIds([undefined]);
  const chosen = chooseSegments(edits, ids);
  const { bySegment } = chosen;
  const rejected = [...unfit, ...chosen.rejected];
  const refuseAll = (reason: string): UnitEdit => ({
    patches: [],
    rejected: [...unfit, ...edits.map(({ number }) => ({ edit: number, reason }))],
  });
  if (source === undefined) return refuseAll('the trans-unit has no source');
  if (marks.length > 0 && hasOnlyStrayText(target))
    return refuseAll('the target is not segmented, but the source is');

  const sides = [source, segSource, target].filter((side) => side !== undefined);
  const prefix = source.name.replace(/source$/, '');
  const templates = findTemplates(text, sides, '1');
  const { markup, rejected: refused } = renderAll(bySegment, templates, prefix);
  const inside =
    markup.size === 0
      ? undefined
      : marks.length === 0
        ? markup.get(ids[0]!)
        : rewriteMarks(text, segSource!, target, markup);

  const isRefused = new Set(refused.map(({ edit }) => edit));
  const asked = [...bySegment.values()].filter(({ number }) => !isRefused.has(number));
  const stateful = asked.filter(({ edit }) => edit.state !== undefined);
  const state = stateful.at(-1)?.edit.state;
  const segmentOf = new Map([...bySegment].map(([id, { number }]) => [number, id]));
  const extras = addExtras1(
    text,
    unit,
    asked.map(({ number, edit }) => ({
      ...(marks.length > 0 && { segment: segmentOf.get(number)! }),
      edit,
    })),
  );
  if (target === undefined && inside === undefined)
    return {
      patches: extras,
      rejected: [
        ...rejected,
        ...refused,
        ...stateful.map(({ number }) => ({
          edit: number,
          reason: 'there is no target to have a state',
        })),
      ],
    };

  const patches: Patch[] = [];
  const patched = patchTarget(text, unit, { source, segSource, target }, { inside, state });
  if (patched !== undefined) patches.push(patched);
  // An approved unit is final whatever its target says.
  if (state !== undefined && state !== 'final' && findAttribute(unit, 'approved') === 'yes')
    patches.push(writeOver(unit, setAttribute(startTagOf(text, unit), 'approved', 'no')));
  patches.push(...extras);
  return { patches, rejected: [...rejected, ...refused] };
}

/** The parts of a `trans-unit` that hold text. */
interface Sides {
  readonly source: XmlElement;
  readonly segSource: XmlElement | undefined;
  readonly target: XmlElement | undefined;
}

/** A target with another inside or state, or a new one behind the source; absent when it stays as it is. */
function patchTarget(
  text: SourceText,
  unit: XmlElement,
  { source, segSource, target }: Sides,
  {
    inside,
    state,
  }: { readonly inside: string | undefined; readonly state: SegmentState | undefined },
): Patch | undefined {
  const withState = (tag: string): string =>
    state === undefined || hasState(unit, target, state)
      ? tag
      : setAttribute(setAttribute(tag, 'state', states1[state]), 'state-qualifier', undefined);
  if (target === undefined) {
    const name = source.name.replace(/source$/, 'target');
    const { end } = segSource ?? source;
    const tag = withState(`<${name}>`);
    return { start: end, end, text: `${indentOf(text, source)}${tag}${inside!}</${name}>` };
  }
  const tag = startTagOf(text, target);
  const stated = withState(tag);
  if (stated === tag && inside === undefined) return undefined;
  return writeOver(target, stated, inside);
}

/** Whether a target has text, and no mark that says of which segment. */
function hasOnlyStrayText(target: XmlElement | undefined): boolean {
  return (
    target !== undefined &&
    textOf(target).trim() !== '' &&
    !cutAtSegmentMarks(target).some(({ type }) => type === 'mark')
  );
}

/** Whether the target says already what is to be said. */
function hasState(unit: XmlElement, target: XmlElement | undefined, state: SegmentState): boolean {
  if (target === undefined) return false;
  const isApproved = findAttribute(unit, 'approved') === 'yes';
  return findAttribute(target, 'state') === states1[state] || (isApproved && state === 'final');
}
