import type { Content, InlineCode } from '../../model/content.ts';
import { joinContent } from '../../model/content/join-content.ts';

/** `<g1>`, `</g1>`, `<x2/>`, and the halves of pairs that lack the other one, `<b3/>` and `<e3/>`. */
const LETTER_CODE = /<(\/?)([gxbe])(\d{1,9})(\/?)>/g;

/**
 * Content from a text in which Okapi wrote inline codes as letters; `undefined` when it holds none.
 */
export function parseLetterCodes(text: string): Content | undefined {
  const parts: (string | InlineCode)[] = [];
  let at = 0;
  for (const match of text.matchAll(LETTER_CODE)) {
    const code = toCode(match);
    if (code === undefined) continue;
    if (match.index > at) parts.push(text.slice(at, match.index));
    parts.push(code);
    at = match.index + match[0].length;
  }
  if (at === 0) return undefined;
  if (at < text.length) parts.push(text.slice(at));
  return joinContent(parts);
}

/** Without `data`: what the letters stand for is not known, and so never differs from what an entry has. */
function toCode([, slash, letter, number, end]: RegExpMatchArray): InlineCode | undefined {
  const isClosed = end === '/';
  const base = { type: 'code', equiv: '', canDelete: true } as const;
  if (letter === 'g') {
    if (isClosed) return undefined;
    return { ...base, id: `g${number}`, kind: slash === '/' ? 'close' : 'open' };
  }
  if (slash === '/' || !isClosed) return undefined;
  if (letter === 'x') return { ...base, id: `x${number}`, kind: 'standalone' };
  return { ...base, id: `${letter}${number}`, kind: letter === 'b' ? 'open' : 'close' };
}

const LETTER_ID = /^[gxbe]\d+$/;

/** The same back: a code as it was written, or by its kind and place when it never was letters. */
export function formatLetterCodes(content: Content): string {
  const numbers = new Map<string, number>();
  const nameOf = ({ kind, id, data }: InlineCode): string => {
    if (data === undefined && LETTER_ID.test(id)) return id;
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    return `${kind === 'standalone' ? 'x' : 'g'}${number}`;
  };
  return content
    .map((part) => {
      if (typeof part === 'string') return part;
      const name = nameOf(part);
      if (!name.startsWith('g')) return `<${name}/>`;
      return part.kind === 'open' ? `<${name}>` : `</${name}>`;
    })
    .join('');
}

/** Content as clients without inline codes see it: the markup as it stands in the original. */
export function formatNativeCodes(content: Content): string {
  return content
    .map((part) => (typeof part === 'string' ? part : (part.data ?? part.equiv)))
    .join('');
}
