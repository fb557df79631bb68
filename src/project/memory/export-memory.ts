import type { TranslationUnit } from '../../model/translation-unit.ts';
import { createTmxUnitWriter } from '../../format/tmx/write-tmx-unit.ts';
import { createTmxWriter } from '../../format/tmx/write-tmx.ts';
import type { Io } from '../../io/io.ts';
import { findMemory, shortMemoryName } from '../../store/find-memory.ts';
import type { MemoryStore } from '../../store/memory-store.ts';
import type { ExportForm } from '../pairs/export-forms.ts';
import { saveMoses, unitsToPairs, writePairs } from '../pairs/export-pairs.ts';
import type { Log } from '../log.ts';
import { noteMissingLocales } from './note-missing-locales.ts';
import { findDirection, type Direction } from './memory-locales.ts';
import { toTmxUnit } from './to-tmx-unit.ts';
import { passesFilter, type UnitFilter } from './unit-filter.ts';

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

/** A stored memory in one of the export forms. TMX is streamed: its size does not matter. */
export async function exportMemory(
  io: Io,
  path: string,
  options: ExportMemoryOptions,
): Promise<ExportOutcome> {
  const { form, version, filter, log } = options;
  const store = await findMemory(path, { create: false });
  const { sourceLocale, targetLocale } = options;
  if (sourceLocale !== undefined || targetLocale !== undefined)
    await noteMissingLocales(store, [sourceLocale, targetLocale], log);
  if (form === 'tmx' && (await isOfManyLocales(store, options)))
    return { type: 'chunks', chunks: streamWhole(store, filter, version, log) };
  const direction = await findDirection(store, options).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  if (form === 'tmx') return { type: 'chunks', chunks: streamTmx(store, direction, options) };
  const units: TranslationUnit[] = [];
  try {
    for await (const unit of store.read(direction.sourceLocale, direction.targetLocale))
      if (passesFilter(unit, filter)) units.push(unit);
  } finally {
    await store.close();
  }
  const pairs = unitsToPairs(units, store.name);
  if (form === 'moses') {
    const files = await saveMoses(io, pairs, options.mosesFile ?? shortMemoryName(path), {
      ...direction,
      version,
    });
    return { type: 'files', files };
  }
  const chunks = writePairs(pairs, form, { ...direction, version });
  return { type: 'chunks', chunks: toAsync(chunks) };
}

async function* streamTmx(
  store: MemoryStore,
  direction: Direction,
  { version, filter, log }: ExportMemoryOptions,
): AsyncGenerator<string> {
  const writer = createTmxWriter({ ...direction, toolVersion: version });
  let count = 0;
  try {
    yield writer.head();
    for await (const unit of store.read(direction.sourceLocale, direction.targetLocale)) {
      if (passesFilter(unit, filter)) yield writer.unit(unit);
      log.progress('exporting', ++count);
    }
    yield writer.tail();
  } finally {
    await store.close();
  }
}

/** Whether nobody chose two of the locales, and there are others than two. */
async function isOfManyLocales(store: MemoryStore, asked: Partial<Direction>): Promise<boolean> {
  if (asked.sourceLocale !== undefined || asked.targetLocale !== undefined) return false;
  return (await store.locales()).length > 2;
}

/** A whole memory with all its locales. */
async function* streamWhole(
  store: MemoryStore,
  filter: UnitFilter,
  toolVersion: string,
  log: Log,
): AsyncGenerator<string> {
  const writer = createTmxUnitWriter(toolVersion);
  let count = 0;
  try {
    yield writer.head(undefined);
    for await (const unit of store.readAll()) {
      if (passesFilter(unit, filter)) yield writer.unit(toTmxUnit(unit));
      log.progress('exporting', ++count);
    }
    yield writer.tail();
  } finally {
    await store.close();
  }
}

async function* toAsync(chunks: Iterable<string>): AsyncGenerator<string> {
  yield* chunks;
}
