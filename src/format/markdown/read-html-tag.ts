import type { Mark } from '../extract/pair-pieces.ts';
import { emphasisElements, voidElements } from '../html/html-elements.ts';

/** What a piece of HTML in a line of Markdown is: one tag, or a comment (CommonMark 0.31, 6.6). */
export function readHtmlTag(raw: string): Pick<Mark, 'kind' | 'name' | 'equiv' | 'canDelete'> {
  const found = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(raw);
  if (found === null) return { kind: 'standalone', name: '', equiv: '', canDelete: true };
  const name = found[2]!.toLocaleLowerCase('en');
  const canDelete = emphasisElements.has(name);
  const equiv = name === 'br' ? '\n' : '';
  if (found[1] === '/') return { kind: 'close', name: `<${name}`, equiv, canDelete };
  const isSingle = voidElements.has(name) || raw.endsWith('/>');
  return { kind: isSingle ? 'standalone' : 'open', name: `<${name}`, equiv, canDelete };
}
