import type { TranslationUnit } from '../model/translation-unit.ts';
import { createTmxWriter } from '../format/tmx/write-tmx.ts';
import type { Io } from '../io/io.ts';
import { findMemory } from '../store/find-memory.ts';
import type { MemoryStore } from '../store/memory-store.ts';
import type { ExportForm } from './export-forms.ts';
import { saveMoses, unitsToPairs, writePairs } from './export-pairs.ts';
import type { Log } from './log.ts';
import { findDirection, type Direction } from './memory-locales.ts';

export interface ExportMemoryOptions extends Partial<Direction> {
  readonly form: ExportForm;
  readonly version: string;
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
  const { form, version, log } = options;
  const store = findMemory(path, { create: false });
  const direction = await findDirection(store, path, options).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  if (form === 'tmx') return { type: 'chunks', chunks: streamTmx(store, direction, version, log) };
  const units: TranslationUnit[] = [];
  try {
    for await (const unit of store.read(direction.sourceLocale, direction.targetLocale))
      units.push(unit);
  } finally {
    await store.close();
  }
  const pairs = unitsToPairs(units, path);
  if (form === 'moses') {
    const files = await saveMoses(io, pairs, options.mosesFile ?? path, { ...direction, version });
    return { type: 'files', files };
  }
  const chunks = writePairs(pairs, form, { ...direction, version });
  return { type: 'chunks', chunks: toAsync(chunks) };
}

async function* streamTmx(
  store: MemoryStore,
  direction: Direction,
  toolVersion: string,
  log: Log,
): AsyncGenerator<string> {
  const writer = createTmxWriter({ ...direction, toolVersion });
  let count = 0;
  try {
    yield writer.head();
    for await (const unit of store.read(direction.sourceLocale, direction.targetLocale)) {
      yield writer.unit(unit);
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
