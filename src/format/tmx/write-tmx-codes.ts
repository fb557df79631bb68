import type { Content, InlineCode } from '../../model/content.ts';
import { pairCodes } from '../pair-codes.ts';
import { formatTag } from '../xml/write-xml.ts';
import type { XmlWriter } from '../xml/write-xml.ts';

/** Which halves of native pairs have their other half in the same content; overlapping is allowed. */
function findPartners(content: Content): ReadonlyMap<string, number> {
  const seen = new Set<string>();
  const numbers = new Map<string, number>();
  for (const part of content) {
    if (typeof part === 'string' || part.annotation !== undefined) continue;
    if (part.kind === 'open') seen.add(part.id);
    else if (part.kind === 'close' && seen.has(part.id) && !numbers.has(part.id))
      numbers.set(part.id, numbers.size + 1);
  }
  return numbers;
}

function writeCode(
  code: InlineCode,
  partners: ReadonlyMap<string, number>,
  writer: XmlWriter,
): void {
  const { kind, id, data } = code;
  const leaf = (name: string, attributes: Record<string, string>): void => {
    if (data === undefined) writer.empty(name, attributes);
    else writer.leaf(name, data, attributes);
  };
  const number = partners.get(id);
  if (kind === 'standalone') leaf('ph', { x: id });
  else if (number === undefined) leaf('it', { pos: kind === 'open' ? 'begin' : 'end', x: id });
  else if (kind === 'open') leaf('bpt', { i: String(number), x: id });
  else leaf('ept', { i: String(number) });
}

const segTag = formatTag('seg');

/**
 * Content as a `seg` (TMX 1.4b): pairs as `bpt` and `ept`, lonely halves as `it`,
 * annotations as `hi` where they nest. What TMX has no word for (`equiv`, `canDelete`) is not written.
 */
export function writeTmxSegment(content: Content, writer: XmlWriter): void {
  const [only] = content;
  // Most segments of a memory are one string.
  if (content.length === 1 && typeof only === 'string') writer.leafTag(segTag, only);
  else {
    writer.openInline('seg');
    writeCodes(content, writer);
    writer.close();
  }
}

function writeCodes(content: Content, writer: XmlWriter): void {
  const nested = pairCodes(content, ({ annotation }) => annotation !== undefined);
  const closes = new Set<number>();
  const partners = findPartners(content);
  for (const [at, part] of content.entries()) {
    if (typeof part === 'string') writer.text(part);
    else if (part.annotation === undefined) writeCode(part, partners, writer);
    else if (closes.has(at)) writer.close();
    else if (nested.has(at)) {
      closes.add(nested.get(at)!);
      writer.openInline('hi', {
        type: part.annotation === 'generic' ? undefined : part.annotation,
        x: part.id,
      });
    }
  }
}
