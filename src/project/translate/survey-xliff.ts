import { hashWide } from '../../model/hash/hash-wide.ts';
import { createWideHashSet } from '../../model/hash/wide-hash-set.ts';
import { createXliffReader } from '../../format/xliff/read/create-xliff-reader.ts';
import { toUnitKey } from '../../format/xliff/read/read-xliff.ts';
import { readPieces } from '../../format/xml/chunk-reader.ts';
import type { ByteSpool } from '../../io/files/byte-spool.ts';
import type { Io } from '../../io/io.ts';
import { createSegmentLister, type ListedSegment } from './list-segments.ts';
import type { Log } from '../log.ts';
import { streamText } from '../open-text.ts';

/** What must be known of a file before its first unit can be changed. */
export interface XliffSurvey {
  readonly path: string;
  /** Where its bytes are kept, as they were when they were read. */
  readonly start: number;
  readonly end: number;
  /** How often units stand in it that stand there more than once, by `toUnitKey`. */
  readonly repeated: ReadonlyMap<string, number>;
}

/**
 * Reads an XLIFF file for the first time.
 *
 * @param spool keeps its bytes, since standard input is there only once
 * @param take is handed each segment to translate
 * @throws {FormatError} `file/*`, `xml/*`, `xliff/*`
 */
export async function surveyXliff(
  io: Io,
  path: string,
  spool: ByteSpool,
  take: (listed: ListedSegment) => void,
  log: Log,
): Promise<XliffSurvey> {
  const start = spool.size;
  const repeated = new Map<string, number>();
  const seen = createWideHashSet();
  const keeping: Io = {
    ...io,
    async *readBytes(of) {
      for await (const bytes of io.readBytes(of)) {
        spool.append(bytes);
        yield bytes;
      }
    },
  };
  const lister = createSegmentLister();
  let document = '';
  const text = streamText(keeping, path, 'reading', log);
  for await (const items of readPieces(text, createXliffReader({ path })))
    for (const item of items) {
      if (item.type === 'document') {
        document = item.head.id;
        lister.startDocument(item.head).forEach(take);
        continue;
      }
      const key = toUnitKey(document, item.unit.id);
      if (!seen.add(hashWide(key))) repeated.set(key, (repeated.get(key) ?? 1) + 1);
      lister.unit(item).forEach(take);
    }
  lister.end().forEach(take);
  return { path, start, end: spool.size, repeated };
}
