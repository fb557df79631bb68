import type { NameTable } from './name-table.ts';
import { createNameTable } from './name-table.ts';
import { findNameEnd, findQualifiedNameEnd, findValueStop, isXmlSpace } from './xml-character.ts';
import type { XmlEntities } from './xml-entities.ts';
import { normaliseValue } from './xml-entities.ts';
import { resolveReferences } from './resolve-references.ts';
import type { Fail } from './resolve-references.ts';

/** A start tag cut into pieces; one object serves all tags of a text. */
export interface TagScan {
  name: string;
  isEmpty: boolean;
  /** Names and decoded values of the attributes, one after the other. */
  readonly attributes: string[];
  /** How many of them belong to this tag; the list is not cut off, for that is slow. */
  length: number;
  readonly names: NameTable;
  /** Whether an attribute declares a namespace. */
  hasBindings: boolean;
  /** Whether an attribute name has a prefix. */
  hasPrefixes: boolean;
}

/** A tag of no name yet, for {@link scanTag} to fill again and again. */
export function createTagScan(): TagScan {
  return {
    name: '',
    isEmpty: false,
    attributes: [],
    length: 0,
    names: createNameTable(),
    hasBindings: false,
    hasPrefixes: false,
  };
}

const equals = 0x3d;
const greater = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const less = 0x3c;
const ampersand = 0x26;

/**
 * Reads a start tag from its `<` on into `tag`.
 *
 * @returns The position behind its `>`, or -1 while that is not there. Throws through `fail`.
 */
export function scanTag(
  text: string,
  from: number,
  tag: TagScan,
  entities: XmlEntities,
  maxAttributes: number,
  fail: Fail,
): number {
  const { length } = text;
  let at = findQualifiedNameEnd(text, from + 1);
  if (at >= length) return -1;
  if (at === from + 1)
    fail(
      at,
      'disallowed character in tag name',
      '&lt; in place of a bare <, or the name of an element',
    );
  if (text.charCodeAt(at) === colon) {
    if (at + 1 >= length) return -1;
    fail(at, `malformed name: ${text.slice(from + 1, at + 1)}`, 'a prefix, a colon and a name');
  }
  tag.name = tag.names.take(text, from + 1, at);
  tag.isEmpty = false;
  tag.length = 0;
  tag.hasBindings = false;
  tag.hasPrefixes = false;
  for (;;) {
    const before = at;
    while (at < length && isXmlSpace(text.charCodeAt(at))) at++;
    if (at >= length) return -1;
    const code = text.charCodeAt(at);
    if (code === greater) return at + 1;
    if (code === slash) {
      if (at + 1 >= length) return -1;
      if (text.charCodeAt(at + 1) !== greater)
        fail(
          at + 1,
          'forward-slash in opening tag not followed by >',
          '/> at the end of an empty element',
        );
      tag.isEmpty = true;
      return at + 2;
    }
    const nameEnd = findQualifiedNameEnd(text, at);
    if (nameEnd >= length) return -1;
    if (nameEnd === at)
      fail(
        at,
        before === at && tag.length === 0
          ? 'disallowed character in tag name'
          : 'disallowed character in attribute name',
        'the name of an attribute, or >',
      );
    if (at === before)
      fail(at, 'no whitespace between attributes', 'a space between two attributes');
    if (text.charCodeAt(nameEnd) === colon) {
      if (nameEnd + 1 >= length) return -1;
      fail(
        nameEnd,
        `malformed name: ${text.slice(at, nameEnd + 1)}`,
        'a prefix, a colon and a name',
      );
    }
    const name = tag.names.take(text, at, nameEnd);
    at = nameEnd;
    while (at < length && isXmlSpace(text.charCodeAt(at))) at++;
    if (at >= length) return -1;
    if (text.charCodeAt(at) !== equals) {
      const isEnd =
        at > nameEnd || text.charCodeAt(at) === greater || text.charCodeAt(at) === slash;
      if (isEnd) fail(at, 'attribute without value', '="…" behind the name of the attribute');
      fail(at, 'disallowed character in attribute name', 'the name of an attribute, or >');
    }
    at++;
    while (at < length && isXmlSpace(text.charCodeAt(at))) at++;
    if (at >= length) return -1;
    const quote = text.charCodeAt(at);
    if (quote !== doubleQuote && quote !== singleQuote)
      fail(at, 'unquoted attribute value', 'quotes around the value of the attribute');
    const valueStart = at + 1;
    let hasSpace = false;
    let hasReference = false;
    for (at = valueStart; ; at++) {
      at = findValueStop(text, at);
      if (at >= length) return -1;
      const stop = text.charCodeAt(at);
      if (stop === quote) break;
      if (stop === less) fail(at, 'disallowed character', '&lt; in place of a bare <');
      else if (stop === ampersand) hasReference = true;
      else if (isXmlSpace(stop)) hasSpace = true;
      else if (stop !== doubleQuote && stop !== singleQuote) {
        // The other half of the last character may be in the next piece.
        if (at === length - 1 && stop >= 0xd800 && stop < 0xdc00) return -1;
        fail(at, 'disallowed character', 'a character that XML allows (XML 1.0, 2.2)');
      }
    }
    let value = text.slice(valueStart, at);
    if (hasReference) value = resolveReferences(value, valueStart, true, entities, fail);
    else if (hasSpace) value = normaliseValue(value);
    tag.attributes[tag.length++] = name;
    tag.attributes[tag.length++] = value;
    at++;
    if (name === 'xmlns') tag.hasBindings = true;
    else if (name.includes(':')) {
      tag.hasPrefixes = true;
      if (name.startsWith('xmlns:')) tag.hasBindings = true;
    }
    if (tag.length > 2 * maxAttributes)
      fail(
        from,
        `<${tag.name}> has too many attributes`,
        `at most ${maxAttributes}`,
        'xml/hostile',
      );
  }
}

/** Behind the `>` of the end tag of `name`, -1 while it is not all there, -2 when it is of another name. */
export function scanEndTag(text: string, from: number, name: string, fail: Fail): number {
  const nameStart = from + 2;
  let at = nameStart + name.length;
  // Nearly always the end tag is just `</name>`.
  if (text.startsWith(name, nameStart)) {
    while (at < text.length && isXmlSpace(text.charCodeAt(at))) at++;
    if (at >= text.length) return -1;
    if (text.charCodeAt(at) === greater) return at + 1;
    at = nameStart + name.length;
  }
  let end = findNameEnd(text, nameStart);
  if (end > nameStart && text.charCodeAt(end) === colon) end = findNameEnd(text, end + 1);
  if (end >= text.length) return -1;
  if (end === nameStart)
    fail(end, 'disallowed character in closing tag', '> at the end of the tag');
  while (end < text.length && isXmlSpace(text.charCodeAt(end))) end++;
  if (end >= text.length) return -1;
  if (text.charCodeAt(end) !== greater)
    fail(end, 'disallowed character in closing tag', '> at the end of the tag');
  return -2;
}
