import type { Content } from '../../model/content.ts';
import type { Note } from '../../model/note.ts';
import type { Gap, Segment, SegmentState, Unit } from '../../model/unit.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { childElements, textOf } from '../xml/xml-element.ts';
import { findAttribute } from '../xml/xml-event.ts';
import { toXmlFault } from '../xml/xml-fault.ts';
import type { OriginalData } from './read-codes-2.ts';
import { readCodePoint, readCodes2 } from './read-codes-2.ts';
import { readMetadata } from './read-metadata.ts';
import { toSegmentIds } from './segment-ids.ts';
import type { SegmentPlace } from './segment-place.ts';
import { findChild, findChildren } from './xliff-part.ts';
import { isMetadataNamespace } from './xliff-version.ts';

/** A unit and, by segment id, where its sides stand. */
export interface ReadUnit {
  readonly unit: Unit;
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

/**
 * A `unit` of XLIFF 2.
 *
 * @param translate What the elements around it say.
 * @throws {FormatError} `xliff/structure`
 */
export function readUnit2(element: XmlElement, translate: boolean): ReadUnit {
  const id = findAttribute(element, 'id');
  if (id === undefined)
    throw toXmlFault('xliff/structure', element, 'a unit has no id', '<unit id="…">');
  const subs = findChildren(element, 'segment', 'ignorable');
  const segments = subs.filter((sub) => sub.local === 'segment');
  if (segments.length === 0)
    throw toXmlFault('xliff/structure', element, `unit ${id} has no segment`, '<segment>');
  const ids = toSegmentIds(segments.map((segment) => findAttribute(segment, 'id')));

  const data = readOriginalData(element);
  const marks = new Map<string, string>();
  const places = new Map<string, SegmentPlace>();
  const parts = subs.map((sub): Segment | Gap => {
    const source = findChild(sub, 'source');
    if (source === undefined)
      throw toXmlFault('xliff/structure', sub, `a ${sub.local} has no source`, '<source>');
    const target = findChild(sub, 'target');
    const sides: { source: Content; target?: Content } = {
      source: readCodes2(source, data, marks),
      ...(target !== undefined && { target: readCodes2(target, data, marks) }),
    };
    if (sub.local === 'ignorable') {
      const gapId = findAttribute(sub, 'id');
      return { type: 'gap', ...(gapId !== undefined && { id: gapId }), ...sides };
    }
    const segmentId = ids[segments.indexOf(sub)]!;
    places.set(segmentId, {
      source: [source.line, source.column],
      ...(target !== undefined && { target: [target.line, target.column] as const }),
    });
    return { type: 'segment', id: segmentId, ...sides, state: readState(sub) };
  });

  const name = findAttribute(element, 'name');
  const { metadata, noteSegments } = readMetadata(
    childElements(element).filter(
      (child) => child.local === 'metadata' && isMetadataNamespace(child.uri),
    ),
  );
  const notes = readNotes(element, noteSegments);
  return {
    unit: {
      type: 'unit',
      id,
      ...(name !== undefined && { name }),
      translate: (findAttribute(element, 'translate') ?? (translate ? 'yes' : 'no')) === 'yes',
      parts,
      ...(notes.length > 0 && { notes }),
      ...(metadata.length > 0 && { metadata }),
      span: [element.start, element.end],
    },
    places,
  };
}
