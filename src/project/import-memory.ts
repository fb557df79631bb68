import type { FormatError } from '../model/format-error.ts';
import type { SegmentPair } from '../model/segment-pair.ts';
import type { FedIndex } from '../store/index-source.ts';
import type {
  ImportCounts,
  MemoryStore,
  UnitVariant,
  UnitVariants,
} from '../store/memory-store.ts';
import { toUnitVariants } from '../store/to-unit-variants.ts';
import { contextAfter, contextBefore } from '../format/tmx/context-property.ts';
import { detectFormat } from '../format/formats.ts';
import { readJsonl } from '../format/table/read-jsonl.ts';
import { createTableReader } from '../format/table/read-table.ts';
import { readTmxAsync } from '../format/tmx/read-tmx.ts';
import type { TmxUnit } from '../format/tmx/tmx-unit.ts';
import { decodeText } from '../io/decode-text.ts';
import type { Io } from '../io/io.ts';
import type { Log } from './log.ts';
import { createUnitMaker, toTranslationUnits } from './pairs-to-units.ts';
import { readLineChunks } from './corpus/read-line-chunks.ts';
import type { Direction } from './memory-locales.ts';
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
        ? readTmxUnits(io, path, onFault)
        : readPairUnits(io, path, { ...options, onFault });
    const counts = await store.importUnits(counted(units, path, options.log), path, options.index);
    yield { path, ...counts, faulty };
  }
}

async function* counted<T>(units: AsyncIterable<T>, path: string, log: Log): AsyncGenerator<T> {
  let count = 0;
  for await (const unit of units) {
    log.progress(`importing ${path}`, ++count);
    yield unit;
  }
}

/** The entries of a TMX file with all their locales. */
export async function* readTmxUnits(
  io: Io,
  path: string,
  onFault?: (fault: FormatError) => void,
): AsyncGenerator<UnitVariants> {
  const options = { path, ...(onFault !== undefined && { onFault }) };
  for await (const unit of readTmxAsync(decodeText(io.readBytes(path), path), options))
    yield toVariants(unit);
}

/** A TMX entry with all its locales; what its locales say beside their texts becomes the unit's. */
function toVariants({
  id,
  variants,
  changed,
  author,
  properties: own,
  life,
  notes,
}: TmxUnit): UnitVariants {
  const properties: Record<string, string> = {};
  for (const variant of variants) Object.assign(properties, variant.properties);
  Object.assign(properties, own, life);
  const by = author ?? variants.findLast((variant) => variant.author !== undefined)?.author;
  const note = [...(notes ?? []), ...variants.flatMap((variant) => variant.notes ?? [])];
  const kept = Object.fromEntries(
    Object.entries(properties).filter(([name]) => name !== contextBefore && name !== contextAfter),
  );
  if (note.length > 0) kept['note'] = note.join('\n');
  const newest = [changed, ...variants.map((variant) => variant.changed)]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return {
    // units without a tuid are only numbered, and numbers mean nothing outside their file
    ...(!id.startsWith('#') && { id }),
    variants: variants.map(({ locale, content, properties: remarks }, at) => ({
      locale,
      content,
      // a bilingual TMX has its source first, and the context of the unit is the source's
      ...toContext(at === 0 ? { ...own, ...remarks } : remarks),
    })),
    ...(newest !== undefined && { changed: newest }),
    ...(by !== undefined && { author: by }),
    ...(Object.keys(kept).length > 0 && { properties: kept }),
  };
}

function toContext(
  properties: Readonly<Record<string, string>> = {},
): Pick<UnitVariant, 'before' | 'after'> {
  const { [contextBefore]: before, [contextAfter]: after } = properties;
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

async function* readPairUnits(
  io: Io,
  path: string,
  options: ReadPairsOptions,
): AsyncGenerator<UnitVariants> {
  const name = options.format ?? detectFormat(path)?.name;
  if (name === 'tsv' || name === 'csv' || name === 'jsonl') {
    const { sourceLocale, targetLocale } = knownLocales(options);
    const put = createUnitMaker();
    for await (const pair of readTablePairs(io, path, name, options)) {
      const unit = put(pair);
      if (unit !== undefined) yield toUnitVariants(unit, sourceLocale, targetLocale);
    }
    const last = put(undefined);
    if (last !== undefined) yield toUnitVariants(last, sourceLocale, targetLocale);
    return;
  }
  const file = await readPairs(io, path, options);
  const { sourceLocale, targetLocale } = knownLocales(file);
  for (const unit of toTranslationUnits(file.pairs)) {
    yield toUnitVariants(unit, sourceLocale, targetLocale);
  }
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
): AsyncGenerator<SegmentPair> {
  const reading = { path, ...(onFault !== undefined && { onFault }) };
  if (kind === 'jsonl') {
    for await (const { text, firstLine } of readLineChunks(io, path))
      yield* readJsonl(text, reading, firstLine);
    return;
  }
  const read = createTableReader({
    ...reading,
    kind,
    ...(sourceLocale !== undefined && { sourceLocale }),
    ...(targetLocale !== undefined && { targetLocale }),
  });
  for await (const { text, firstLine } of readLineChunks(io, path, { hasQuotes: kind === 'csv' }))
    yield* read(text, firstLine);
}
