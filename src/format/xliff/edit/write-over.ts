import { openEmptyTag } from '../../xml/edit-start-tag.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import type { Patch } from './segment-edit.ts';
import { MAX_INDENT, type SourceText } from './source-text.ts';

/** The start tag of an element as it stands in the file. */
export function startTagOf(text: SourceText, { start, inner }: XmlElement): string {
  return text.slice(start, inner[0]);
}

/** An element with another start tag and, where `markup` is given, another inside. */
export function writeOver(element: XmlElement, startTag: string, markup?: string): Patch {
  if (markup === undefined || (element.isEmpty && markup === ''))
    return { start: element.start, end: element.inner[0], text: startTag };
  return element.isEmpty
    ? {
        start: element.start,
        end: element.end,
        text: `${openEmptyTag(startTag)}${markup}</${element.name}>`,
      }
    : { start: element.start, end: element.inner[1], text: startTag + markup };
}

/** White space between `element` and what stands before it, to indent a new neighbour the same way. */
export function indentOf(text: SourceText, { start }: XmlElement): string {
  return /\s*$/.exec(text.slice(Math.max(0, start - MAX_INDENT), start))![0];
}
