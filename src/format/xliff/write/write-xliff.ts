import type { Document } from '../../../model/document.ts';
import type { Unit } from '../../../model/unit.ts';
import type { AttributeValues, XmlWriter } from '../../xml/write-xml.ts';
import { createXmlWriter } from '../../xml/write-xml.ts';
import { encodeId } from '../../xml/encode-id.ts';
import { writeUnit1 } from './write-unit-1.ts';
import { writeMetadata, writeUnit2 } from './write-unit-2.ts';
import { namespaceOf } from '../xliff-version.ts';

/** The versions that can be written. */
export type XliffVersion = '1.2' | '2.0' | '2.1' | '2.2';

/** Which version is written. */
export interface XliffWriterOptions {
  /** 2.1 when absent. 1.2 holds less: see `docs/formats/xliff.md`. */
  readonly version?: XliffVersion;
}

/** What a document is, its units aside. */
export type DocumentHeader = Omit<Document, 'units'>;

/** What an XLIFF file is written of, in its order; a unit is of the document named last. */
export type WrittenItem =
  | { readonly type: 'document'; readonly head: DocumentHeader }
  | { readonly type: 'unit'; readonly unit: Unit };

function* listItems(documents: readonly Document[]): Generator<WrittenItem, void> {
  for (const { units, ...head } of documents) {
    yield { type: 'document', head };
    for (const unit of units) yield { type: 'unit', unit };
  }
}

function checkLocales(first: DocumentHeader, other: DocumentHeader, version: XliffVersion): void {
  const isSame =
    other.sourceLocale === first.sourceLocale && other.targetLocale === first.targetLocale;
  if (!isSame && version !== '1.2')
    throw new RangeError('the documents of one XLIFF file share their locales');
}

function checkUnit({ id, parts }: Unit): void {
  if (!parts.some(({ type }) => type === 'segment'))
    throw new RangeError(`unit ${id} has no segment`);
}

function checkDocuments(documents: readonly Document[], version: XliffVersion): void {
  const [first] = documents;
  if (first === undefined) throw new RangeError('an XLIFF file needs a document');
  for (const document of documents) {
    checkLocales(first, document, version);
    for (const unit of document.units) checkUnit(unit);
  }
}

function rootAttributes(
  { sourceLocale, targetLocale }: DocumentHeader,
  version: XliffVersion,
): AttributeValues {
  const xmlns = namespaceOf(version);
  // In 1.2 each file names its locales.
  if (version === '1.2') return { xmlns, version };
  return { xmlns, version, srcLang: sourceLocale, trgLang: targetLocale };
}

/** What stands before the units of a file, in the order of the standard (XLIFF 2.1, 4.2.2.2). */
function writeHead({ skeleton, metadata = [] }: DocumentHeader, writer: XmlWriter): void {
  if (skeleton?.text !== undefined) writer.leaf('skeleton', skeleton.text);
  else if (skeleton?.href !== undefined) writer.empty('skeleton', { href: skeleton.href });
  writeMetadata({ metadata }, writer);
}

function openFile(document: DocumentHeader, version: XliffVersion, writer: XmlWriter): void {
  const { id, original } = document;
  if (version !== '1.2') {
    writer.open('file', { id: encodeId(id), original });
    writeHead(document, writer);
    return;
  }
  writer.open('file', {
    original: original ?? id,
    'source-language': document.sourceLocale,
    'target-language': document.targetLocale,
    datatype: 'plaintext',
  });
  writer.open('body');
}

function closeFile(isEmpty: boolean, version: XliffVersion, writer: XmlWriter): void {
  if (version === '1.2') writer.close();
  // A file of XLIFF 2 holds something (XLIFF 2.1, 4.2.2.2), be it an empty group.
  else if (isEmpty) writer.empty('group', { id: 'g1' });
  writer.close();
}

/**
 * Documents as one XLIFF file, the same text for the same documents. Ids that XLIFF 2 cannot have are
 * encoded ({@link encodeId}); spans are not written.
 *
 * @throws {RangeError} when there is no document, when a unit has no segment or, in XLIFF 2, when
 * locales of the documents differ.
 * @throws {FormatError} `xml/malformed` for a control character in a note, a name or metadata; content
 * can hold any in XLIFF 2, none in 1.2.
 */
export function writeXliff(
  documents: readonly Document[],
  options: XliffWriterOptions = {},
): string {
  return [...writeXliffPieces(documents, options)].join('');
}

/** {@link writeXliff} piece by piece, for files too big to be held twice. */
export function* writeXliffPieces(
  documents: readonly Document[],
  { version = '2.1' }: XliffWriterOptions = {},
): Generator<string, void> {
  // all of them first: nothing is given of documents that cannot be written to their end
  checkDocuments(documents, version);
  yield* writeXliffItems(listItems(documents), { version });
}

/**
 * {@link writeXliffPieces} of documents whose units come by and by, for files that are read as they are written. What a
 * document is must be whole when it is named.
 */
export function* writeXliffItems(
  items: Iterable<WrittenItem>,
  { version = '2.1' }: XliffWriterOptions = {},
): Generator<string, void> {
  const writer = createItemWriter(version);
  for (const item of items) {
    writer.put(item);
    if (item.type === 'unit') yield writer.take();
  }
  yield writer.end();
}

/**
 * {@link writeXliffPieces} of one document whose units come by and by, for texts that are read as
 * they are written.
 */
export async function* writeXliffUnits(
  head: DocumentHeader,
  batches: AsyncIterable<readonly Unit[]>,
  { version = '2.1' }: XliffWriterOptions = {},
): AsyncGenerator<string> {
  const writer = createItemWriter(version);
  writer.put({ type: 'document', head });
  for await (const units of batches) {
    for (const unit of units) writer.put({ type: 'unit', unit });
    yield writer.take();
  }
  yield writer.end();
}

/** An XLIFF file in the making: `take` gives what was written since it was asked last, `end` the rest. */
interface ItemWriter {
  readonly put: (item: WrittenItem) => void;
  readonly take: () => string;
  readonly end: () => string;
}

function createItemWriter(version: XliffVersion): ItemWriter {
  const writer = createXmlWriter();
  let first: DocumentHeader | undefined;
  let isEmpty = true;
  const startFile = (head: DocumentHeader): void => {
    if (first === undefined) writer.open('xliff', rootAttributes(head, version));
    else closeFile(isEmpty, version, writer);
    first ??= head;
    checkLocales(first, head, version);
    openFile(head, version, writer);
    isEmpty = true;
  };
  const writeUnit = (unit: Unit): void => {
    checkUnit(unit);
    isEmpty = false;
    if (version === '1.2') writeUnit1(unit, writer);
    else writeUnit2(unit, writer);
  };
  return {
    put: (item) => (item.type === 'document' ? startFile(item.head) : writeUnit(item.unit)),
    take: () => writer.take(),
    end() {
      if (first === undefined) throw new RangeError('an XLIFF file needs a document');
      closeFile(isEmpty, version, writer);
      writer.close();
      return writer.take();
    },
  };
}
