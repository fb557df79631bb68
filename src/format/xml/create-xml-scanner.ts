import type { Fault } from '../../model/format-error.ts';
import { createLineCounter } from './line-counter.ts';
import type { KnownTag, NamespaceScope, XmlName } from './namespace-scope.ts';
import {
  createRootScope,
  findAttributeName,
  findBindingFault,
  findElementName,
  openScope,
} from './namespace-scope.ts';
import type { Fail } from './resolve-references.ts';
import { resolveReferences } from './resolve-references.ts';
import { scanDoctype } from './scan-doctype.ts';
import { createTagScan, scanEndTag, scanTag } from './scan-tag.ts';
import { findNameEnd, findSpecial, findTextStop, isXmlSpace } from './xml-character.ts';
import { findIllegalCharacter } from './escape-xml.ts';
import { createXmlEntities, normaliseText } from './xml-entities.ts';
import type { XmlAttribute } from './xml-event.ts';
import { toXmlFault } from './xml-fault.ts';
import type { XmlLimits } from './xml-limits.ts';
import type { XmlSink } from './xml-sink.ts';

/** A scanner that is fed text and hands what it finds to its sink. */
export interface XmlScanner {
  /** Adds text; nothing is scanned yet. */
  readonly push: (text: string) => void;
  /**
   * Scans about `maxUnits` UTF-16 units of what was added and is complete.
   *
   * @returns Whether there may be more to scan before the next text.
   */
  readonly scan: (maxUnits: number) => boolean;
  /** Scans the rest, at the end of the text. */
  readonly finish: () => void;
}

const byteOrderMark = 0xfeff;
const less = 0x3c;
const ampersand = 0x26;
const bracket = 0x5d;
const carriageReturn = 0x0d;
const slash = 0x2f;
const bang = 0x21;
const question = 0x3f;

