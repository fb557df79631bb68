import type { Chunks } from './chunk-reader.ts';
import { readChunks } from './chunk-reader.ts';
import { createXmlReader } from './create-xml-reader.ts';
import type { XmlEvent } from './xml-event.ts';
import type { XmlLimits } from './xml-limits.ts';

/**
 * Events of an XML text, lazily and with positions.
 *
 * @throws {FormatError} `xml/malformed`, `xml/hostile`
 */
export function readXml(chunks: Chunks, limits?: XmlLimits): Generator<XmlEvent, void> {
  return readChunks(chunks, createXmlReader(limits));
}
