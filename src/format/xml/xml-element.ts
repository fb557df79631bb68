import type { ChunkReader } from './chunk-reader.ts';
import { createXmlReader } from './create-xml-reader.ts';
import type { XmlEnd, XmlEvent, XmlStart, XmlText } from './xml-event.ts';
import type { XmlLimits } from './xml-limits.ts';

/** One element with everything in it: small, complete pieces of a big file, such as a `tu`. */
export interface XmlElement extends Omit<XmlStart, 'type'> {
  readonly type: 'element';
  readonly children: readonly (XmlElement | XmlText)[];
  /** Span of what stands between its tags; empty, behind the tag, for `<name/>`. */
  readonly inner: readonly [start: number, end: number];
}

/** Elements that were asked for as a whole, and the events around them. */
export type XmlPart = XmlElement | XmlEvent;

interface Draft {
  readonly start: XmlStart;
  readonly children: (XmlElement | XmlText)[];
}

function toElement({ start, children }: Draft, end: XmlEnd): XmlElement {
  const innerEnd = start.isEmpty ? start.end : end.start;
  return {
    type: 'element',
    name: start.name,
    local: start.local,
    uri: start.uri,
    attributes: start.attributes,
    isEmpty: start.isEmpty,
    children,
    start: start.start,
    end: end.end,
    line: start.line,
    column: start.column,
    inner: [start.end, innerEnd],
  };
}

/**
 * A reader that hands out each element that `isWhole` picks in one piece, and all else as events.
 * Faults are those of {@link createXmlReader}.
 */
export function createElementReader(
  isWhole: (start: XmlStart) => boolean,
  limits?: XmlLimits,
): ChunkReader<XmlPart> {
  const reader = createXmlReader(limits);
  const drafts: Draft[] = [];
  function* collect(events: Iterable<XmlEvent>): Generator<XmlPart> {
    for (const event of events) {
      const top = drafts.at(-1);
      if (event.type === 'start' && (top !== undefined || isWhole(event))) {
        drafts.push({ start: event, children: [] });
      } else if (top === undefined) {
        yield event;
      } else if (event.type === 'text') {
        top.children.push(event);
      } else if (event.type === 'end') {
        const element = toElement(top, event);
        drafts.pop();
        const parent = drafts.at(-1);
        if (parent === undefined) yield element;
        else parent.children.push(element);
      }
    }
  }
  return { read: (chunk) => collect(reader.read(chunk)), end: () => collect(reader.end()) };
}

/** The elements right inside an element, in order; text between them is passed over. */
export function childElements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => child.type === 'element');
}

/** All text in an element and in the elements inside it. */
export function textOf(element: XmlElement): string {
  let text = '';
  const rest: (XmlElement | XmlText)[] = [element];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'text') text += node.text;
    else for (let at = node.children.length - 1; at >= 0; at--) rest.push(node.children[at]!);
  }
  return text;
}
