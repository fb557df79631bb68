import { FormatError } from '../../model/format-error.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import type { Unit } from '../../model/unit.ts';
import { createFormCounter, writePoUnits } from '../../format/po/write-po.ts';
import { writeCsv, writeTsv } from '../../format/table/write-table.ts';
import { writeTmx } from '../../format/tmx/write-tmx.ts';
import { unitPairs } from '../../format/to-pairs.ts';
import {
  createXliffReader,
  type DocumentHead,
  type XliffItem,
} from '../../format/xliff/read/create-xliff-reader.ts';
import { createUnkeptCounter } from '../../format/xliff/find-unkept.ts';
import { createXmlReader } from '../../format/xml/create-xml-reader.ts';
import { createByteSpool, type ByteSpool } from '../../io/files/byte-spool.ts';
import { emptyFileFault } from '../../io/text/empty-file-fault.ts';
import type { Io } from '../../io/io.ts';
import { createUnitMaker } from '../pairs/pairs-to-units.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { Conversion, ConversionOptions, ConversionSource } from './conversion.ts';
import { countUnitLosses, createLossCounter, nameOf } from './count-losses.ts';
import { formatSegments } from './format-segments.ts';
import { tellUnkept } from './tell-unkept.ts';

/** The forms that are written unit by unit. */
export type ListForm = 'tmx' | 'tsv' | 'csv' | 'jsonl' | 'po';

/** What must be known of a file before the first unit can be written. */
interface Survey {
  readonly documents: number;
  /** Of the first of them. */
  readonly head: DocumentHead;
  readonly losses: readonly string[];
  /** See `PoHead`. */
  readonly forms: number;
}

/**
 * An XLIFF file as a list, unit by unit: its size does not matter. It is read twice, so that nothing is written of one
 * that cannot be read to its end.
 *
 * @throws {FormatError} `file/*`, `xml/*`, `xliff/*`; {@link UnknownLocaleError} for TMX
 */
export async function convertXliff(
  io: Io,
  source: ConversionSource,
  options: ConversionOptions & { readonly to: ListForm },
): Promise<Conversion> {
  const spool = createByteSpool(() => io.openScratch());
  try {
    const survey = await surveyFile(source, spool, options.to);
    const pieces = writeList(() => readSpooled(spool, source.path), survey, options);
    return { chunks: closing(pieces, spool), losses: () => survey.losses };
  } catch (error) {
    spool.close();
    throw error;
  }
}

async function surveyFile(
  { path, chunks }: ConversionSource,
  spool: ByteSpool,
  to: ListForm,
): Promise<Survey> {
  const reader = createXliffReader({ path });
  const events = createXmlReader();
  const unkept = createUnkeptCounter();
  const losses = createLossCounter();
  const forms = createFormCounter();
  const encoder = new TextEncoder();
  let documents = 0;
  let head: DocumentHead | undefined;
  const take = (items: Iterable<XliffItem>): void => {
    for (const item of items) {
      forms.take(item.type === 'unit' ? item.unit : undefined);
      if (item.type === 'unit') countUnitLosses(item.unit, to, losses);
      else {
        documents++;
        head ??= item.head;
      }
    }
  };
  // one half of a pair of surrogates is no character yet
  let half = '';
  for await (const chunk of chunks) {
    const text = half + chunk;
    half = /[\ud800-\udbff]$/.exec(text)?.[0] ?? '';
    spool.append(encoder.encode(text.slice(0, text.length - half.length)));
    take(reader.read(chunk));
    for (const event of events.read(chunk)) unkept.take(event);
  }
  if (spool.size === 0) throw emptyFileFault(path);
  take(reader.end());
  for (const event of events.end()) unkept.take(event);
  forms.take(undefined);
  if (head === undefined)
    throw new FormatError('the file holds no documents', {
      fault: 'xliff/structure',
      expected: 'a file element',
    });
  return {
    documents,
    head,
    forms: forms.most(),
    losses: [...losses.lines(), ...tellUnkept(unkept.list(), nameOf(to))],
  };
}

function* readSpooled(spool: ByteSpool, path: string): Generator<XliffItem, void> {
  const reader = createXliffReader({ path });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  for (const bytes of spool.read(0, spool.size))
    yield* reader.read(decoder.decode(bytes, { stream: true }));
  yield* reader.end();
}

/** The segments that have a target, each under the name of its document. */
function* toPairs(items: Iterable<XliffItem>): Generator<SegmentPair, void> {
  let path = '';
  for (const item of items) {
    if (item.type === 'document') path = item.head.original ?? item.head.id;
    else yield* unitPairs(item.unit, { path }, () => undefined);
  }
}

function* toUnits(pairs: Iterable<SegmentPair>): Generator<TranslationUnit, void> {
  const put = createUnitMaker();
  for (const pair of pairs) {
    const unit = put(pair);
    if (unit !== undefined) yield unit;
  }
  const last = put(undefined);
  if (last !== undefined) yield last;
}

/** The units; nothing where a document ends. */
function* listUnits(items: Iterable<XliffItem>): Generator<Unit | undefined, void> {
  for (const item of items) yield item.type === 'unit' ? item.unit : undefined;
}

function* writeSegments(items: Iterable<XliffItem>, isSingle: boolean): Generator<string, void> {
  let file = '';
  for (const item of items) {
    if (item.type === 'document') file = item.head.id;
    else yield* formatSegments(item.unit, file, isSingle);
  }
}

function writeList(
  read: () => Iterable<XliffItem>,
  { documents, head, forms }: Survey,
  options: ConversionOptions & { readonly to: ListForm },
): Iterable<string> {
  const { to, toolVersion } = options;
  if (to === 'jsonl') return writeSegments(read(), documents === 1);
  if (to === 'tsv') return writeTsv(toPairs(read()));
  if (to === 'csv') return writeCsv(toPairs(read()));
  const sourceLocale = options.sourceLocale ?? head.sourceLocale;
  const targetLocale = options.targetLocale ?? head.targetLocale;
  if (to === 'po')
    return writePoUnits(listUnits(read()), {
      sourceLocale,
      ...(targetLocale !== undefined && { targetLocale }),
      forms,
    });
  if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
  return writeTmx(toUnits(toPairs(read())), { sourceLocale, targetLocale, toolVersion });
}

/** Pieces of text are joined to so many characters: to wait for each line would cost more than the line. */
const PIECE = 1 << 16;

async function* closing(pieces: Iterable<string>, spool: ByteSpool): AsyncGenerator<string> {
  try {
    let text = '';
    for (const piece of pieces) {
      text += piece;
      if (text.length < PIECE) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  } finally {
    spool.close();
  }
}
