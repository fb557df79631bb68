import type { Fault } from '../../model/format-error.ts';
import { FormatError } from '../../model/format-error.ts';
import type { XmlPlace } from './xml-event.ts';

/** A fault with the place it was found at: its line, column and span. */
export function toXmlFault(
  fault: Fault,
  place: XmlPlace,
  message: string,
  expected?: string,
): FormatError {
  return new FormatError(message, {
    fault,
    line: place.line,
    column: place.column,
    span: [place.start, place.end],
    ...(expected !== undefined && { expected }),
  });
}
