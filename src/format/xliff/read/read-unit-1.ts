import type { Content } from '../../../model/content.ts';
import type { Note } from '../../../model/note.ts';
import type { Gap, Segment, SegmentState } from '../../../model/unit.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { textOf } from '../../xml/xml-element.ts';
import type { XmlText } from '../../xml/xml-event.ts';
import { findAttribute } from '../../xml/xml-event.ts';
import { toXmlFault } from '../../xml/xml-fault.ts';
import { readCodes1 } from './read-codes-1.ts';
import type { ReadUnit } from './read-unit-2.ts';
import type { Inherited } from './inherited.ts';
import { addLimits, readMaxLength1 } from './read-max-length.ts';
import { toSegmentIds } from '../segment-ids.ts';
import type { SegmentPlace } from '../../segment-place.ts';
import { findChild, findChildren } from '../xliff-part.ts';

/** States of 1.2 (2.3, `state`) as those of 2.x; what needs work again counts as not begun. See `states-1.ts`. */
const states: Readonly<Record<string, SegmentState>> = {
  new: 'initial',
  'needs-translation': 'initial',
  'needs-adaptation': 'initial',
  'needs-l10n': 'initial',
  'needs-review-translation': 'translated',
  'needs-review-adaptation': 'translated',
  'needs-review-l10n': 'translated',
  translated: 'translated',
  'signed-off': 'reviewed',
  final: 'final',
};

function readState(unit: XmlElement, target: XmlElement | undefined): SegmentState {
  if (target === undefined) return 'initial';
  if (findAttribute(unit, 'approved') === 'yes') return 'final';
  const state = findAttribute(target, 'state');
  return state === undefined ? 'translated' : (states[state] ?? 'translated');
}

const isSegmentMark = (node: XmlElement | XmlText): node is XmlElement =>
  node.type === 'element' && node.local === 'mrk' && findAttribute(node, 'mtype') === 'seg';

/** A segmented side cut at its segment marks: a mark, or the nodes between two. */
type Piece =
  | { readonly type: 'mark'; readonly mid: string; readonly mark: XmlElement }
  | { readonly type: 'between'; readonly nodes: readonly (XmlElement | XmlText)[] };

/** Segment marks right inside `side`, and what stands between them; no marks: one piece. */
export function cutAtSegmentMarks(side: XmlElement): readonly Piece[] {
  const pieces: Piece[] = [];
  let nodes: (XmlElement | XmlText)[] = [];
  for (const node of side.children) {
    if (!isSegmentMark(node)) {
      nodes.push(node);
      continue;
    }
    if (nodes.length > 0) pieces.push({ type: 'between', nodes });
    nodes = [];
    pieces.push({ type: 'mark', mid: findAttribute(node, 'mid') ?? '', mark: node });
  }
  if (nodes.length > 0) pieces.push({ type: 'between', nodes });
  return pieces;
}

const shape = (pieces: readonly Piece[]): string =>
  JSON.stringify(pieces.map((piece) => (piece.type === 'mark' ? piece.mid : null)));

function readNotes(unit: XmlElement): Note[] {
  return findChildren(unit, 'note').map((note) => {
    const from = findAttribute(note, 'from');
    return { text: textOf(note), ...(from !== undefined && { category: from }) };
  });
}

/**
 * A `trans-unit` of XLIFF 1.x. With `seg-source`, each `mrk mtype="seg"` is a segment and what stands
 * between them are gaps; without, the whole source is one segment.
 *
 * @param around What the groups around it say.
 * @throws {FormatError} `xliff/structure`
 */
export function readUnit1(element: XmlElement, around: Inherited): ReadUnit {
  const id = findAttribute(element, 'id');
  if (id === undefined)
    throw toXmlFault('xliff/structure', element, 'a trans-unit has no id', '<trans-unit id="…">');
  // Files of 1.2 made by programs lack it now and then. What the unit has is read all the same:
  // that the source must be there is for validation to say.
  const source: XmlElement = findChild(element, 'source') ?? { ...element, children: [] };
  const target = findChild(element, 'target');
  const state = readState(element, target);
  const places = new Map<string, SegmentPlace>();

  const segSource = findChild(element, 'seg-source');
  const pieces = segSource === undefined ? [] : cutAtSegmentMarks(segSource);
  const marks = pieces.filter((piece) => piece.type === 'mark');
  const parts: (Segment | Gap)[] = [];
  const add = (segment: string, from: XmlElement, to: XmlElement | undefined): void => {
    const translated: Content | undefined = to && readCodes1(to.children);
    places.set(segment, {
      source: [from.line, from.column],
      ...(to !== undefined && { target: [to.line, to.column] as const }),
    });
    parts.push({
      type: 'segment',
      id: segment,
      source: readCodes1(from.children),
      ...(translated !== undefined && { target: translated }),
      state: translated === undefined ? 'initial' : state,
    });
  };
  if (marks.length === 0) {
    add(toSegmentIds([undefined])[0]!, source, target);
  } else {
    const translated = target === undefined ? [] : cutAtSegmentMarks(target);
    // What stands between target segments belongs to the gaps only when the order is the same.
    const isParallel = shape(pieces) === shape(translated);
    for (const [at, piece] of pieces.entries()) {
      if (piece.type === 'mark') {
        const other = translated.find((one) => one.type === 'mark' && one.mid === piece.mid);
        add(piece.mid, piece.mark, other?.type === 'mark' ? other.mark : undefined);
        continue;
      }
      const other = isParallel ? translated[at] : undefined;
      parts.push({
        type: 'gap',
        source: readCodes1(piece.nodes),
        ...(other?.type === 'between' && { target: readCodes1(other.nodes) }),
      });
    }
  }

  const limit = readMaxLength1(element);
  if (limit !== undefined) addLimits(places, parts, limit);

  const name = findAttribute(element, 'resname');
  const notes = readNotes(element);
  return {
    unit: {
      type: 'unit',
      id,
      ...(name !== undefined && { name }),
      translate:
        (findAttribute(element, 'translate') ?? (around.translate ? 'yes' : 'no')) === 'yes',
      parts,
      ...(notes.length > 0 && { notes }),
      span: [element.start, element.end],
    },
    places,
  };
}
