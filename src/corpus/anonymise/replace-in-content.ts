import type { Content } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';
import type { Span } from '../../model/span.ts';

/**
 * Content with stretches of its text replaced; inline codes stay where they are.
 *
 * @param find the stretches of one string of the content, in order, none over another
 * @param replace what stands for a stretch
 * @returns the very same content when nothing is found
 */
export function replaceInContent(
  content: Content,
  find: (text: string) => readonly Span[],
  replace: (found: string, at: number) => string,
): Content {
  let isChanged = false;
  const parts = content.map((part) => {
    if (typeof part !== 'string') return part;
    let text = '';
    let end = 0;
    find(part).forEach(([from, to], at) => {
      isChanged = true;
      text += part.slice(end, from) + replace(part.slice(from, to), at);
      end = to;
    });
    return text + part.slice(end);
  });
  return isChanged ? joinContent(parts) : content;
}
