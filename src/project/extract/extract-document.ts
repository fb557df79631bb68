import type { ExtractOptions } from '../../format/extract/extractor.ts';
import { writeXliff } from '../../format/xliff/write-xliff.ts';
import type { Io } from '../../io/io.ts';
import { readWhole } from '../../io/read-encoded.ts';
import { findLanguage } from '../../language/find-language.ts';
import { FormatError } from '../../model/format-error.ts';
import { buildUnits } from './build-units.ts';
import { hashBytes, writeDescription } from './describe-original.ts';
import { detectDocumentFormat, findDocumentFormat } from './document-formats.ts';
import { openOriginal } from './open-original.ts';

export interface ExtractDocumentOptions extends ExtractOptions {
  readonly sourceLocale: string;
  readonly targetLocale?: string;
  /** Absent: told by the extension. */
  readonly format?: string;
  /** Of a text, as `TextDecoder` takes it; absent: the document itself says it, or UTF-8. */
  readonly encoding?: string;
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
 * Extracts a document: an XLIFF 2.1 file with a unit for each passage and a segment for each sentence. Absent
 * when nothing in it is text to translate.
 *
 * @throws {FormatError} `file/unknown-format`, or what is wrong with the document.
 */
export async function extractDocument(
  io: Io,
  path: string,
  options: ExtractDocumentOptions,
): Promise<ExtractedDocument | undefined> {
  const { sourceLocale, targetLocale, format: named, ...choices } = options;
  const format = named === undefined ? detectDocumentFormat(path) : findDocumentFormat(named);
  if (format === undefined)
    throw new FormatError('the extension tells no document format', {
      fault: 'file/unknown-format',
      path,
      expected:
        'a document such as .md, .html, .docx, .odt, or --format; PO goes by “kosut convert” and “apply”',
    });
  const bytes = await readWhole(io, path);
  const original = await openOriginal(bytes, { ...choices, format, sourceLocale, path });
  const units = buildUnits(original.parts, findLanguage(sourceLocale));
  if (units.length === 0) return undefined;
  const isInside = bytes.length <= BIGGEST_INSIDE;
  const xliff = writeXliff([
    {
      type: 'document',
      id: 'f1',
      original: baseName(path),
      sourceLocale,
      ...(targetLocale !== undefined && { targetLocale }),
      skeleton: isInside
        ? { text: Buffer.from(bytes).toString('base64') }
        : { href: skeletonName(path) },
      metadata: [
        writeDescription({ ...choices, format: format.name, hash: await hashBytes(bytes) }),
      ],
      units,
    },
  ]);
  return { xliff, unitCount: units.length, ...(!isInside && { skeleton: bytes }) };
}
