import { findNameEnd, findQualifiedNameEnd, isXmlSpace } from './xml-character.ts';
import type { ReferenceFault, XmlEntities } from './xml-entities.ts';

/** Where a document type ends; what is wrong with it and where; absent while more text must come. */
export type DoctypeScan = number | { readonly at: number; readonly fault: ReferenceFault };

const malformed = (at: number, message: string, expected: string): DoctypeScan => ({
  at,
  fault: { kind: 'xml/malformed', message, expected },
});
const hostile = (at: number, message: string): DoctypeScan => ({
  at,
  fault: { kind: 'xml/hostile', message, expected: 'a DOCTYPE without such entities' },
});

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isXmlSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Behind the `>` that ends a declaration, quotes minded; absent when it is not there yet. */
function findDeclarationEnd(text: string, from: number): number | undefined {
  for (let at = from; at < text.length; at++) {
    const character = text[at]!;
    if (character === '>') return at + 1;
    if (character !== '"' && character !== "'") continue;
    at = text.indexOf(character, at + 1);
    if (at === -1) return undefined;
  }
  return undefined;
}

/** `<!ENTITY name "text">`; all other kinds of entity are refused. */
function scanEntity(text: string, from: number, entities: XmlEntities): DoctypeScan | undefined {
  const end = findDeclarationEnd(text, from);
  if (end === undefined) return undefined;
  let at = skipSpace(text, from + '<!ENTITY'.length);
  if (text[at] === '%') return hostile(from, 'the document type declares a parameter entity');
  const nameEnd = findNameEnd(text, at);
  const name = text.slice(at, nameEnd);
  at = skipSpace(text, nameEnd);
  const quote = text[at];
  if (/^(SYSTEM|PUBLIC)/.test(text.slice(at, at + 6)))
    return hostile(from, 'the document type declares an external entity');
  const close = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
  if (name === '' || close === -1 || skipSpace(text, close + 1) !== end - 1)
    return malformed(from, 'malformed entity declaration', '<!ENTITY name "text">');
  const fault = entities.declare(name, text.slice(at + 1, close));
  return fault === undefined ? end : { at: from, fault };
}

/** From behind `[` to behind `]`. */
function scanSubset(text: string, from: number, entities: XmlEntities): DoctypeScan | undefined {
  let at = from;
  for (;;) {
    at = skipSpace(text, at);
    if (at >= text.length) return undefined;
    if (text[at] === ']') return at + 1;
    if (text[at] === '%') return hostile(at, 'the document type refers to a parameter entity');
    if (text[at] !== '<')
      return malformed(at, 'disallowed character in document type', 'a declaration, or ]');
    if (text.length - at < '<!NOTATION'.length && !text.includes('>', at)) return undefined;
    let end: number | undefined;
    if (text.startsWith('<!--', at)) {
      const close = text.indexOf('--', at + 4);
      if (close === -1 || close + 2 >= text.length) return undefined;
      if (text[close + 2] !== '>')
        return malformed(close + 2, 'malformed comment', 'no -- inside a comment');
      end = close + 3;
    } else if (text.startsWith('<?', at)) {
      const close = text.indexOf('?>', at + 2);
      end = close === -1 ? undefined : close + 2;
    } else if (/^<!ENTITY[ \t\r\n]/.test(text.slice(at, at + 9))) {
      const scan = scanEntity(text, at, entities);
      if (typeof scan === 'object') return scan;
      end = scan;
    } else if (/^<!(ELEMENT|ATTLIST|NOTATION)/.test(text.slice(at, at + 10))) {
      end = findDeclarationEnd(text, at);
      if (end !== undefined && /%[^\s;'"]+;/.test(text.slice(at, end)))
        return hostile(at, 'the document type refers to a parameter entity');
    } else return malformed(at, 'disallowed character in document type', 'a declaration, or ]');
    if (end === undefined) return undefined;
    at = end;
  }
}

/**
 * Reads a document type from its `<!DOCTYPE` on and takes in the plain entities it declares. The
 * external subset is never fetched.
 *
 * @returns The position behind its `>`, a fault with its position, or `undefined` for "not all there".
 */
export function scanDoctype(
  text: string,
  from: number,
  entities: XmlEntities,
): DoctypeScan | undefined {
  let at = skipSpace(text, from + '<!DOCTYPE'.length);
  const nameEnd = findQualifiedNameEnd(text, at);
  if (nameEnd >= text.length) return undefined;
  if (nameEnd === at) return malformed(at, 'the document type has no name', 'the root element');
  let hasSubset = false;
  for (at = nameEnd; at < text.length; at++) {
    const character = text[at]!;
    if (character === '>') return at + 1;
    if (character === '"' || character === "'") {
      at = text.indexOf(character, at + 1);
      if (at === -1) return undefined;
    } else if (character === '[' && !hasSubset) {
      hasSubset = true;
      const scan = scanSubset(text, at + 1, entities);
      if (typeof scan !== 'number') return scan;
      at = scan - 1;
    } else if (character === '<' || character === '[')
      return malformed(at, 'disallowed character in document type', '>');
  }
  return undefined;
}
