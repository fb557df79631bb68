import type { ExtractOptions } from '../../format/extract/extractor.ts';
import { writeXliff } from '../../format/xliff/write/write-xliff.ts';
import type { Io } from '../../io/io.ts';
import { decodeWhole, readWhole } from '../../io/text/read-encoded.ts';
import { findLanguage } from '../../language/find-language.ts';
import type { Document } from '../../model/document.ts';
import { FormatError } from '../../model/format-error.ts';
import { detectBilingual, isBilingual, readBilingual } from './bilingual-format.ts';
import { buildUnits } from './build-units.ts';
import { hashBytes, writeDescription } from './describe-original.ts';
import { detectDocumentFormat, findDocumentFormat } from './document-formats.ts';
import type { DocumentFormatName } from './format-names.ts';
import { openOriginal } from './open-original.ts';

export interface ExtractDocumentOptions extends ExtractOptions {
  readonly sourceLocale: string;
  readonly targetLocale?: string;
  /** Absent: told by the extension. */
  readonly format?: string;
  /** Of a text, as `TextDecoder` takes it; absent: the document itself says it, or UTF-8. */
  readonly encoding?: string;
  /** Told what of the document is not text that can be read. */
  readonly note?: (remark: string) => void;
}

/** A document as XLIFF, and beside it the original when that is too big to stand inside. */
export interface ExtractedDocument {
  readonly xliff: string;
  /** Bytes for the file that {@link skeletonName} names. */
  readonly skeleton?: Uint8Array;
  readonly unitCount: number;
}

/** Bytes of the biggest original that the XLIFF holds itself; its text is a third longer. */
const BIGGEST_INSIDE = 1 << 20;

/** The name of the original beside its XLIFF, from the last part of its own name. */
export function skeletonName(path: string): string {
  return `${baseName(path)}.skl`;
}

/** The last part of a path of either kind. */
export function baseName(path: string): string {
  return path === '-' ? 'stdin' : path.slice(path.search(/[^/\\]*$/));
}

/**
 * Extracts a document: an XLIFF 2.1 file with a unit for each passage and a segment for each sentence; of PO and
 * XLIFF, their own units and segments. Absent when nothing in it is text to translate.
 *
 * @throws {FormatError} `file/unknown-format`, or what is wrong with the document.
 */
export async function extractDocument(
  io: Io,
  path: string,
  options: ExtractDocumentOptions,
): Promise<ExtractedDocument | undefined> {
  const { sourceLocale, targetLocale, format: named, note, ...choices } = options;
  const locales = { sourceLocale, ...(targetLocale !== undefined && { targetLocale }) };
  const bytes = await readWhole(io, path);
  const isInside = bytes.length <= BIGGEST_INSIDE;
  const describe = async (format: DocumentFormatName): Promise<Partial<Document>> => ({
    skeleton: isInside
      ? { text: Buffer.from(bytes).toString('base64') }
      : { href: skeletonName(path) },
    metadata: [writeDescription({ ...choices, format, hash: await hashBytes(bytes) })],
  });
  const documents: Document[] = [];
  const bilingual =
    named === undefined ? detectBilingual(path) : isBilingual(named) ? named : undefined;
  if (bilingual !== undefined) {
    const { text } = await decodeWhole(bytes, path, choices.encoding);
    const found = readBilingual(text, bilingual, { path, ...locales });
    // what else the original says of itself stays in it
    for (const { type, id, original = baseName(path), units, ...rest } of found) {
      const { sourceLocale: source, targetLocale: target } = rest;
      const named = { sourceLocale: source, ...(target !== undefined && { targetLocale: target }) };
      if (units.length > 0) documents.push({ type, id, original, units, ...named });
    }
    if (documents.length > 0) documents[0] = { ...documents[0]!, ...(await describe(bilingual)) };
  } else {
    const format = named === undefined ? detectDocumentFormat(path) : findDocumentFormat(named);
    if (format === undefined)
      throw new FormatError('the extension tells no document format', {
        fault: 'file/unknown-format',
        path,
        expected: 'a document such as .md, .html, .docx, .odt, .po, or --format',
      });
    const original = await openOriginal(bytes, { ...choices, format, sourceLocale, path });
    for (const remark of original.parts.flatMap(({ extract }) => extract.remarks ?? []))
      note?.(`${path}: ${remark}`);
    const units = buildUnits(original.parts, findLanguage(sourceLocale));
    const shared = { type: 'document', id: 'f1', original: baseName(path), units } as const;
    if (units.length > 0)
      documents.push({ ...shared, ...locales, ...(await describe(format.name)) });
  }
  if (documents.length === 0) return undefined;
  return {
    xliff: writeXliff(documents),
    unitCount: documents.reduce((sum, { units }) => sum + units.length, 0),
    ...(!isInside && { skeleton: bytes }),
  };
}
