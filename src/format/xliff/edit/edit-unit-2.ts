import { setAttribute } from '../../xml/edit-start-tag.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { XmlStart } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import type { Extra } from './add-extras-2.ts';
import { addExtras2 } from './add-extras-2.ts';
import { chooseSegments } from './choose-segments.ts';
import { findTemplates, renderTarget } from './render-target.ts';
import { toSegmentIds } from '../segment-ids.ts';
import type { NumberedEdit, Patch, RejectedEdit, SegmentEdit, UnitEdit } from './segment-edit.ts';
import type { SourceText } from './source-text.ts';
import { indentOf, startTagOf, writeOver } from './write-over.ts';
import { findChild, findChildren } from '../xliff-part.ts';

/**
 * The state stands on the segment. A `subState` says more of a state: it goes when that does, unless
 * the edit has one (4.3.1.32). A segment gets its id when matches are to point to it (5.1.4.2, `ref`).
 */
function patchStart(
  text: SourceText,
  segment: XmlElement,
  id: string,
  edit: SegmentEdit,
): readonly Patch[] {
  const before = findAttribute(segment, 'state') ?? 'initial';
  const state = edit.state ?? before;
  const isNew = state !== before;
  const needsId = (edit.matches ?? []).length > 0 && findAttribute(segment, 'id') === undefined;
  if (!isNew && edit.subState === undefined && !needsId) return [];
  const old = startTagOf(text, segment);
  const tag = needsId ? setAttribute(old, 'id', id) : old;
  const stated = isNew ? setAttribute(tag, 'state', state) : tag;
  const subState = edit.subState ?? undefined;
  const after =
    isNew || edit.subState !== undefined ? setAttribute(stated, 'subState', subState) : stated;
  return after === old ? [] : [writeOver(segment, after)];
}

/** Why the sub-state of an edit cannot stand; absent when it can. */
function findSubStateFault(
  segment: XmlElement,
  { state, subState }: SegmentEdit,
): string | undefined {
  if (typeof subState !== 'string') return undefined;
  if (!/^[^\s:]+:\S+$/.test(subState))
    return `the sub-state ${JSON.stringify(subState)} is not "authority:value"`;
  // XLIFF 2.1, 4.3.1.32: "If the attribute subState is used, the attribute state MUST be explicitly set."
  return (state ?? findAttribute(segment, 'state')) === undefined
    ? 'a sub-state needs a state'
    : undefined;
}

function patchTarget(
  text: SourceText,
  source: XmlElement,
  segment: XmlElement,
  markup: string,
): Patch {
  const target = findChild(segment, 'target');
  if (target !== undefined) return writeOver(target, startTagOf(text, target), markup);
  const name = source.name.replace(/source$/, 'target');
  const space = source.attributes['xml:space']?.value;
  const tag = space === undefined ? `<${name}>` : setAttribute(`<${name}>`, 'xml:space', space);
  return {
    start: source.end,
    end: source.end,
    text: `${indentOf(text, source)}${tag}${markup}</${name}>`,
  };
}

/** Patches for the edits of a `unit` of XLIFF 2. */
export function editUnit2(
  text: SourceText,
  unit: XmlElement,
  edits: readonly NumberedEdit[],
  root: XmlStart,
): UnitEdit {
  const segments = findChildren(unit, 'segment');
  const ids = toSegmentIds(segments.map((segment) => findAttribute(segment, 'id')));
  const { bySegment, rejected } = chooseSegments(edits, ids);
  const sides = findChildren(unit, 'segment', 'ignorable').flatMap((sub) =>
    findChildren(sub, 'source', 'target'),
  );
  const templates = findTemplates(text, sides, '2');
  const patches: Patch[] = [];
  const refused: RejectedEdit[] = [];
  const extras: Extra[] = [];
  for (const [at, segment] of segments.entries()) {
    const chosen = bySegment.get(ids[at]!);
    if (chosen === undefined) continue;
    const source = findChild(segment, 'source');
    const refuse = (reason: string): void => void refused.push({ edit: chosen.number, reason });
    const { target } = chosen.edit;
    const fault =
      source === undefined ? 'the segment has no source' : findSubStateFault(segment, chosen.edit);
    if (fault !== undefined || source === undefined) {
      refuse(fault!);
      continue;
    }
    if (target !== undefined) {
      const rendered = renderTarget(target, templates, '2', source.name.replace(/source$/, ''));
      if (!rendered.ok) {
        refuse(rendered.reason);
        continue;
      }
      patches.push(patchTarget(text, source, segment, rendered.markup));
    }
    patches.push(...patchStart(text, segment, ids[at]!, chosen.edit));
    extras.push({ segment: ids[at]!, edit: chosen.edit });
  }
  patches.push(...addExtras2(text, unit, extras, root));
  return { patches, rejected: [...rejected, ...refused] };
}
