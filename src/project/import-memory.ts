import type { FormatError } from '../model/format-error.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { FedIndex } from '../store/index-source.ts';
import type { ImportCounts, MemoryStore, UnitVariants } from '../store/memory-store.ts';
import { toUnitVariants } from '../store/to-unit-variants.ts';
import { detectFormat } from '../format/formats.ts';
import { readJsonl } from '../format/table/read-jsonl.ts';
import { createTableReader } from '../format/table/read-table.ts';
import { createPoReader } from '../format/po/read-po.ts';
import { toPairs } from '../format/to-pairs.ts';
import { readTmxPieces } from '../format/tmx/read-tmx.ts';
import type { TmxUnit } from '../format/tmx/tmx-unit.ts';
import { decodeText } from '../io/decode-text.ts';
import type { Io } from '../io/io.ts';
import { fromTmxUnit } from './from-tmx-unit.ts';
import type { Log } from './log.ts';
import { createUnitMaker, toTranslationUnits } from './pairs-to-units.ts';
import { readLineChunks } from './corpus/read-line-chunks.ts';
import type { Direction } from './memory-locales.ts';
import { refuseNull } from './refuse-null.ts';
import { readPairs, type ReadPairsOptions } from './read-pairs.ts';
import { UnknownLocaleError } from './unknown-locale-error.ts';

/** What became of one file. */
export interface ImportedFile extends ImportCounts {
  readonly path: string;
  /** Units that could not be read and were left out. */
  readonly faulty: number;
}

/**
 * Takes files into a memory, each as a whole or not at all: a fault in the tenth file leaves the
 * first nine in and nothing of the tenth. An index of the memory takes them in at the same time, which is
 * cheaper than afterwards. With an `onFault` a unit that cannot be read is left out, and no fault.
 *
 * @throws {FormatError} naming the place of the fault.
 */
export async function* importMemory(
  io: Io,
  paths: readonly string[],
  store: MemoryStore,
  options: ReadPairsOptions & { readonly log: Log; readonly index?: FedIndex },
): AsyncGenerator<ImportedFile> {
  for (const path of paths) {
    const name = options.format ?? detectFormat(path)?.name;
    let faulty = 0;
    const onFault = (fault: FormatError): void => {
      if (options.onFault === undefined) throw fault;
      faulty++;
      options.onFault(fault);
    };
    const units =
      name === 'tmx'
        ? readTmxUnitPieces(io, path, onFault)
        : readPairUnits(io, path, { ...options, onFault });
    const counts = await store.importUnits(counted(units, path, options.log), path, options.index);
    yield { path, ...counts, faulty };
  }
}

/** Units in the pieces in which they are read, see `UnitSource`. */
type Pieces = AsyncGenerator<Iterable<UnitVariants>>;

async function* counted(pieces: Pieces, path: string, log: Log): Pieces {
  const what = `importing ${path}`;
  let count = 0;
  function* countOf(piece: Iterable<UnitVariants>): Iterable<UnitVariants> {
    for (const unit of piece) {
      log.progress(what, ++count);
      yield unit;
    }
  }
  for await (const piece of pieces) yield countOf(piece);
}

/** The entries of a TMX file with all their locales. */
export async function* readTmxUnits(io: Io, path: string): AsyncGenerator<UnitVariants> {
  for await (const piece of readTmxUnitPieces(io, path)) for (const unit of piece) yield unit;
}

async function* readTmxUnitPieces(
  io: Io,
  path: string,
  onFault?: (fault: FormatError) => void,
): Pieces {
  const options = { path, ...(onFault !== undefined && { onFault }) };
  for await (const piece of readTmxPieces(decodeText(io.readBytes(path), path), options))
    yield fromTmxUnits(piece);
}

function* fromTmxUnits(units: Iterable<TmxUnit>): Iterable<UnitVariants> {
  for (const unit of units) yield fromTmxUnit(unit);
}

async function* readPairUnits(io: Io, path: string, options: ReadPairsOptions): Pieces {
  const name = options.format ?? detectFormat(path)?.name;
  if (name === 'tsv' || name === 'csv' || name === 'jsonl') {
    const { sourceLocale, targetLocale } = knownLocales(options);
    const put = createUnitMaker();
    function* make(pairs: Iterable<SegmentPair | undefined>): Iterable<UnitVariants> {
      for (const pair of pairs) {
        const unit = put(pair);
        if (unit !== undefined) yield toUnitVariants(unit, sourceLocale, targetLocale);
      }
    }
    for await (const pairs of readTablePairs(io, path, name, options))
      yield make(refuseNull(pairs, path, name, options.onFault));
    yield make([undefined]);
    return;
  }
  if (name === 'po') {
    const put = createUnitMaker();
    function* make(
      pairs: Iterable<SegmentPair | undefined>,
      locales: Partial<Direction>,
    ): Iterable<UnitVariants> {
      for (const pair of pairs) {
        const unit = put(pair);
        if (unit === undefined) continue;
        const { sourceLocale, targetLocale } = knownLocales(locales);
        yield toUnitVariants(unit, sourceLocale, targetLocale);
      }
    }
    const reader = createPoReader({ path, ...options });
    for await (const { text } of readLineChunks(io, path)) {
      const { document, places } = reader.read(text, false);
      yield make(toPairs([document], path, places), document);
    }
    const { document, places } = reader.read('', true);
    knownLocales(document);
    yield make([...toPairs([document], path, places), undefined], document);
    return;
  }
  const file = await readPairs(io, path, options);
  const { sourceLocale, targetLocale } = knownLocales(file);
  function* make(): Iterable<UnitVariants> {
    for (const unit of toTranslationUnits(file.pairs))
      yield toUnitVariants(unit, sourceLocale, targetLocale);
  }
  yield make();
}

function knownLocales({ sourceLocale, targetLocale }: Partial<Direction>): Direction {
  if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
  if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
  return { sourceLocale, targetLocale };
}

/** The pairs of a table, read as they are asked for: it may be larger than memory. */
async function* readTablePairs(
  io: Io,
  path: string,
  kind: 'tsv' | 'csv' | 'jsonl',
  { onFault, sourceLocale, targetLocale }: ReadPairsOptions,
): AsyncGenerator<Iterable<SegmentPair>> {
  const reading = { path, ...(onFault !== undefined && { onFault }) };
  if (kind === 'jsonl') {
    for await (const { text, firstLine } of readLineChunks(io, path))
      yield readJsonl(text, reading, firstLine);
    return;
  }
  const read = createTableReader({
    ...reading,
    kind,
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  });
  for await (const { text, firstLine } of readLineChunks(io, path, { hasQuotes: kind === 'csv' }))
    yield read(text, firstLine);
}
