import type { ChunkReader } from './chunk-reader.ts';
import { createEventSink } from './create-event-sink.ts';
import { createScanReader } from './create-scan-reader.ts';
import type { XmlEvent } from './xml-event.ts';
import type { XmlLimits } from './xml-limits.ts';
import { defaultXmlLimits } from './xml-limits.ts';

/**
 * A namespace-aware XML reader with positions.
 *
 * Faults: `xml/malformed` for text that is not well-formed, `xml/hostile` for external and parameter
 * entities and for what is above the limits. Events before the fault are handed out first. Nothing
 * outside the text is ever fetched.
 */
export function createXmlReader(limits: XmlLimits = defaultXmlLimits): ChunkReader<XmlEvent> {
  return createScanReader<XmlEvent>(
    (events) =>
      createEventSink((event) => {
        events.push(event);
      }),
    limits,
  );
}
