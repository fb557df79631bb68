import type { Note } from '../../../model/note.ts';
import type { Gap, Segment, SegmentState, Unit } from '../../../model/unit.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { childElements, textOf } from '../../xml/xml-element.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { toXmlFault } from '../../xml/xml-fault.ts';
import type { NoteTexts, OriginalData } from './read-codes-2.ts';
import { readCodePoint, readCodes2 } from './read-codes-2.ts';
import { type ReadMetadata, readMetadata } from './read-metadata.ts';
import type { PartTraits } from '../resegment-unit.ts';
import { addLimits, readMaxLength2 } from './read-max-length.ts';
import { toSegmentIds } from '../segment-ids.ts';
import type { Inherited } from './inherited.ts';
import type { SegmentPlace } from '../../segment-place.ts';
import { findChild, findChildren } from '../xliff-part.ts';
import { isMetadataNamespace } from '../xliff-version.ts';

/** A unit and, by segment id, where its sides stand. */
export interface ReadUnit {
  readonly unit: Unit;
  /** One for each part; absent when none says anything (and in XLIFF 1). */
  readonly traits?: readonly PartTraits[];
  readonly places: ReadonlyMap<string, SegmentPlace>;
}

const states: readonly SegmentState[] = ['initial', 'translated', 'reviewed', 'final'];

function readState(segment: XmlElement): SegmentState {
  const value = findAttribute(segment, 'state') ?? 'initial';
  const state = states.find((known) => known === value);
  if (state === undefined)
    throw toXmlFault(
      'xliff/structure',
      segment,
      `state="${value}" is not known`,
      states.join(', '),
    );
  return state;
}

function readOriginalData(unit: XmlElement): OriginalData {
  const data = new Map<string, string>();
  for (const list of findChildren(unit, 'originalData'))
    for (const element of findChildren(list, 'data')) {
      let text = '';
      for (const node of element.children)
        text +=
          node.type === 'text'
            ? node.text
            : node.local === 'cp'
              ? readCodePoint(node)
              : textOf(node);
      data.set(findAttribute(element, 'id') ?? '', text);
    }
  return data;
}

const NO_METADATA: ReadMetadata = { metadata: [], noteSegments: new Map() };

function findMetadata(unit: XmlElement): readonly XmlElement[] {
  return childElements(unit).filter(
    (child) => child.local === 'metadata' && isMetadataNamespace(child.uri),
  );
}

function readNotes(unit: XmlElement, segments: ReadonlyMap<string, string>): Note[] {
  return findChildren(unit, 'notes')
    .flatMap((notes) => findChildren(notes, 'note'))
    .map((note) => {
      const category = findAttribute(note, 'category');
      const segment = segments.get(findAttribute(note, 'id') ?? '');
      return {
        text: textOf(note),
        ...(category !== undefined && { category }),
        ...(segment !== undefined && { segment }),
      };
    });
}

const noNotes: NoteTexts = new Map();

function readNoteTexts(unit: XmlElement): NoteTexts {
  const notes = findChildren(unit, 'notes').flatMap((list) => findChildren(list, 'note'));
  return new Map(notes.map((note) => [findAttribute(note, 'id') ?? '', textOf(note)]));
}

/** Whether a unit or a part says anything of re-segmentation or order: hardly any does. */
function saysTraits(unit: XmlElement, subs: readonly XmlElement[]): boolean {
  if (findAttribute(unit, 'canResegment') !== undefined) return true;
  for (const sub of subs) {
    if (findAttribute(sub, 'canResegment') !== undefined) return true;
    const target = findChild(sub, 'target');
    if (target !== undefined && findAttribute(target, 'order') !== undefined) return true;
  }
  return false;
}

/** What the parts say of re-segmentation and order; absent when no part says anything. */
function readTraits(
  unit: XmlElement,
  subs: readonly XmlElement[],
  around: Inherited,
): readonly PartTraits[] | undefined {
  if (around.canResegment && !saysTraits(unit, subs)) return undefined;
  const own = findAttribute(unit, 'canResegment');
  const inUnit = own === undefined ? around.canResegment : own === 'yes';
  const traits = subs.map((sub): PartTraits => {
    const given = sub.local === 'segment' ? findAttribute(sub, 'canResegment') : undefined;
    const target = findChild(sub, 'target');
    const order = Number.parseInt((target && findAttribute(target, 'order')) ?? '', 10);
    return {
      canResegment: given === undefined ? inUnit : given === 'yes',
      ...(order > 0 && { order }),
    };
  });
  const saysAnything = traits.some((one) => !one.canResegment || one.order !== undefined);
  return saysAnything ? traits : undefined;
}

/**
 * A `unit` of XLIFF 2.
 *
 * @param around What the elements around it say.
 * @throws {FormatError} `xliff/structure`
 */
export function readUnit2(element: XmlElement, around: Inherited): ReadUnit {
  const id = findAttribute(element, 'id');
  if (id === undefined)
    throw toXmlFault('xliff/structure', element, 'a unit has no id', '<unit id="…">');
  const subs = findChildren(element, 'segment', 'ignorable');
  const given: (string | undefined)[] = [];
  for (const sub of subs) if (sub.local === 'segment') given.push(findAttribute(sub, 'id'));
  if (given.length === 0)
    throw toXmlFault('xliff/structure', element, `unit ${id} has no segment`, '<segment>');
  const ids = toSegmentIds(given);

  // most units have nothing beside their segments
  const hasMore = childElements(element).length > subs.length;
  const data = readOriginalData(element);
  const noteTexts = hasMore ? readNoteTexts(element) : noNotes;
  const marks = new Map<string, string>();
  const places = new Map<string, SegmentPlace>();
  let number = 0;
  const parts = subs.map((sub): Segment | Gap => {
    // Some programs write none. What the unit has is read all the same: validation names it.
    const source: XmlElement = findChild(sub, 'source') ?? { ...sub, children: [] };
    const target = findChild(sub, 'target');
    const content = readCodes2(source, data, marks, noteTexts);
    const translated =
      target === undefined ? undefined : readCodes2(target, data, marks, noteTexts);
    if (sub.local === 'ignorable') {
      const gapId = findAttribute(sub, 'id');
      return {
        type: 'gap',
        ...(gapId !== undefined && { id: gapId }),
        source: content,
        ...(translated !== undefined && { target: translated }),
      };
    }
    const segmentId = ids[number++]!;
    const at = [source.line, source.column] as const;
    const state = readState(sub);
    if (target === undefined || translated === undefined) {
      places.set(segmentId, { source: at });
      return { type: 'segment', id: segmentId, source: content, state };
    }
    places.set(segmentId, { source: at, target: [target.line, target.column] });
    return { type: 'segment', id: segmentId, source: content, target: translated, state };
  });

  const limit = around.countsCodePoints ? readMaxLength2(element) : undefined;
  if (limit !== undefined) addLimits(places, parts, limit);

  const name = findAttribute(element, 'name');
  const { metadata, noteSegments } = hasMore ? readMetadata(findMetadata(element)) : NO_METADATA;
  const notes = hasMore ? readNotes(element, noteSegments) : [];
  const traits = readTraits(element, subs, around);
  return {
    ...(traits !== undefined && { traits }),
    unit: {
      type: 'unit',
      id,
      ...(name !== undefined && { name }),
      translate:
        (findAttribute(element, 'translate') ?? (around.translate ? 'yes' : 'no')) === 'yes',
      parts,
      ...(notes.length > 0 && { notes }),
      ...(metadata.length > 0 && { metadata }),
      span: [element.start, element.end],
    },
    places,
  };
}
