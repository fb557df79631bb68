import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Unit } from '../../model/unit.ts';
import {
  createFormCounter,
  createPoMessageWriter,
  writePoHeader,
} from '../../format/po/write-po.ts';
import { writeXliffUnits, type DocumentHeader } from '../../format/xliff/write/write-xliff.ts';
import { createByteSpool } from '../../io/files/byte-spool.ts';
import type { Io } from '../../io/io.ts';
import { toDocumentUnit } from './to-document-unit.ts';

/**
 * Pairs as one document of XLIFF or PO, each a unit, written as they are read: their number does not matter. The text is
 * that of `writePairs` for pairs of one path without segments.
 */
export function streamDocument(
  io: Pick<Io, 'openScratch'>,
  pairs: AsyncIterable<SegmentPair>,
  form: 'xliff' | 'po',
  header: DocumentHeader,
): AsyncIterable<string> {
  return form === 'xliff'
    ? writeXliffUnits(header, numberUnits(pairs))
    : streamPo(io, pairs, header);
}

async function* numberUnits(
  pairs: AsyncIterable<SegmentPair>,
): AsyncGenerator<readonly Unit[], void> {
  let number = 0;
  for await (const pair of pairs) yield [toDocumentUnit([pair], `u${++number}`)];
}

/** The header says how many forms plurals have, which the last message can change: the messages wait for it on the disk. */
async function* streamPo(
  io: Pick<Io, 'openScratch'>,
  pairs: AsyncIterable<SegmentPair>,
  { sourceLocale, targetLocale }: DocumentHeader,
): AsyncGenerator<string, void> {
  const spool = createByteSpool(() => io.openScratch());
  try {
    const forms = createFormCounter();
    const messages = createPoMessageWriter();
    const encoder = new TextEncoder();
    const put = (unit: Unit | undefined): void => {
      forms.take(unit);
      spool.append(encoder.encode(messages(unit)));
    };
    for await (const pair of pairs) put(toDocumentUnit([pair], pair.unit));
    put(undefined);
    const locales = { sourceLocale, ...(targetLocale !== undefined && { targetLocale }) };
    yield writePoHeader({ ...locales, forms: forms.most() });
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    for (const bytes of spool.read(0, spool.size)) yield decoder.decode(bytes, { stream: true });
  } finally {
    spool.close();
  }
}
