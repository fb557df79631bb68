import type { SegmentPair } from '../../model/segment-pair.ts';
import type { UnitVariants } from '../../store/memory-store.ts';
import { toUnitVariants } from '../../store/to-unit-variants.ts';
import { findFormat } from '../../format/formats.ts';
import { createPoReader } from '../../format/po/read-po.ts';
import { readJsonl } from '../../format/table/read-jsonl.ts';
import { createTableReader } from '../../format/table/read-table.ts';
import { toPairs } from '../../format/to-pairs.ts';
import type { Io } from '../../io/io.ts';
import { createUnitMaker } from './pairs-to-units.ts';
import { readLineChunks } from './read-line-chunks.ts';
import type { Direction } from '../memory/memory-locales.ts';
import { refuseNull } from './refuse-null.ts';
import { unknownFormat, type ReadPairsOptions } from './read-pairs.ts';
import { readXliffUnits } from './read-xliff-units.ts';
import { knownLocales } from './known-locales.ts';

export interface ReadUnitsOptions extends ReadPairsOptions {
  /** Told of each fuzzy message of a PO file, which is left out. */
  readonly onFuzzy?: () => void;
}

/** Units in the pieces in which they are read, see `UnitSource`. */
export type UnitPieces = AsyncGenerator<Iterable<UnitVariants>>;

/**
 * The pairs of a file as units of a memory, in the pieces in which they are read.
 *
 * @param name of the format; absent: nobody knows
 * @throws {FormatError} naming the place of the fault; {@link UnknownLocaleError}
 */
export async function* readPairUnits(
  io: Io,
  path: string,
  name: string | undefined,
  options: ReadUnitsOptions,
): UnitPieces {
  if (name === 'xliff') {
    yield* readXliffUnits(io, path, options);
    return;
  }
  const put = createUnitMaker();
  function* make(
    pairs: Iterable<SegmentPair | undefined>,
    locales: Partial<Direction>,
  ): Iterable<UnitVariants> {
    for (const pair of pairs) {
      const unit = put(pair);
      if (unit === undefined) continue;
      // the guess of a program (GNU gettext manual, “Fuzzy Entries”): as a whole match it would be taken for a translation
      if (name === 'po' && unit.properties?.['x-state'] === 'initial') {
        options.onFuzzy?.();
        continue;
      }
      const { sourceLocale, targetLocale } = knownLocales(locales);
      yield toUnitVariants(unit, sourceLocale, targetLocale);
    }
  }
  if (name === 'tsv' || name === 'csv' || name === 'jsonl') {
    const locales = knownLocales(options);
    for await (const pairs of readTablePairs(io, path, name, options))
      yield make(refuseNull(pairs, path, name, options.onFault), locales);
    yield make([undefined], locales);
    return;
  }
  if (name === 'po') {
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
  throw unknownFormat(path, name === undefined ? undefined : findFormat(name));
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
