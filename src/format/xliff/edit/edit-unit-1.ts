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
  if (oldMids.size === 0) {
    // A new target: what stands between the segments of the source stands between these too.
    let inside = '';
    for (const piece of pieces) {
      if (piece.type === 'between')
        inside += text.slice(piece.nodes[0]!.start, piece.nodes.at(-1)!.end);
      else if (markup.has(piece.mid)) inside += makeMark(piece.mid);
    }
    return inside;
  }
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
  const hasStrayText =
    marks.length > 0 &&
    target !== undefined &&
    textOf(target).trim() !== '' &&
    !cutAtSegmentMarks(target).some(({ type }) => type === 'mark');
  if (hasStrayText) return refuseAll('the target is not segmented, but the source is');

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
  const isChosen = new Map([...bySegment].map(([id, { number }]) => [number, id]));
  const extras = addExtras1(
    text,
    unit,
    asked.map(({ number, edit }) => ({
      ...(marks.length > 0 && { segment: isChosen.get(number)! }),
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

  const withState = (tag: string): string =>
    state === undefined || hasState(unit, target, state)
      ? tag
      : setAttribute(setAttribute(tag, 'state', states1[state]), 'state-qualifier', undefined);
  const patches: Patch[] = [];
  if (target === undefined) {
    const name = `${prefix}target`;
    const after = segSource ?? source;
    patches.push({
      start: after.end,
      end: after.end,
      text: `${indentOf(text, source)}${withState(`<${name}>`)}${inside!}</${name}>`,
    });
  } else {
    const tag = startTagOf(text, target);
    const stated = withState(tag);
    if (stated !== tag || inside !== undefined) patches.push(writeOver(target, stated, inside));
  }
  // An approved unit is final whatever its target says.
  if (state !== undefined && state !== 'final' && findAttribute(unit, 'approved') === 'yes')
    patches.push(writeOver(unit, setAttribute(startTagOf(text, unit), 'approved', 'no')));
  patches.push(...extras);
  return { patches, rejected: [...rejected, ...refused] };
}

/** Whether the target says already what is to be said. */
function hasState(unit: XmlElement, target: XmlElement | undefined, state: SegmentState): boolean {
  if (target === undefined) return false;
  const isApproved = findAttribute(unit, 'approved') === 'yes';
  return findAttribute(target, 'state') === states1[state] || (isApproved && state === 'final');
}
