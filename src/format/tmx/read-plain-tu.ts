import type { LineCounter } from '../xml/line-counter.ts';
import type { ShortReader } from '../xml/xml-element.ts';
import type { XmlAttribute, XmlStart } from '../xml/xml-event.ts';
import { toTmxVariant } from './read-tmx-unit.ts';
import type { TmxVariant } from './tmx-unit.ts';

/** A `tu` that was read at once: what `toTmxUnit` needs of it. */
export interface PlainTu {
  readonly type: 'plain-tu';
  readonly attributes: XmlStart['attributes'];
  readonly children: readonly [];
  /** At least one. */
  readonly variants: readonly TmxVariant[];
}

/** A start tag as it was written, and what it says. */
interface Tag {
  readonly raw: string;
  readonly attributes: XmlStart['attributes'];
  /** A plain `tu` and `tuv` hold nothing else than what is read here. */
  readonly children: readonly [];
}

/** More locales than this in a `tu`, or attributes in a tag, are read the long way. */
const MOST_VARIANTS = 32;
const MOST_ATTRIBUTES = 16;
/** And a `tu` of more UTF-16 units. */
const LONGEST = 1 << 16;

const lineFeed = 0x0a;
const space = 0x20;
const doubleQuote = 0x22;
const equals = 0x3d;
const greater = 0x3e;
const tab = 0x09;

/**
 * Reads a `tu` of nothing but `tuv` and `seg` with text and common entities in one go, as nearly all of a large memory is: half of the
 * time of reading it tag by tag. Whatever is less plain is left to the XML scanner, which also knows what is wrong with it.
 */
export function createPlainTuReader(): ShortReader<PlainTu> {
  // Tags are mostly written as those of the unit before.
  let unitTag = noTag;
  const variantTags: Tag[] = [];
  const places: number[] = [];
  /** The end tag found last, and where. */
  let last = Infinity;
  let searched = '';
  const reader = {
    end: 0,
    read(
      text: string,
      from: number,
      special: number,
      base: number,
      lines: LineCounter,
    ): PlainTu | undefined {
      // one that is not all there, or not plain, is seen at once: what comes behind is made for those that are
      if (text !== searched || last < from) {
        const found = text.indexOf('</tu>', from);
        // sought once, so that time does not grow with the square of a text that never has it
        last = found === -1 ? Infinity : found;
        searched = text;
      }
      if (last - from > LONGEST) return undefined;
      const isSpecial = last > special;
      const tu = readTag(text, from, '<tu', unitTag);
      if (tu === undefined) return undefined;
      unitTag = tu;
      const contents: string[] = [];
      let at = skipSpace(text, from + tu.raw.length);
      while (at < last) {
        const number = contents.length;
        if (number === MOST_VARIANTS) return undefined;
        const tuv = readTag(text, at, '<tuv', variantTags[number] ?? noTag);
        if (tuv === undefined || localeOf(tuv) === '') return undefined;
        variantTags[number] = tuv;
        places[number] = at;
        const seg = skipSpace(text, at + tuv.raw.length);
        if (!text.startsWith('<seg>', seg)) return undefined;
        const end = text.indexOf('<', seg + 5);
        if (!text.startsWith('</seg>', end)) return undefined;
        const raw = text.slice(seg + 5, end);
        const content = isSpecial ? resolvePlain(raw) : raw;
        if (content === undefined) return undefined;
        contents.push(content);
        at = skipSpace(text, end + 6);
        if (!text.startsWith('</tuv>', at)) return undefined;
        at = skipSpace(text, at + 6);
      }
      if (contents.length === 0 || at !== last) return undefined;
      reader.end = at + 5;
      const variants = contents.map((content, number) => {
        const place = places[number]!;
        lines.advance(place);
        const tuv = variantTags[number]!;
        return toTmxVariant(tuv, localeOf(tuv), content === '' ? [] : [content], [
          lines.line,
          base + place - lines.start + 1,
        ]);
      });
      return { type: 'plain-tu', attributes: tu.attributes, children: nothing, variants };
    },
  };
  return reader;
}

const nothing = [] as const;
const noTag: Tag = { raw: '<', attributes: {}, children: nothing };

/** What a `tuv` says of its locale; empty: nothing. */
function localeOf({ attributes }: Tag): string {
  return (attributes['xml:lang'] ?? attributes['lang'])?.value ?? '';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== space && code !== lineFeed && code !== tab) break;
  }
  return at;
}

/** The code unit at a place, 0 behind the end: a look there costs what is optimised by then. */
function codeAt(text: string, at: number): number {
  return at < text.length ? text.charCodeAt(at) : 0;
}

/**
 * A start tag with attributes that hold no more than plain characters.
 *
 * @param start such as `<tu`
 * @param last the one that was read before
 */
function readTag(text: string, from: number, start: string, last: Tag): Tag | undefined {
  // a tag of the same letters up to its `>` is the same tag
  if (last !== noTag && text.startsWith(last.raw, from)) return last;
  if (!text.startsWith(start, from)) return undefined;
  const attributes: Record<string, XmlAttribute> = {};
  let at = from + start.length;
  for (let count = 0; codeAt(text, at) !== greater; count++) {
    const nameStart = skipSpace(text, at);
    if (nameStart === at || count === MOST_ATTRIBUTES) return undefined;
    at = nameStart;
    while (isNameLetter(codeAt(text, at))) at++;
    let name = text.slice(nameStart, at);
    if (name === 'xml' && text.startsWith(':lang', at)) {
      name = 'xml:lang';
      at += 5;
    }
    if (name === '' || name.startsWith('-') || name === 'xmlns' || Object.hasOwn(attributes, name))
      return undefined;
    if (codeAt(text, at) !== equals || codeAt(text, at + 1) !== doubleQuote) return undefined;
    const end = text.indexOf('"', at + 2);
    const value = text.slice(at + 2, end);
    if (end === -1 || NOT_PLAIN.test(value)) return undefined;
    attributes[name] = name === 'xml:lang' ? toLang(value) : { name, local: name, uri: '', value };
    at = end + 1;
  }
  return { raw: text.slice(from, at + 1), attributes, children: nothing };
}

/** Markup, references, white space that is normalised, and what XML cannot hold. */
const NOT_PLAIN = /[<&\u0000-\u001f\ud800-\udfff\ufffe\uffff]/;

/** What text holds that must be looked at closely; white space that is kept aside. */
const NOT_TEXT = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]|\]\]>/;

/** Entities that every document has (XML 1.0, 4.6). */
const ENTITIES: readonly (readonly [reference: string, text: string])[] = [
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
];

/** Text between tags with its references resolved; `undefined` when there are others than those, or something worse. */
function resolvePlain(raw: string): string | undefined {
  if (NOT_TEXT.test(raw)) return undefined;
  let text = '';
  let at = 0;
  for (let found = raw.indexOf('&'); found !== -1; found = raw.indexOf('&', at)) {
    const entity = ENTITIES.find(([reference]) => raw.startsWith(reference, found));
    if (entity === undefined) return undefined;
    text += raw.slice(at, found) + entity[1];
    at = found + entity[0].length;
  }
  return at === 0 ? raw : text + raw.slice(at);
}

function isNameLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x2d;
}

function toLang(value: string): XmlAttribute {
  return { name: 'xml:lang', local: 'lang', uri: 'http://www.w3.org/XML/1998/namespace', value };
}
