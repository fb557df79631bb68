import { FormatError } from '../../model/format-error.ts';
import { type PieceReader, toPieceReader } from './chunk-reader.ts';
import { createXmlScanner } from './create-xml-scanner.ts';
import type { XmlLimits } from './xml-limits.ts';
import type { XmlSink } from './xml-sink.ts';

/**
 * UTF-16 units that are scanned before what was found is handed out, so that a text of any size takes
 * no memory beside itself. Twice or half of it changes the speed by less than the noise.
 */
const stepLength = 1 << 16;

/**
 * A reader of whatever a sink makes of XML. Its items come in order; what stands before a fault comes
 * before the fault is thrown.
 *
 * @param createSink Gets the list to put items on; it is emptied each time they are handed out.
 */
export function createScanReader<T>(
  createSink: (items: T[]) => XmlSink,
  limits: XmlLimits,
): PieceReader<T> {
  const items: T[] = [];
  const scanner = createXmlScanner(createSink(items), limits);
  let failure: FormatError | undefined;
  const run = (step: () => boolean): boolean => {
    if (failure !== undefined) throw failure;
    try {
      return step();
    } catch (error) {
      // Thrown when the items before it are read.
      if (!(error instanceof FormatError)) throw error;
      failure = error;
      return true;
    }
  };
  function* scan(step: () => boolean): Generator<readonly T[], void> {
    for (let hasMore = true; hasMore;) {
      hasMore = run(step);
      yield items;
      items.length = 0;
    }
  }
  return toPieceReader(
    (chunk) => {
      scanner.push(chunk);
      return scan(() => scanner.scan(stepLength));
    },
    () =>
      scan(() => {
        scanner.finish();
        return false;
      }),
  );
}
