/** An element of a small XML report. */
export interface XmlNode {
  readonly name: string;
  /** `undefined` leaves the attribute out. */
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: readonly (XmlNode | string)[];
}

/** An element whose attributes and texts are not escaped yet. */
export function xml(
  name: string,
  attributes: XmlNode['attributes'],
  ...children: XmlNode['children']
): XmlNode {
  return { name, attributes, children };
}

/** What XML 1.0 cannot hold even escaped (2.2, Char). */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const ESCAPES: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  // a parser would turn them into spaces inside an attribute
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

const escape = (text: string, signs: RegExp): string =>
  text.replace(UNWRITABLE, '\uFFFD').replace(signs, (sign) => ESCAPES[sign]!);

/** A whole XML document, indented, with a newline at the end. */
export function writeXml(root: XmlNode): string {
  const lines = ['<?xml version="1.0" encoding="UTF-8"?>'];
  write(root, '', lines);
  return `${lines.join('\n')}\n`;
}

function write({ name, attributes, children }: XmlNode, indent: string, lines: string[]): void {
  let tag = `${indent}<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) tag += ` ${key}="${escape(String(value), /[&<>"\t\n\r]/g)}"`;
  if (children.length === 0) {
    lines.push(`${tag}/>`);
    return;
  }
  const [only] = children;
  if (children.length === 1 && typeof only === 'string') {
    lines.push(`${tag}>${escape(only, /[&<>\r]/g)}</${name}>`);
    return;
  }
  lines.push(`${tag}>`);
  for (const child of children)
    if (typeof child === 'string') lines.push(escape(child, /[&<>\r]/g));
    else write(child, `${indent}  `, lines);
  lines.push(`${indent}</${name}>`);
}
