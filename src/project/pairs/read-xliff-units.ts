import type { SegmentPair } from '../../model/segment-pair.ts';
import type { UnitVariants } from '../../store/memory-store.ts';
import { toUnitVariants } from '../../store/to-unit-variants.ts';
import { type DocumentHead, UNDETERMINED } from '../../format/xliff/read/create-xliff-reader.ts';
import { createXliffPairReader } from '../../format/xliff/read/create-xliff-pair-reader.ts';
import { readPieces } from '../../format/xml/chunk-reader.ts';
import type { Io } from '../../io/io.ts';
import { readChunks } from '../../io/text/read-text.ts';
import { demandLocales } from '../memory/demand-locales.ts';
import { knownLocales } from './known-locales.ts';
import type { Direction } from '../memory/memory-locales.ts';
import { createUnitMaker } from './pairs-to-units.ts';
import type { ReadPairsOptions } from './read-pairs.ts';

/**
 * The pairs of an XLIFF file of any size as units of a memory, in the pieces in which they are read. Each `file` element is
 * in its own locales, or those of the one before it where it names none.
 *
 * @throws {FormatError} `file/*`, `xml/*`, `xliff/*`; {@link UnknownLocaleError}
 */
export async function* readXliffUnits(
  io: Io,
  path: string,
  { onFault, sourceLocale, targetLocale }: ReadPairsOptions,
): AsyncGenerator<Iterable<UnitVariants>> {
  const given = {
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  };
  let named: Partial<Direction> = {};
  const onDocument = (head: DocumentHead): void => {
    const isNamed = head.sourceLocale !== UNDETERMINED || named.sourceLocale === undefined;
    named = {
      ...named,
      ...(isNamed && { sourceLocale: head.sourceLocale }),
      ...(head.targetLocale !== undefined && { targetLocale: head.targetLocale }),
      ...given,
    };
    demandLocales(named, path);
  };
  const put = createUnitMaker();
  /** Of the pair that was put last. */
  let locales: Direction | undefined;
  let seen: Partial<Direction> | undefined;
  function* make(pairs: Iterable<SegmentPair>): Iterable<UnitVariants> {
    for (const pair of pairs) {
      if (named !== seen) {
        const next = knownLocales(named);
        // a neighbour in another language is no context
        if (locales !== undefined && !isSame(locales, next)) yield* add(undefined);
        seen = named;
        locales = next;
      }
      yield* add(pair);
    }
  }
  function add(pair: SegmentPair | undefined): readonly UnitVariants[] {
    const unit = put(pair);
    return unit === undefined || locales === undefined
      ? []
      : [toUnitVariants(unit, locales.sourceLocale, locales.targetLocale)];
  }
  const reader = createXliffPairReader({
    path,
    onDocument,
    ...(onFault !== undefined && { onFault }),
  });
  for await (const pairs of readPieces(readChunks(io, path, { hasLines: false }), reader))
    yield make(pairs);
  knownLocales({ ...named, ...given });
  yield add(undefined);
}

function isSame(one: Direction, other: Direction): boolean {
  return one.sourceLocale === other.sourceLocale && one.targetLocale === other.targetLocale;
}
