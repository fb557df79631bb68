import { FormatError } from '../../model/format-error.ts';
import { escapeAttribute, escapeText, findIllegalCharacter, isPlainXml } from './escape-xml.ts';

/** Attributes to be written in the order of the object; those that are `undefined` are left out. */
export type AttributeValues = Readonly<Record<string, string | undefined>>;

/** A start tag that was made once, to be written many times; see {@link formatTag}. */
export interface XmlTag {
  readonly name: string;
  /** `<name …>` */
  readonly start: string;
}

/** Makes XML text piece by piece. Names are taken as given; values are escaped. */
export interface XmlWriter {
  /** `<name …>` on a line of its own; elements follow, no text, then {@link XmlWriter.close}. */
  readonly open: (name: string, attributes?: AttributeValues) => void;
  readonly openTag: (tag: XmlTag) => void;
  readonly close: () => void;
  /** `<name …/>` */
  readonly empty: (name: string, attributes?: AttributeValues) => void;
  /** Character data; only inside {@link XmlWriter.openInline}, where no line breaks are added. */
  readonly text: (text: string) => void;
  /** `<name …>text</name>` */
  readonly leaf: (name: string, text: string, attributes?: AttributeValues) => void;
  /** The same with a tag that was made before. */
  readonly leafTag: (tag: XmlTag, text: string) => void;
  /** From here to the matching {@link XmlWriter.close} nothing is indented: white space is content. */
  readonly openInline: (name: string, attributes?: AttributeValues) => void;
  /** The text since the last call, for writers that stream. */
  readonly take: () => string;
}

/** How the markup is laid out. */
export interface XmlWriterOptions {
  /** What one level is indented by; `''` writes no line breaks at all. Two spaces when absent. */
  readonly indent?: string;
}

function check(text: string): string {
  const found = findIllegalCharacter(text);
  if (found !== undefined)
    throw new FormatError(`XML cannot hold the character ${found}`, {
      fault: 'xml/malformed',
      expected: 'text without control characters',
    });
  return text;
}

function startOf(name: string, attributes: AttributeValues): string {
  let start = `<${name}`;
  // All of them are our own literals: `for in` sees what `Object.entries` would, without the list.
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    start += ` ${key}="${isPlainXml(value) ? value : escapeAttribute(check(value))}"`;
  }
  return start;
}

/**
 * A start tag for {@link XmlWriter.openTag}: what is the same in many elements is escaped once.
 *
 * @throws {FormatError} `xml/malformed` for a character that XML cannot hold.
 */
export function formatTag(name: string, attributes: AttributeValues = {}): XmlTag {
  return { name, start: `${startOf(name, attributes)}>` };
}

/**
 * A writer that begins with the XML declaration and ends each line with LF.
 * Its methods throw a {@link FormatError} `xml/malformed` for characters that XML cannot hold, and a
 * RangeError when `close` has nothing to close.
 */
export function createXmlWriter({ indent = '  ' }: XmlWriterOptions = {}): XmlWriter {
  const lineBreak = indent === '' ? '' : '\n';
  const open: { readonly name: string; readonly isInline: boolean }[] = [];
  let out = `<?xml version="1.0" encoding="UTF-8"?>${lineBreak}`;

  /** Indentation by depth, made once. */
  const indents: string[] = [];
  const indentOf = (depth: number): string => (indents[depth] ??= indent.repeat(depth));
  const isInline = (): boolean => open.at(-1)?.isInline ?? false;
  const endLine = (): void => {
    if (!isInline()) out += lineBreak;
  };
  const tag = (name: string, attributes: AttributeValues, end: string): void => {
    if (!isInline()) out += indentOf(open.length);
    out += startOf(name, attributes) + end;
  };
  const writer: XmlWriter = {
    open(name, attributes = {}) {
      tag(name, attributes, '>');
      open.push({ name, isInline: isInline() });
      endLine();
    },
    openTag({ name, start }) {
      if (!isInline()) out += indentOf(open.length);
      out += start;
      open.push({ name, isInline: isInline() });
      endLine();
    },
    openInline(name, attributes = {}) {
      tag(name, attributes, '>');
      open.push({ name, isInline: true });
    },
    close() {
      const top = open.pop();
      if (top === undefined) throw new RangeError('no element is open');
      if (!top.isInline) out += indentOf(open.length);
      out += `</${top.name}>`;
      endLine();
    },
    empty(name, attributes = {}) {
      tag(name, attributes, '/>');
      endLine();
    },
    text(text) {
      out += isPlainXml(text) ? text : escapeText(check(text));
    },
    leaf(name, text, attributes = {}) {
      writer.openInline(name, attributes);
      writer.text(text);
      writer.close();
    },
    leafTag({ name, start }, text) {
      if (!isInline()) out += indentOf(open.length);
      out += start + (isPlainXml(text) ? text : escapeText(check(text))) + `</${name}>`;
      endLine();
    },
    take() {
      const taken = out;
      out = '';
      return taken;
    },
  };
  return writer;
}
