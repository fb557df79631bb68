import type { Document } from '../../model/document.ts';
import { createXmlWriter } from '../xml/write-xml.ts';
import { encodeId } from '../xml/encode-id.ts';
import { writeUnit2 } from './write-unit-2.ts';
import { xliff2Namespace } from './xliff-version.ts';

/**
 * Documents as one XLIFF 2.1 file, the same text for the same documents. Ids that XLIFF cannot have
 * are encoded ({@link encodeId}); spans are not written.
 *
 * @throws {RangeError} when there is no document, when their locales differ, or when a unit has no
 * segment.
 * @throws {FormatError} `xml/malformed` for a control character in a note, a name or metadata; content
 * can hold any.
 */
export function writeXliff(documents: readonly Document[]): string {
  const [first] = documents;
  if (first === undefined) throw new RangeError('an XLIFF file needs a document');
  const { sourceLocale, targetLocale } = first;
  for (const document of documents) {
    if (document.sourceLocale !== sourceLocale || document.targetLocale !== targetLocale)
      throw new RangeError('the documents of one XLIFF file share their locales');
    for (const { id, parts } of document.units)
      if (!parts.some(({ type }) => type === 'segment'))
        throw new RangeError(`unit ${id} has no segment`);
  }
  const writer = createXmlWriter();
  writer.open('xliff', {
    xmlns: xliff2Namespace,
    version: '2.1',
    srcLang: sourceLocale,
    trgLang: targetLocale,
  });
  for (const { id, original, units } of documents) {
    writer.open('file', { id: encodeId(id), original });
    for (const unit of units) writeUnit2(unit, writer);
    writer.close();
  }
  writer.close();
  return writer.take();
}
