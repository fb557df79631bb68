import type { FormatError } from '../../model/format-error.ts';
import type { FedIndex } from '../../store/index-source.ts';
import type { ImportCounts, MemoryStore, UnitVariants } from '../../store/memory-store.ts';
import { readTmxPieces } from '../../format/tmx/read-tmx.ts';
import type { TmxHeader, TmxUnit } from '../../format/tmx/tmx-unit.ts';
import { readChunks } from '../../io/text/read-text.ts';
import type { Io } from '../../io/io.ts';
import { createTmxLocaleCheck } from './demand-locales.ts';
import { fromTmxUnit } from './from-tmx-unit.ts';
import type { Log } from '../log.ts';
import { peekFormat } from '../pairs/peek-format.ts';
import { readPairUnits, type UnitPieces } from '../pairs/read-pair-units.ts';
import type { ReadPairsOptions } from '../pairs/read-pairs.ts';

/** What became of one file. */
export interface ImportedFile extends ImportCounts {
  readonly path: string;
  /** Units that could not be read and were left out. */
  readonly faulty: number;
  /** Fuzzy messages of a PO file, which were left out. */
  readonly fuzzy: number;
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
    const file =
      options.format === undefined ? await peekFormat(io, path) : { name: options.format, io };
    let faulty = 0;
    let fuzzy = 0;
    const onFuzzy = (): void => void fuzzy++;
    const onFault = (fault: FormatError): void => {
      if (options.onFault === undefined) throw fault;
      faulty++;
      options.onFault(fault);
    };
    const units =
      file.name === 'tmx'
        ? readTmxUnitPieces(file.io, path, onFault)
        : readPairUnits(file.io, path, file.name, { ...options, onFault, onFuzzy });
    const counts = await store.importUnits(counted(units, path, options.log), path, options.index);
    yield { path, ...counts, faulty, fuzzy };
  }
}

async function* counted(pieces: UnitPieces, path: string, log: Log): UnitPieces {
  const what = `importing ${path}`;
  let count = 0;
  function* countOf(piece: Iterable<UnitVariants>): Iterable<UnitVariants> {
    for (const unit of piece) {
      log.progress(what, ++count);
      yield unit;
    }
  }
  for await (const piece of pieces) {
    if (!Array.isArray(piece)) yield countOf(piece);
    else {
      log.progress(what, (count += piece.length));
      yield piece;
    }
  }
}

/** The entries of a TMX file with all their locales. */
export async function* readTmxUnits(io: Io, path: string): AsyncGenerator<UnitVariants> {
  for await (const piece of readTmxUnitPieces(io, path)) for (const unit of piece) yield unit;
}

async function* readTmxUnitPieces(
  io: Io,
  path: string,
  onFault?: (fault: FormatError) => void,
): UnitPieces {
  let header: TmxHeader | undefined;
  const options = {
    path,
    onHeader: (found: TmxHeader) => {
      header = found;
    },
    ...(onFault !== undefined && { onFault }),
  };
  const findLocaleFault = createTmxLocaleCheck(path);
  const isGood = (unit: TmxUnit): boolean => {
    const fault = findLocaleFault(unit);
    if (fault === undefined) return true;
    if (onFault === undefined) throw fault;
    onFault(fault);
    return false;
  };
  for await (const piece of readTmxPieces(readChunks(io, path, { hasLines: false }), options))
    yield piece.filter(isGood).map((unit) => fromTmxUnit(unit, header));
}
