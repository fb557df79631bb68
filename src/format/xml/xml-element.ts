import type { PieceReader } from './chunk-reader.ts';
import { createScanReader } from './create-scan-reader.ts';
import type { LineCounter } from './line-counter.ts';
import type { XmlEvent, XmlStart, XmlText } from './xml-event.ts';
import { toXmlFault } from './xml-fault.ts';
import type { XmlLimits } from './xml-limits.ts';
import { defaultXmlLimits } from './xml-limits.ts';

/** One element with everything in it: small, complete pieces of a big file, such as a `tu`. */
export interface XmlElement extends Omit<XmlStart, 'type'> {
  readonly type: 'element';
  readonly children: readonly (XmlElement | XmlText)[];
  /** Span of what stands between its tags; empty, behind the tag, for `<name/>`. */
  readonly inner: readonly [start: number, end: number];
}

/** Elements that were asked for as a whole, and the events around them. */
export type XmlPart = XmlElement | XmlEvent;

/** Children of an element while it is read. */
type Draft = Omit<XmlElement, 'end' | 'inner'> & {
  end: number;
  readonly inner: [start: number, end: number];
  readonly children: (XmlElement | XmlText)[];
};

/** Reads elements at once that are plain enough; see `XmlSink.short`. */
export interface ShortReader<T> {
  /**
   * What begins at a `<`; `undefined` when it must be read tag by tag.
   *
   * @param special nothing between `at` and here may need a closer look, see `findSpecial`
   * @param base number of the first unit of `text` in the whole
   * @param lines stand at `at`; only moved when something is returned
   */
  read(text: string, at: number, special: number, base: number, lines: LineCounter): T | undefined;
  /** Where what was read last ends. */
  readonly end: number;
}

/** What is hostile, what text may be left out, and how short elements are read at once. */
export interface ElementReaderOptions<T = never> {
  readonly limits?: XmlLimits;
  /** Whether the text right inside an element of the local name says nothing, and is left out. All is kept when absent. */
  readonly isTextIdle?: (local: string) => boolean;
  readonly short?: ShortReader<T>;
}

/**
 * A reader that hands out each element that `isWhole` picks in one piece, and all else as events.
 * Faults are those of `createXmlReader`.
 */
export function createElementReader<T = never>(
  isWhole: (start: XmlStart) => boolean,
  { limits = defaultXmlLimits, isTextIdle = () => false, short }: ElementReaderOptions<T> = {},
): PieceReader<XmlPart | T> {
  return createScanReader<XmlPart | T>((parts) => {
    const drafts: Draft[] = [];
    let top: Draft | undefined;
    /** Of the element that is read as a whole: where it begins, and elements inside it so far. */
    let wholeStart = 0;
    let count = 0;
    const checkSize = (start: number, end: number, line: number, column: number): void => {
      const isLong = end - wholeStart > limits.maxLength;
      if (!isLong && count <= limits.maxElements) return;
      throw toXmlFault(
        'xml/hostile',
        { start, end, line, column },
        isLong ? 'an element is too long' : 'an element has too many elements inside',
        isLong
          ? `at most ${limits.maxLength} characters`
          : `at most ${limits.maxElements} elements`,
      );
    };
    return {
      ...(short !== undefined && {
        short(text, at, special, base, lines) {
          const found = top === undefined ? short.read(text, at, special, base, lines) : undefined;
          if (found === undefined) return -1;
          parts.push(found);
          return short.end;
        },
      }),
      start({ name, local, uri }, attributes, isEmpty, start, end, line, column) {
        if (top === undefined) {
          const event: XmlStart = {
            type: 'start',
            name,
            local,
            uri,
            attributes,
            isEmpty,
            start,
            end,
            line,
            column,
          };
          if (!isWhole(event)) {
            parts.push(event);
            return;
          }
          wholeStart = start;
          count = 0;
        }
        count++;
        checkSize(start, end, line, column);
        const draft: Draft = {
          type: 'element',
          name,
          local,
          uri,
          attributes,
          isEmpty,
          children: [],
          start,
          end,
          line,
          column,
          inner: [end, end],
        };
        if (top !== undefined) {
          top.children.push(draft);
          drafts.push(top);
        }
        top = draft;
      },
      end({ name, local, uri }, start, end, line, column) {
        if (top === undefined) {
          parts.push({ type: 'end', name, local, uri, start, end, line, column });
          return;
        }
        top.inner[1] = start;
        top.end = end;
        if (drafts.length === 0) {
          parts.push(top);
          top = undefined;
        } else top = drafts.pop();
      },
      text(text, start, end, line, column) {
        if (top === undefined) {
          parts.push({ type: 'text', text, start, end, line, column });
          return;
        }
        checkSize(start, end, line, column);
        if (isTextIdle(top.local)) return;
        top.children.push({ type: 'text', text, start, end, line, column });
      },
    };
  }, limits);
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
