import type { Content, InlineCode } from '../../../model/content.ts';
import { pairCodes } from '../../pair-codes.ts';
import type { XmlWriter } from '../../xml/write-xml.ts';
import { toType1 } from '../annotation-types.ts';
import type { Halves } from './write-codes-2.ts';
import { findHalves } from './write-codes-2.ts';

const optional = (value: string): string | undefined => (value === '' ? undefined : value);

function writeHalf(code: InlineCode, halves: Halves, writer: XmlWriter, prefix: string): void {
  const { id, kind, data } = code;
  const text = { 'equiv-text': optional(code.equiv) };
  if (kind === 'standalone') {
    if (data === undefined) writer.empty(`${prefix}x`, { id, ...text });
    else writer.leaf(`${prefix}ph`, data, { id, ...text });
    return;
  }
  const isOpen = kind === 'open';
  const isPair = halves.open.has(id) && halves.close.has(id);
  if (data === undefined) writer.empty(prefix + (isOpen ? 'bx' : 'ex'), { id, rid: id, ...text });
  else if (isPair) writer.leaf(prefix + (isOpen ? 'bpt' : 'ept'), data, { id, rid: id, ...text });
  else writer.leaf(`${prefix}it`, data, { id, pos: kind, ...text });
}

/**
 * Which codes are pairs that can be one element: positions of opening halves to those of closing ones.
 * Annotations have no other form, so they come first, and native codes that cross one stay halves.
 */
function pairAround(content: Content): ReadonlyMap<number, number> {
  const marks = pairCodes(content, ({ annotation }) => annotation !== undefined);
  const pairs = new Map(marks);
  const closes = new Set(marks.values());
  const open: number[] = [];
  for (const [at, part] of content.entries()) {
    if (typeof part === 'string' || part.kind === 'standalone') continue;
    if (closes.has(at)) {
      while (open.length > 0 && marks.get(open.pop()!) !== at);
    } else if (part.annotation !== undefined) {
      if (marks.has(at)) open.push(at);
    } else if (part.kind === 'open') {
      open.push(at);
    } else {
      for (let level = open.length - 1; level >= 0 && !marks.has(open[level]!); level--) {
        const start = open[level]!;
        if ((content[start] as InlineCode).id !== part.id) continue;
        pairs.set(start, at);
        open.length = level;
        break;
      }
    }
  }
  return pairs;
}

/**
 * Content as the inside of a `source` or `target` of XLIFF 1.2: pairs without native markup as `g`,
 * other codes as `x`, `bx`, `ex`, `ph`, `bpt`, `ept`, `it`; annotations as `mrk` where they nest, else
 * they are left out. `canDelete` has no place in 1.2.
 *
 * @param prefix Of the namespace of XLIFF, with its colon; empty when absent.
 * @param halves Those of all content the codes may have their other half in; of `content` when absent.
 */
export function writeCodes1(
  content: Content,
  writer: XmlWriter,
  prefix = '',
  halves: Halves = findHalves([content]),
): void {
  const closes = new Set<number>();
  const pairs = pairAround(content);
  for (const [at, part] of content.entries()) {
    if (typeof part === 'string') {
      writer.text(part);
      continue;
    }
    if (closes.has(at)) {
      writer.close();
      continue;
    }
    const partner = pairs.get(at);
    const close = partner === undefined ? undefined : content[partner];
    if (part.annotation !== undefined) {
      if (partner === undefined) continue;
      closes.add(partner);
      const { value, translate } = part.details ?? {};
      const isProtected = part.annotation === 'generic' && translate === false;
      const mtype = isProtected ? 'protected' : toType1(part.annotation);
      writer.openInline(`${prefix}mrk`, { mid: part.id, mtype, comment: value });
    } else if (
      typeof close === 'object' &&
      part.data === undefined &&
      close.data === undefined &&
      close.equiv === ''
    ) {
      closes.add(partner!);
      writer.openInline(`${prefix}g`, { id: part.id, 'equiv-text': optional(part.equiv) });
    } else writeHalf(part, halves, writer, prefix);
  }
}
