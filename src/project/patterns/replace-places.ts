import type { Content } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import { contentLength, sliceContent } from '../../model/content/slice-content.ts';
import { expandTemplate, type Finder } from './find-text.ts';

/** Stands for an inline code while text is searched; places tell which is which. */
const CODE = '\uFFFC';

/**
 * Content with all places of a needle replaced; a place with a code inside stays.
 *
 * @param template see {@link expandTemplate}
 * @returns the very same content when nothing is found
 */
export function replacePlaces(content: Content, finder: Finder, template: string): Content {
  const text = content.map((part) => (typeof part === 'string' ? part : CODE)).join('');
  const codes = new Set<number>();
  let at = 0;
  for (const part of content) {
    if (typeof part !== 'string') codes.add(at);
    at += typeof part === 'string' ? part.length : 1;
  }
  const pieces: Content[] = [];
  let end = 0;
  for (const hit of finder.findAll(text)) {
    let hasCode = false;
    for (let place = hit.start; place < hit.end; place++) hasCode ||= codes.has(place);
    if (hasCode) continue;
    pieces.push(sliceContent(content, [end, hit.start]), [expandTemplate(template, hit)]);
    end = hit.end;
  }
  if (pieces.length === 0) return content;
  return joinContent(...pieces, sliceContent(content, [end, contentLength(content)]));
}

/** A template that stands for just these words. */
export function toTemplate(words: string): string {
  return words.replaceAll('$', '$$$$');
}
