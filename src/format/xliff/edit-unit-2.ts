import { setAttribute } from '../xml/edit-start-tag.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { chooseSegments } from './choose-segments.ts';
import { findTemplates, renderTarget } from './render-target.ts';
import { toSegmentIds } from './segment-ids.ts';
import type { NumberedEdit, Patch, RejectedEdit, UnitEdit } from './splice-xliff.ts';
import { indentOf, startTagOf, writeOver } from './write-over.ts';
import { findChild, findChildren } from './xliff-part.ts';

/** The state stands on the segment; a `subState` says more of a state that is gone (4.3.1.32). */
function patchState(text: string, segment: XmlElement, state: string): readonly Patch[] {
  if (state === (findAttribute(segment, 'state') ?? 'initial')) return [];
  const tag = startTagOf(text, segment);
  return [
    writeOver(segment, setAttribute(setAttribute(tag, 'state', state), 'subState', undefined)),
  ];
}

function patchTarget(text: string, source: XmlElement, segment: XmlElement, markup: string): Patch {
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
  text: string,
  unit: XmlElement,
  edits: readonly NumberedEdit[],
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
  for (const [at, segment] of segments.entries()) {
    const chosen = bySegment.get(ids[at]!);
    const source = findChild(segment, 'source');
    if (chosen === undefined) continue;
    const { target, state } = chosen.edit;
    if (source === undefined) {
      refused.push({ edit: chosen.number, reason: 'the segment has no source' });
      continue;
    }
    if (target !== undefined) {
      const rendered = renderTarget(target, templates, '2', source.name.replace(/source$/, ''));
      if (!rendered.ok) {
        refused.push({ edit: chosen.number, reason: rendered.reason });
        continue;
      }
      patches.push(patchTarget(text, source, segment, rendered.markup));
    }
    if (state !== undefined) patches.push(...patchState(text, segment, state));
  }
  return { patches, rejected: [...rejected, ...refused] };
}
