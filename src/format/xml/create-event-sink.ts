import type { XmlEvent } from './xml-event.ts';
import type { XmlSink } from './xml-sink.ts';

/** A sink that makes an event of each thing found and hands it on. */
export function createEventSink(take: (event: XmlEvent) => void): XmlSink {
  return {
    start({ name, local, uri }, attributes, isEmpty, start, end, line, column) {
      take({ type: 'start', name, local, uri, attributes, isEmpty, start, end, line, column });
    },
    end({ name, local, uri }, start, end, line, column) {
      take({ type: 'end', name, local, uri, start, end, line, column });
    },
    text(text, start, end, line, column) {
      take({ type: 'text', text, start, end, line, column });
    },
  };
}
