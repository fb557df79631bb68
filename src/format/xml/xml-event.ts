/** An attribute as it was read: references decoded, white space normalised (XML 1.0, 3.3.3). */
export interface XmlAttribute {
  /** With its prefix, as written. */
  readonly name: string;
  readonly local: string;
  /** Namespace name; empty for an attribute without a prefix. */
  readonly uri: string;
  readonly value: string;
}

/** Where something stands in the text that was read: `start` and `end` as a {@link Span}. */
export interface XmlPlace {
  readonly start: number;
  readonly end: number;
  /** Of `start`, from 1. */
  readonly line: number;
  /** Of `start`, from 1, in UTF-16 units; a byte order mark counts nothing. */
  readonly column: number;
}

/** `<name …>` or `<name …/>`; an empty element is followed by its {@link XmlEnd} all the same. */
export interface XmlStart extends XmlPlace {
  readonly type: 'start';
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  /** By name as written; the order is the order of the file. */
  readonly attributes: Readonly<Record<string, XmlAttribute>>;
  readonly isEmpty: boolean;
}

/** `</name>`; for `<name/>` an empty span behind it. */
export interface XmlEnd extends XmlPlace {
  readonly type: 'end';
  readonly name: string;
  readonly local: string;
  readonly uri: string;
}

/** Character data or one CDATA section, decoded; a comment may split what a reader sees as one text. */
export interface XmlText extends XmlPlace {
  readonly type: 'text';
  readonly text: string;
}

/** What an XML reader reports, in the order of the file. Comments and instructions are passed over. */
export type XmlEvent = XmlStart | XmlEnd | XmlText;

/** The value of an attribute by its name as written (`id`, `xml:lang`); absent when it is not there. */
export function findAttribute(
  { attributes }: Pick<XmlStart, 'attributes'>,
  name: string,
): string | undefined {
  return attributes[name]?.value;
}
