import type { Content, InlineCode } from '../../../model/content.ts';
import { isXmlText } from '../../xml/escape-xml.ts';
import type { AttributeValues, XmlWriter } from '../../xml/write-xml.ts';
import { encodeId } from '../../xml/encode-id.ts';
import { toType2 } from '../annotation-types.ts';
import { pairCodes } from '../../pair-codes.ts';

/** Native markup of a unit, each one once; {@link DataTable.refOf} numbers them as they come. */
export interface DataTable {
  readonly refOf: (data: string) => string;
  /** In the order of their ids. */
  readonly entries: () => readonly (readonly [id: string, data: string])[];
}

/** An empty table; equal data share one id, `d1`, `d2` and on in the order they come. */
export function createDataTable(): DataTable {
  const ids = new Map<string, string>();
  return {
    refOf(data) {
      const id = ids.get(data) ?? `d${ids.size + 1}`;
      ids.set(data, id);
      return id;
    },
    entries: () => [...ids].map(([data, id]) => [id, data] as const),
  };
}

/** Text of XLIFF 2, with `cp` for what XML cannot hold (XLIFF 2.1, 4.2.3.1). */
export function writeText2(text: string, writer: XmlWriter, prefix = ''): void {
  if (isXmlText(text)) {
    writer.text(text);
    return;
  }
  let plain = '';
  for (const character of text) {
    if (isXmlText(character)) {
      plain += character;
      continue;
    }
    writer.text(plain);
    plain = '';
    const hex = character.codePointAt(0)!.toString(16).toLocaleUpperCase('en').padStart(4, '0');
    writer.empty(`${prefix}cp`, { hex });
  }
  writer.text(plain);
}

/** Ids whose other half stands somewhere on the same side of the unit. */
export interface Halves {
  readonly open: ReadonlySet<string>;
  readonly close: ReadonlySet<string>;
}

/** The halves on one side of a unit. */
export function findHalves(contents: readonly Content[]): Halves {
  const open = new Set<string>();
  const close = new Set<string>();
  for (const content of contents)
    for (const part of content)
      if (typeof part === 'object' && part.kind !== 'standalone')
        (part.kind === 'open' ? open : close).add(part.id);
  return { open, close };
}

const optional = (value: string): string | undefined => (value === '' ? undefined : value);

/** Attributes of an annotation that obey its type (XLIFF 2.1, 4.7.3.1). */
function toAnnotationAttributes({
  id,
  annotation = 'generic',
  details = {},
}: InlineCode): AttributeValues {
  const type = toType2(annotation);
  const { value, ref, translate } = details;
  const says = translate === undefined ? undefined : translate ? 'yes' : 'no';
  const isComment = type === 'comment';
  return {
    id: encodeId(id),
    type,
    // One that says nothing must say at least what holds anyhow.
    translate: type === 'generic' ? (says ?? 'yes') : says,
    ref: isComment ? undefined : ref,
    value: isComment ? (value ?? '') : value,
  };
}

function writeHalf(
  code: InlineCode,
  data: DataTable,
  halves: Halves,
  writer: XmlWriter,
  prefix: string,
): void {
  const id = encodeId(code.id);
  if (code.annotation !== undefined) {
    if (code.kind === 'close') writer.empty(`${prefix}em`, { startRef: id });
    else writer.empty(`${prefix}sm`, toAnnotationAttributes(code));
    return;
  }
  const rest = {
    dataRef: code.data === undefined ? undefined : data.refOf(code.data),
    equiv: optional(code.equiv),
    canDelete: code.canDelete ? undefined : 'no',
  };
  if (code.kind === 'standalone') writer.empty(`${prefix}ph`, { id, ...rest });
  else if (code.kind === 'open')
    writer.empty(`${prefix}sc`, {
      id,
      isolated: halves.close.has(code.id) ? undefined : 'yes',
      ...rest,
    });
  else if (halves.open.has(code.id)) writer.empty(`${prefix}ec`, { startRef: id, ...rest });
  else writer.empty(`${prefix}ec`, { id, isolated: 'yes', ...rest });
}

/** Whether one element can say everything that the two halves say. */
function isOneElement(open: InlineCode, close: InlineCode): boolean {
  return open.annotation !== undefined || open.canDelete === close.canDelete;
}

/**
 * Content as the inside of a `source` or `target` of XLIFF 2: well nested pairs as `pc` or `mrk`,
 * other halves as `sc`, `ec`, `sm`, `em`.
 *
 * @param prefix Of the namespace of XLIFF, with its colon; empty when absent.
 */
export function writeCodes2(
  content: Content,
  data: DataTable,
  halves: Halves,
  writer: XmlWriter,
  prefix = '',
): void {
  const [only] = content;
  if (content.length <= 1 && (only === undefined || typeof only === 'string')) {
    if (only !== undefined) writeText2(only, writer, prefix);
    return;
  }
  const closes = new Set<number>();
  const pairs = pairCodes(content);
  for (const [at, part] of content.entries()) {
    if (typeof part === 'string') {
      writeText2(part, writer, prefix);
      continue;
    }
    if (closes.has(at)) {
      writer.close();
      continue;
    }
    const partner = pairs.get(at);
    const close = partner === undefined ? undefined : content[partner];
    if (typeof close !== 'object' || !isOneElement(part, close)) {
      writeHalf(part, data, halves, writer, prefix);
      continue;
    }
    closes.add(partner!);
    if (part.annotation !== undefined)
      writer.openInline(`${prefix}mrk`, toAnnotationAttributes(part));
    else
      writer.openInline(`${prefix}pc`, {
        id: encodeId(part.id),
        dataRefStart: part.data === undefined ? undefined : data.refOf(part.data),
        dataRefEnd: close.data === undefined ? undefined : data.refOf(close.data),
        equivStart: optional(part.equiv),
        equivEnd: optional(close.equiv),
        canDelete: part.canDelete ? undefined : 'no',
      });
  }
}
