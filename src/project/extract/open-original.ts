import type { ExtractOptions, Extractor, Extract } from '../../format/extract/extractor.ts';
import { openPackage, type PackageParts } from '../../format/package/open-package.ts';
import { writePackage } from '../../format/package/write-package.ts';
import { decodeWhole, type EncodedText } from '../../io/text/read-encoded.ts';
import { spliceBytes, type TextPatch } from '../../io/text/splice-bytes.ts';
import { FormatError } from '../../model/format-error.ts';
import type { DocumentFormat } from './document-formats.ts';
import { readPdfPart } from './read-pdf-part.ts';
import { findCharset } from './find-charset.ts';

/** One text of an original: the file itself, or a part of its zip. */
export interface OriginalPart {
  /** Empty for a file that is one text. */
  readonly name: string;
  readonly encoded: EncodedText;
  readonly extract: Extract;
}

/** A document as it was given, opened. */
export interface Original {
  readonly extractor: Extractor;
  readonly parts: readonly OriginalPart[];
  /**
   * The document with some stretches of its parts changed, one list a part; of a PDF its plain text. Without
   * any it is the same bytes; in a zip, parts without changes are the same bytes.
   *
   * @throws {FormatError} `file/encoding` when the encoding of a part cannot be written.
   */
  write(patches: readonly (readonly TextPatch[])[]): Uint8Array;
}

/** How an original is read, and as what. */
export interface OpenOptions extends ExtractOptions {
  readonly format: DocumentFormat;
  readonly sourceLocale: string;
  /** Of a file that is one text, as `TextDecoder` takes it; absent: the file itself says it. */
  readonly encoding?: string;
  /** Named in faults. */
  readonly path: string;
}

/**
 * Opens a document and finds its passages.
 *
 * @throws {FormatError} `file/*`, `package/*`, or what is wrong with the text.
 */
export async function openOriginal(bytes: Uint8Array, options: OpenOptions): Promise<Original> {
  const { format, sourceLocale, path } = options;
  const named = options.encoding ?? (format.name === 'html' ? findCharset(bytes) : undefined);
  const extractor = format.extractor(sourceLocale);
  const read = async (part: Uint8Array, name: string): Promise<OriginalPart> => {
    const shown = name === '' ? path : `${path}/${name}`;
    const encoded = await decodeWhole(part, shown, name === '' ? named : undefined);
    return {
      name,
      encoded,
      extract: withPath(shown, () => extractor.extract(encoded.text, options)),
    };
  };
  if (format.parts === undefined) {
    const part =
      format.name === 'pdf'
        ? { name: '', ...(await readPdfAt(bytes, path, extractor, options)) }
        : await read(bytes, '');
    return {
      extractor,
      parts: [part],
      write: ([patches = []]) => spliceBytes(part.encoded, patches, toReference(format), path),
    };
  }
  const packed = withPath(path, () => openPackage(bytes));
  checkEncryption(packed, path);
  const names = findPartNames(packed, format.parts);
  if (names.length === 0)
    throw new FormatError(`nothing in the file is a part of ${format.name}`, {
      fault: 'package/malformed',
      path,
      expected: `a document of the format ${format.name}`,
    });
  const parts: OriginalPart[] = [];
  for (const name of names) parts.push(await read(packed.get(name)!, name));
  return {
    extractor,
    parts,
    write(patches) {
      if (patches.every(({ length }) => length === 0)) return bytes;
      const changed = new Map(packed);
      for (const [at, { name, encoded }] of parts.entries())
        changed.set(name, spliceBytes(encoded, patches[at] ?? [], toReference(format), path));
      return writePackage(changed);
    },
  };
}

async function readPdfAt(
  ...[bytes, path, extractor, options]: Parameters<typeof readPdfPart>
): ReturnType<typeof readPdfPart> {
  try {
    return await readPdfPart(bytes, path, extractor, options);
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}

/** What stands for a sign that the encoding of the file does not have. */
function toReference({ name, parts }: DocumentFormat): (sign: string) => string {
  const hasReferences = parts !== undefined || name === 'html' || name === 'markdown';
  return (sign) => (hasReferences ? `&#x${sign.codePointAt(0)!.toString(16)};` : '?');
}

/** By the order of the patterns; `slide10` stands behind `slide9`. */
function findPartNames(packed: PackageParts, patterns: readonly RegExp[]): readonly string[] {
  const byNumber = new Intl.Collator('en', { numeric: true });
  const names = [...packed.keys()].sort(byNumber.compare);
  return patterns.flatMap((pattern) => names.filter((name) => pattern.test(name)));
}

/** OpenDocument encrypts part by part and says so in its list of them (ODF 1.3, part 2, 4.8). */
function checkEncryption(packed: PackageParts, path: string): void {
  const manifest = packed.get('META-INF/manifest.xml');
  if (manifest === undefined || !new TextDecoder().decode(manifest).includes('encryption-data'))
    return;
  throw new FormatError('the file is encrypted', {
    fault: 'package/encrypted',
    path,
    expected: 'one saved without a password',
  });
}

function withPath<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof FormatError ? error.withPath(path) : error;
  }
}
