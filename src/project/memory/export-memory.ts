import { createTmxUnitWriter } from '../../format/tmx/write-tmx-unit.ts';
import { createTmxWriter } from '../../format/tmx/write-tmx.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import type { Io } from '../../io/io.ts';
import { findMemory, shortMemoryName } from '../../store/find-memory.ts';
import type { MemoryStore } from '../../store/memory-store.ts';
import type { ExportForm } from '../pairs/export-forms.ts';
import { unitToPair } from '../pairs/export-pairs.ts';
import { streamDocument } from '../pairs/stream-document.ts';
import type { OutgoingPair } from '../corpus/write/corpus-writer.ts';
import { findFileNames, makeCorpusWriter } from '../corpus/write/make-corpus-writer.ts';
import { openOutput } from '../corpus/write/corpus-output.ts';
import { formatPlural } from '../../report/figures/format-count.ts';
import type { Log } from '../log.ts';
import { noteMissingLocales } from './note-missing-locales.ts';
import { findDirection, type Direction } from './memory-locales.ts';
import { toTmxUnit } from './to-tmx-unit.ts';
import { passesFilter, type DescribedUnit, type UnitFilter } from './unit-filter.ts';

export interface ExportMemoryOptions extends Partial<Direction> {
  readonly form: ExportForm;
  readonly version: string;
  readonly filter: UnitFilter;
  readonly log: Log;
  /** For `moses`: the name before `.tr` and `.en`. */
  readonly mosesFile?: string;
}

/** What came of an export: text to be written by the caller, or files that are written. */
export type ExportOutcome =
  | { readonly type: 'chunks'; readonly chunks: AsyncIterable<string> }
  | { readonly type: 'files'; readonly files: readonly string[] };

/** A stored memory in one of the export forms. All are streamed: its size does not matter. */
export async function exportMemory(
  io: Io,
  path: string,
  options: ExportMemoryOptions,
): Promise<ExportOutcome> {
  const { form, version, log } = options;
  const store = await findMemory(path, { create: false });
  const { sourceLocale, targetLocale } = options;
  if (sourceLocale !== undefined || targetLocale !== undefined)
    await noteMissingLocales(store, [sourceLocale, targetLocale], log);
  if (form === 'tmx' && (await isOfManyLocales(store, options)))
    return { type: 'chunks', chunks: streamWhole(store, options) };
  const direction = await findDirection(store, options).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  if (form === 'tmx') return { type: 'chunks', chunks: streamTmx(store, direction, options) };
  if (form === 'xliff' || form === 'po')
    return { type: 'chunks', chunks: streamUnits(io, store, direction, form, options) };
  if (form !== 'moses')
    return { type: 'chunks', chunks: streamPairs(store, direction, form, options) };
  const names = { ...direction, version, hasOrigin: false };
  const files = findFileNames(form, options.mosesFile ?? shortMemoryName(path), names);
  const writer = makeCorpusWriter(form, { ...names, files });
  const output = await openOutput(io, { writer, files, hasHead: true, hasTail: true });
  try {
    for await (const outgoing of readPairs(store, direction, options)) await output.add(outgoing);
    await output.end();
    await output.commit();
  } catch (error) {
    await output.discard();
    throw error;
  }
  return { type: 'files', files };
}

/** The units that are asked for; the memory is closed behind them. */
async function* readPassing<Of extends DescribedUnit>(
  store: MemoryStore,
  units: AsyncIterable<Of>,
  { filter, log }: Pick<ExportMemoryOptions, 'filter' | 'log'>,
): AsyncGenerator<Of> {
  let read = 0;
  let passed = 0;
  try {
    for await (const unit of units) {
      log.progress('exporting', ++read);
      if (!passesFilter(unit, filter)) continue;
      passed++;
      yield unit;
    }
  } finally {
    await store.close();
  }
  // an empty file would be taken for a whole one
  if (passed === 0) log.note(`${store.name}: none of ${formatPlural(read, 'unit')} is asked for`);
}

async function* readPairs(
  store: MemoryStore,
  { sourceLocale, targetLocale }: Direction,
  options: ExportMemoryOptions,
): AsyncGenerator<OutgoingPair> {
  let number = 0;
  for await (const unit of readPassing(store, store.read(sourceLocale, targetLocale), options))
    yield { pair: unitToPair(unit, store.name), number: ++number };
}

async function* streamPairs(
  store: MemoryStore,
  direction: Direction,
  form: Exclude<ExportForm, 'tmx' | 'xliff' | 'po' | 'moses'>,
  options: ExportMemoryOptions,
): AsyncGenerator<string> {
  const { version } = options;
  const writer = makeCorpusWriter(form, { ...direction, version, files: [], hasOrigin: false });
  yield writer.head().join('');
  for await (const outgoing of readPairs(store, direction, options))
    yield writer.pair(outgoing).join('');
  yield writer.tail().join('');
}

function streamUnits(
  io: Io,
  store: MemoryStore,
  direction: Direction,
  form: 'xliff' | 'po',
  options: ExportMemoryOptions,
): AsyncIterable<string> {
  async function* pairs(): AsyncGenerator<SegmentPair> {
    for await (const { pair } of readPairs(store, direction, options)) yield pair;
  }
  const header = { type: 'document', id: 'f1', original: store.name, ...direction } as const;
  return streamDocument(io, pairs(), form, header);
}

async function* streamTmx(
  store: MemoryStore,
  direction: Direction,
  options: ExportMemoryOptions,
): AsyncGenerator<string> {
  const { sourceLocale, targetLocale } = direction;
  const writer = createTmxWriter({ ...direction, toolVersion: options.version });
  yield writer.head();
  for await (const unit of readPassing(store, store.read(sourceLocale, targetLocale), options))
    yield writer.unit(unit);
  yield writer.tail();
}

/** Whether nobody chose two of the locales, and there are others than two. */
async function isOfManyLocales(store: MemoryStore, asked: Partial<Direction>): Promise<boolean> {
  if (asked.sourceLocale !== undefined || asked.targetLocale !== undefined) return false;
  return (await store.locales()).length > 2;
}

/** A whole memory with all its locales. */
async function* streamWhole(
  store: MemoryStore,
  options: ExportMemoryOptions,
): AsyncGenerator<string> {
  const writer = createTmxUnitWriter(options.version);
  yield writer.head(undefined);
  for await (const unit of readPassing(store, store.readAll(), options))
    yield writer.unit(toTmxUnit(unit));
  yield writer.tail();
}