/** The declaration at the very start (XML 1.0, 2.8, productions 23 to 26, 32 and 80). */
const declaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*("1\.[0-9]+"|'1\.[0-9]+')([ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*("[A-Za-z][-\w.]*"|'[A-Za-z][-\w.]*'))?([ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*("(yes|no)"|'(yes|no)'))?[ \t\r\n]*\?>$/;

/**
 * Start tags that are remembered as written, in UTF-16 units and in number for each scope. Longer ones
 * hold values of their own and hardly come again; the common ones are all met in the first units.
 */
const longestKnownTag = 40;
const mostKnownTags = 256;

/** Open elements around one that may be read at once: far from all limits. */
const deepestShort = 4;

/** The token at hand is not all there yet. */
const incomplete = -1;

/**
 * Scans XML 1.0 with namespaces and checks that it is well-formed. Methods throw a
 * {@link FormatError}: `xml/malformed`, `xml/hostile`; what stands before the fault went to the sink.
 */
export function createXmlScanner(sink: XmlSink, limits: XmlLimits): XmlScanner {
  const entities = createXmlEntities(limits);
  const lines = createLineCounter();
  const tag = createTagScan();
  const names: XmlName[] = [];
  const outer: NamespaceScope[] = [];
  let scope = createRootScope();
  /** Text that is not scanned yet, from a token on; its first unit is number `base` of the whole. */
  let text = '';
  let base = 0;
  let at = 0;
  /** Pieces that came since a token was found to be not all there. */
  let waiting: string[] = [];
  let waitingLength = 0;
  /** Length of `text` from `at` on when it was last looked at in vain. */
  let lookedAt = 0;
  /** Nothing from the last text that was looked at to here needs a closer look. */
  let nextSpecial = -1;
  let isFinal = false;
  let hasRoot = false;
  let hasDoctype = false;

  const fail: Fail = (where, message, expected, kind: Fault = 'xml/malformed') => {
    lines.advance(where);
    const start = base + where;
    const place = {
      start,
      end: Math.max(start, Math.min(start + 1, base + text.length)),
      line: lines.line,
      column: start - lines.start + 1,
    };
    throw toXmlFault(kind, place, message, expected);
  };
  const failEarly = (): never => {
    const innermost = names.at(-1)?.name;
    return fail(
      text.length,
      'the text ends too early',
      innermost === undefined ? 'the end of the markup' : `</${innermost}>`,
    );
  };
  const checkCharacters = (from: number, end: number): void => {
    const raw = text.slice(from, end);
    if (findIllegalCharacter(raw) === undefined) return;
    for (let bad = from; ; bad++)
      if (findIllegalCharacter(text.slice(bad, bad + 1)) !== undefined) {
        const pair = text.slice(bad, bad + 2);
        if (findIllegalCharacter(pair) === undefined) bad++;
        else fail(bad, 'disallowed character', 'a character that XML allows (XML 1.0, 2.2)');
      }
  };

  /** Where the text of the element at hand ends, if nothing in it needs a closer look; else -1. */
  const findPlainEnd = (from: number): number => {
    if (names.length === 0) return -1;
    const end = text.indexOf('<', from);
    if (end === -1) return -1;
    if (nextSpecial < from) nextSpecial = findSpecial(text, from);
    return nextSpecial >= end ? end : -1;
  };

  const scanText = (from: number): number => {
    const plainEnd = findPlainEnd(from);
    if (plainEnd !== -1) {
      const { line, start } = lines;
      const raw = text.slice(from, plainEnd);
      sink.text(raw, base + from, base + plainEnd, line, base + from - start + 1);
      return plainEnd;
    }
    let end = from;
    let isPlain = true;
    for (; ; end++) {
      end = findTextStop(text, end);
      if (end >= text.length) {
        if (!isFinal || names.length > 0) return incomplete;
        break;
      }
      const code = text.charCodeAt(end);
      if (code === less) break;
      if (code === ampersand || code === carriageReturn) isPlain = false;
      else if (code === bracket) {
        if (text.startsWith(']]>', end))
          fail(end + 2, 'the string "]]>" is disallowed in char data', ']]&gt;');
      } else {
        // The other half of the last character may be in the next piece.
        if (end === text.length - 1 && code >= 0xd800 && code < 0xdc00 && !isFinal)
          return incomplete;
        fail(end, 'disallowed character', 'a character that XML allows (XML 1.0, 2.2)');
      }
    }
    if (names.length === 0) {
      for (let space = from; space < end; space++)
        if (!isXmlSpace(text.charCodeAt(space)))
          fail(space, 'text data outside of root node', 'nothing but the root element');
      return end;
    }
    const { line, start } = lines;
    const raw = text.slice(from, end);
    const decoded = isPlain ? raw : resolveReferences(raw, from, false, entities, fail);
    sink.text(decoded, base + from, base + end, line, base + from - start + 1);
    return end;
  };

  const readAttributes = (end: number): Record<string, XmlAttribute> => {
    const attributes: Record<string, XmlAttribute> = {};
    const list = tag.attributes;
    // Two prefixes may stand for one namespace. A local name has no colon, a namespace nearly always.
    const seen = tag.hasPrefixes && tag.length > 2 ? new Set<string>() : undefined;
    for (let index = 0; index < tag.length; index += 2) {
      const found = findAttributeName(scope, list[index]!);
      if (found === undefined)
        return fail(
          end - 1,
          `unbound namespace prefix: ${JSON.stringify(list[index]!.split(':')[0])}`,
          'an xmlns declaration for the prefix',
        );
      const { name, local, uri } = found;
      if (index > 0) {
        const isTwice =
          seen === undefined ? Object.hasOwn(attributes, name) : seen.has(`${local} ${uri}`);
        if (isTwice) fail(end - 1, `duplicate attribute: ${name}`, 'each attribute once');
      }
      seen?.add(`${local} ${uri}`);
      const attribute = { name, local, uri, value: list[index + 1]! };
      // A plain assignment would set the prototype.
      if (name === '__proto__')
        Object.defineProperty(attributes, name, { value: attribute, enumerable: true });
      else attributes[name] = attribute;
    }
    return attributes;
  };

  const readBindings = (end: number): ReadonlyMap<string, string> => {
    const bindings = new Map<string, string>();
    for (let index = 0; index < tag.length; index += 2) {
      const name = tag.attributes[index]!;
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      const uri = tag.attributes[index + 1]!.trim();
      const fault = findBindingFault(prefix, uri);
      if (fault !== undefined) fail(end - 1, fault, 'a namespace declaration that is allowed');
      bindings.set(prefix, uri);
    }
    return bindings;
  };

  const findKnownTag = (from: number): KnownTag | undefined => {
    const close = text.indexOf('>', from);
    return close === -1 || close - from >= longestKnownTag
      ? undefined
      : scope.tags.get(text.slice(from, close + 1));
  };
  const rememberTag = (read: KnownTag, from: number, end: number): void => {
    if (end - from > longestKnownTag || scope.tags.size >= mostKnownTags) return;
    const raw = text.slice(from, end);
    // A reference counts each time it is resolved, and a tag must end at its first `>`.
    if (raw.includes('&') || raw.indexOf('>') !== raw.length - 1) return;
    scope.tags.set(raw, read);
  };

  /** Hands a start tag on and goes into its element, or behind it when that is empty. */
  const report = (
    { name, attributes, isEmpty }: KnownTag,
    around: NamespaceScope,
    from: number,
    end: number,
  ): void => {
    const { line, start } = lines;
    const column = base + from - start + 1;
    hasRoot = true;
    sink.start(name, attributes, isEmpty, base + from, base + end, line, column);
    if (isEmpty) {
      scope = around;
      lines.advance(end);
      sink.end(name, base + end, base + end, lines.line, base + end - lines.start + 1);
    } else {
      names.push(name);
      outer.push(around);
    }
  };

  /** An element that the sink reads at once; where it ends, or -1. */
  const scanShort = (from: number): number => {
    if (sink.short === undefined || names.length === 0 || names.length > deepestShort) return -1;
    if (nextSpecial < from) nextSpecial = findSpecial(text, from);
    return sink.short(text, from, nextSpecial, base, lines);
  };

  const scanStart = (from: number): number => {
    if (names.length === 0 && hasRoot) {
      if (from + 1 >= text.length) return incomplete;
      fail(from, 'documents may contain only one root', 'one root element');
    }
    if (names.length >= limits.maxDepth)
      fail(
        from,
        'elements are nested too deep',
        `at most ${limits.maxDepth} levels`,
        'xml/hostile',
      );
    const short = scanShort(from);
    if (short !== -1) return short;
    const known = findKnownTag(from);
    if (known !== undefined) {
      const end = text.indexOf('>', from) + 1;
      report(known, scope, from, end);
      return end;
    }
    const end = scanTag(text, from, tag, entities, limits.maxAttributes, fail);
    if (end === incomplete) return incomplete;
    const around = scope;
    if (tag.hasBindings) scope = openScope(scope, readBindings(end));
    const name = findElementName(scope, tag.name);
    if (name === undefined || name.name.startsWith('xmlns:'))
      return fail(
        end - 1,
        `unbound namespace prefix: ${JSON.stringify(tag.name.split(':')[0])}`,
        'an xmlns declaration for the prefix',
      );
    const read = { name, attributes: readAttributes(end), isEmpty: tag.isEmpty };
    if (!tag.hasBindings) rememberTag(read, from, end);
    report(read, around, from, end);
    return end;
  };

  const scanEnd = (from: number): number => {
    const name = names.at(-1);
    if (name === undefined) {
      if (findNameEnd(text, from + 2) >= text.length) return incomplete;
      return fail(from, 'wrong end tag', 'nothing but the root element');
    }
    const end = scanEndTag(text, from, name.name, fail);
    if (end === incomplete) return incomplete;
    if (end < 0) fail(from, 'wrong end tag', `</${name.name}>`);
    names.pop();
    scope = outer.pop()!;
    sink.end(name, base + from, base + end, lines.line, base + from - lines.start + 1);
    return end;
  };

  const scanInstruction = (from: number): number => {
    const close = text.indexOf('?>', from + 2);
    const nameEnd = findNameEnd(text, from + 2);
    if (nameEnd >= text.length) return incomplete;
    const isStart = base + from === lines.start && lines.line === 1;
    const target = text.slice(from + 2, nameEnd);
    if (target === '') fail(nameEnd, 'processing instruction without a target', 'a name behind <?');
    if (!isXmlSpace(text.charCodeAt(nameEnd)) && text[nameEnd] !== '?')
      fail(
        nameEnd,
        'disallowed character in processing instruction name',
        'white space behind the name',
      );
    if (target.toLocaleLowerCase('en') === 'xml') {
      if (target !== 'xml' || !isStart)
        fail(
          from,
          'an XML declaration must be at the start of the document',
          'nothing before <?xml',
        );
      // It cannot hold a `>`, so that is where it ends, well or badly.
      const last = text.indexOf('>', from);
      if (last === -1) return incomplete;
      if (!declaration.test(text.slice(from, last + 1)))
        fail(from, 'malformed XML declaration', '<?xml version="1.0" encoding="…"?>');
      return last + 1;
    }
    if (close === -1) return incomplete;
    if (text[nameEnd] === '?' && nameEnd !== close)
      fail(nameEnd, 'disallowed character in processing instruction name', '?>');
    checkCharacters(from, close);
    return close + 2;
  };

  const scanBang = (from: number): number => {
    if (text.startsWith('<!--', from)) {
      const close = text.indexOf('--', from + 4);
      if (close === -1 || close + 2 >= text.length) return incomplete;
      if (text[close + 2] !== '>') fail(close + 2, 'malformed comment', 'no -- inside a comment');
      checkCharacters(from, close);
      return close + 3;
    }
    if (text.startsWith('<![CDATA[', from)) {
      if (names.length === 0)
        fail(from, 'text data outside of root node', 'nothing but the root element');
      const close = text.indexOf(']]>', from + 9);
      if (close === -1) return incomplete;
      checkCharacters(from, close);
      const { line, start } = lines;
      const column = base + from - start + 1;
      const raw = normaliseText(text.slice(from + 9, close));
      sink.text(raw, base + from, base + close + 3, line, column);
      return close + 3;
    }
    if (text.startsWith('<!DOCTYPE', from)) {
      if (hasDoctype || hasRoot)
        fail(
          from,
          'inappropriately located doctype declaration',
          'one DOCTYPE before the root element',
        );
      if (from + 9 >= text.length) return incomplete;
      if (!isXmlSpace(text.charCodeAt(from + 9)))
        fail(from + 9, 'incorrect syntax', '<!DOCTYPE and a name');
      const scan = scanDoctype(text, from, entities);
      if (scan === undefined) return incomplete;
      if (typeof scan === 'object')
        // What is hostile is the document type as a whole.
        return fail(
          scan.fault.kind === 'xml/hostile' ? from : scan.at,
          scan.fault.message,
          scan.fault.expected,
          scan.fault.kind,
        );
      checkCharacters(from, scan);
      hasDoctype = true;
      return scan;
    }
    const rest = text.slice(from, from + 9);
    if (['<!--', '<![CDATA[', '<!DOCTYPE'].some((start) => start.startsWith(rest)))
      return incomplete;
    return fail(from + 2, 'incorrect syntax', '<!--, <![CDATA[ or <!DOCTYPE');
  };

  const scanToken = (from: number): number => {
    if (text.charCodeAt(from) !== less) return scanText(from);
    if (from + 1 >= text.length) return incomplete;
    switch (text.charCodeAt(from + 1)) {
      case slash:
        return scanEnd(from);
      case bang:
        return scanBang(from);
      case question:
        return scanInstruction(from);
      default:
        return scanStart(from);
    }
  };

  const move = (): void => {
    // Lines of what is left behind are counted now or never.
    lines.advance(at);
    const rest = text.slice(at);
    // Joined, for what `+` makes is two strings inside, and each look at a character costs double.
    text = rest === '' && waiting.length === 1 ? waiting[0]! : [rest, ...waiting].join('');
    base += at;
    at = 0;
    waiting = [];
    waitingLength = 0;
    if (base === 0 && text.charCodeAt(0) === byteOrderMark) {
      at = 1;
      // Columns of the first line do not count it.
      lines.start = 1;
    }
    lines.move(text, base);
    nextSpecial = -1;
    lookedAt = 0;
  };
  const checkLength = (length: number): void => {
    if (length > limits.maxLength)
      fail(
        at,
        'a text, tag or comment is too long',
        `at most ${limits.maxLength} characters`,
        'xml/hostile',
      );
  };
  const scan = (maxUnits: number): boolean => {
    // A token that was not all there is looked at again when there is twice as much of it, so that
    // time does not grow with the square of its length.
    if (waiting.length > 0) {
      if (!isFinal && text.length - at + waitingLength < 2 * lookedAt) {
        checkLength(text.length - at + waitingLength);
        return false;
      }
      move();
    }
    const stop = at + maxUnits;
    while (at < text.length) {
      if (at >= stop) return true;
      lines.advance(at);
      const end = scanToken(at);
      checkLength((end === incomplete ? text.length : end) - at);
      if (end === incomplete) {
        lookedAt = text.length - at;
        break;
      }
      at = end;
    }
    return false;
  };
  return {
    push(piece) {
      if (piece === '') return;
      waiting.push(piece);
      waitingLength += piece.length;
    },
    scan,
    finish() {
      isFinal = true;
      while (scan(Infinity));
      if (at < text.length || names.length > 0) failEarly();
      if (!hasRoot) fail(text.length, 'document must contain a root element', 'a root element');
    },
  };
}
