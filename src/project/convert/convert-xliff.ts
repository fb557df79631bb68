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
import { writeXliffItems, type WrittenItem } from '../../format/xliff/write/write-xliff.ts';
import { findAttribute, type XmlStart } from '../../format/xml/xml-event.ts';
import { createXmlReader } from '../../format/xml/create-xml-reader.ts';
import { createByteSpool, type ByteSpool } from '../../io/files/byte-spool.ts';
import { emptyFileFault } from '../../io/text/empty-file-fault.ts';
import type { Io } from '../../io/io.ts';
import { createUnitMaker } from '../pairs/pairs-to-units.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { Conversion, ConversionOptions, ConversionSource } from './conversion.ts';
import { allowDroppedInUnit } from './allow-dropped-codes.ts';
import { checkLocalePairs } from './check-locale-pairs.ts';
import { countUnitLosses, createLossCounter, nameOf } from './count-losses.ts';
import { formatSegments } from './format-segments.ts';
import { tellUnkept, tellUnkeptByXliff } from './tell-unkept.ts';

/** The forms that are written unit by unit. */
export type StreamedForm = 'tmx' | 'tsv' | 'csv' | 'jsonl' | 'po' | 'xliff';

/** What must be known of a file before the first unit can be written. */
interface Survey {
  readonly documents: number;
  /** Of the first of them. */
  readonly head: DocumentHead;
  /** Of all of them, whole, for XLIFF; else none. */
  readonly heads: readonly DocumentHead[];
  /** Whether it is XLIFF 1. */
  readonly isOld: boolean;
  readonly losses: readonly string[];
  /** See `PoHead`. */
  readonly forms: number;
}

/**
 * An XLIFF file as a list or as new XLIFF, unit by unit: its size does not matter. It is read twice, so that nothing is written of one
 * that cannot be read to its end.
 *
 * @throws {FormatError} `file/*`, `xml/*`, `xliff/*`; {@link UnknownLocaleError} for TMX
 */
export async function convertXliff(
  io: Io,
  source: ConversionSource,
  options: ConversionOptions & { readonly to: StreamedForm },
): Promise<Conversion> {
  const spool = createByteSpool(() => io.openScratch());
  try {
    const survey = await surveyFile(source, spool, options);
    const pieces = writeForm(() => readSpooled(spool, source.path), survey, options);
    return { chunks: closing(pieces, spool), losses: () => survey.losses };
  } catch (error) {
    spool.close();
    throw error;
  }
}

async function surveyFile(
  { path, chunks }: ConversionSource,
  spool: ByteSpool,
  options: ConversionOptions & { readonly to: StreamedForm },
): Promise<Survey> {
  const { to, xliffVersion = '2.1' } = options;
  const reader = createXliffReader({ path });
  const events = createXmlReader();
  const unkept = createUnkeptCounter();
  const losses = createLossCounter();
  const forms = createFormCounter();
  const encoder = new TextEncoder();
  let documents = 0;
  let head: DocumentHead | undefined;
  const heads: DocumentHead[] = [];
  let root: XmlStart | undefined;
  const take = (items: Iterable<XliffItem>): void => {
    for (const item of items) {
      forms.take(item.type === 'unit' ? item.unit : undefined);
      if (item.type === 'unit') {
        if (to !== 'xliff') countUnitLosses(item.unit, to, losses);
      } else {
        if (to === 'xliff') heads.push(item.head);
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
    for (const event of events.read(chunk)) {
      if (event.type === 'start') root ??= event;
      unkept.take(event);
    }
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
  const { sourceLocale, targetLocale } = options;
  // what the user says of the locales rules over what the file says
  const asked = heads.map((own) => ({
    ...own,
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  }));
  if (to === 'xliff') checkLocalePairs(asked, xliffVersion);
  return {
    documents,
    head,
    heads: asked,
    isOld: root !== undefined && findAttribute(root, 'version')?.startsWith('1.') === true,
    forms: forms.most(),
    losses:
      to === 'xliff'
        ? tellUnkeptByXliff(unkept.list(), xliffVersion)
        : [...losses.lines(), ...tellUnkept(unkept.list(), nameOf(to))],
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

/** The items with what the survey found of their documents: a file may say it after its units. */
function* listItems(
  items: Iterable<XliffItem>,
  heads: readonly DocumentHead[],
  isOld: boolean,
): Generator<WrittenItem, void> {
  let number = 0;
  for (const item of items) {
    if (item.type === 'document') yield { type: 'document', head: heads[number++]! };
    else yield { type: 'unit', unit: isOld ? allowDroppedInUnit(item.unit) : item.unit };
  }
}

function* writeSegments(items: Iterable<XliffItem>, isSingle: boolean): Generator<string, void> {
  let file = '';
  for (const item of items) {
    if (item.type === 'document') file = item.head.id;
    else yield* formatSegments(item.unit, file, isSingle);
  }
}

function writeForm(
  read: () => Iterable<XliffItem>,
  { documents, head, heads, isOld, forms }: Survey,
  options: ConversionOptions & { readonly to: StreamedForm },
): Iterable<string> {
  const { to, toolVersion, xliffVersion: version = '2.1' } = options;
  if (to === 'xliff') return writeXliffItems(listItems(read(), heads, isOld), { version });
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
