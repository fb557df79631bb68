import { buildPassage } from '../extract/build-passage.ts';
import type { Extract, Extractor } from '../extract/extractor.ts';
import type { Mark } from '../extract/pair-pieces.ts';
import type { Passage, TextPiece } from '../extract/passage.ts';
import { escapeText } from '../xml/escape-xml.ts';
import { readXml } from '../xml/read-xml.ts';
import type { XmlStart } from '../xml/xml-event.ts';
import { findAttribute } from '../xml/xml-event.ts';

/** One part of an OpenDocument file: texts, sheets and slides have the same paragraphs (ODF 1.3, part 3, 5.1). */
export const odfExtractor: Extractor = { extract: extractOdf, encode: encodeOdf };

const paragraphs: ReadonlySet<string> = new Set(['text:p', 'text:h']);
/** Elements around text of the paragraph. */
const pairs: ReadonlySet<string> = new Set(['text:span', 'text:a', 'text:meta', 'text:ruby-base']);
/** Elements that nobody misses: programs set them anew. */
const traces: ReadonlySet<string> = new Set(['text:soft-page-break']);
/** Parts of a file that hold no text of it: what was deleted, names of fields. */
const unread: ReadonlySet<string> = new Set([
  'text:tracked-changes',
  'text:user-field-decls',
  'text:variable-decls',
  'text:sequence-decls',
  'office:annotation',
]);

/** A paragraph that is being read; a note or a frame in it may hold more of them. */
interface Frame {
  readonly run: (TextPiece | Mark)[];
  /** An element taken whole: how deep it is, where it begins, the text in it. */
  opaque?: { depth: number; readonly start: number; readonly isTrace: boolean; equiv: string };
}

function extractOdf(text: string): Extract {
  const passages: Passage[] = [];
  const frames: Frame[] = [];
  let unreadDepth = 0;

  const start = (event: XmlStart): void => {
    const { name } = event;
    if (unreadDepth > 0 || unread.has(name)) {
      unreadDepth++;
      return;
    }
    const frame = frames.at(-1);
    if (paragraphs.has(name)) {
      frames.push({ run: [] });
      return;
    }
    if (frame === undefined) return;
    if (frame.opaque !== undefined) frame.opaque.depth++;
    else if (pairs.has(name) && !event.isEmpty)
      addMark(frame, 'open', name, [event.start, event.end]);
    else
      frame.opaque = {
        depth: 1,
        start: event.start,
        isTrace: traces.has(name),
        equiv: toEquiv(event),
      };
  };

  const end = (name: string, at: number, stop: number): void => {
    if (unreadDepth > 0) {
      unreadDepth--;
      return;
    }
    const frame = frames.at(-1);
    if (frame === undefined) return;
    const { opaque, run } = frame;
    if (opaque !== undefined) {
      if (--opaque.depth > 0) return;
      delete frame.opaque;
      if (!opaque.isTrace) addMark(frame, 'standalone', name, [opaque.start, stop], opaque.equiv);
    } else if (paragraphs.has(name)) {
      frames.pop();
      const passage = buildPassage(text, run, { context: 'paragraph' });
      if (passage !== undefined) passages.push(passage);
    } else addMark(frame, 'close', name, [at, stop]);
  };

  for (const event of readXml([text])) {
    if (event.type === 'start') start(event);
    else if (event.type === 'end') end(event.name, event.start, event.end);
    else if (unreadDepth === 0) {
      const frame = frames.at(-1);
      if (frame?.opaque !== undefined) frame.opaque.equiv += event.text;
      else
        frame?.run.push({
          type: 'text',
          // ODF 1.3, part 3, 6.1.2: white space collapses
          text: event.text.replace(/[ \t\n\r]+/g, ' '),
          span: [event.start, event.end],
        });
    }
  }
  passages.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return { passages };
}

function addMark(
  { run }: Frame,
  kind: Mark['kind'],
  name: string,
  span: Mark['span'],
  equiv = '',
): void {
  run.push({ type: 'mark', kind, name, span, equiv, canDelete: name === 'text:span' });
}

/** Most spaces that one element may stand for in what people see; files say up to 10^9. */
const MOST_SPACES = 100;

function toEquiv(event: XmlStart): string {
  switch (event.name) {
    case 'text:s':
      return ' '.repeat(Math.min(Number(findAttribute(event, 'text:c') ?? 1) || 1, MOST_SPACES));
    case 'text:tab':
      return '\t';
    case 'text:line-break':
      return '\n';
    default:
      return '';
  }
}

/** Text with the elements for white space that would collapse (ODF 1.3, part 3, 6.1.3 to 6.1.5). */
function encodeOdf(text: string): string {
  return escapeText(text.replace(/\r\n?/g, '\n'))
    .replace(/(?<= ) +/g, (spaces) => `<text:s text:c="${spaces.length}"/>`)
    .replaceAll('\t', '<text:tab/>')
    .replaceAll('\n', '<text:line-break/>');
}
