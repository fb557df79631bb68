import { FormatError } from '../../model/format-error.ts';
import type { Chunks } from '../xml/chunk-reader.ts';
import { createXmlReader } from '../xml/create-xml-reader.ts';
import type { XmlStart } from '../xml/xml-event.ts';

/** The root element of a text, and the whole text to be read again from its beginning. */
export interface PeekedRoot {
  /** Absent when the text ends, or is not well-formed, before it. */
  readonly root: XmlStart | undefined;
  readonly chunks: Iterable<string>;
}

/** Units looked at in one step; a root tag is a few hundred long. */
const step = 4096;

function findStart(text: string, reader: ReturnType<typeof createXmlReader>): XmlStart | undefined {
  for (let at = 0; at < text.length; at += step)
    for (const event of reader.read(text.slice(at, at + step)))
      if (event.type === 'start') return event;
  return undefined;
}

/** Reads no more than the root tag needs; a fault before it is left to whoever reads the text next. */
export function peekRoot(chunks: Chunks): PeekedRoot {
  const rest = (typeof chunks === 'string' ? [chunks] : chunks)[Symbol.iterator]();
  const seen: string[] = [];
  const reader = createXmlReader();
  let root: XmlStart | undefined;
  try {
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      seen.push(next.value);
      root = findStart(next.value, reader);
      if (root !== undefined) break;
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
  function* replay(): Generator<string, void> {
    yield* seen;
    for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
  }
  return { root, chunks: replay() };
}
