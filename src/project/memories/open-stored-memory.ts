import path from 'node:path';
import { createMemoryIndex } from '../../memory/create-memory-index.ts';
import type { Io } from '../../io/io.ts';
import { FormatError } from '../../model/format-error.ts';
import { findMemory, shortMemoryName } from '../../store/find-memory.ts';
import { openMemoryIndex } from '../../store/open-memory-index.ts';
import { watchFile } from '../../store/sqlite/database/same-file.ts';
import { exportMemory } from '../memory/export-memory.ts';
import type { Log } from '../log.ts';
import { createWriterThread } from './create-writer-thread.ts';
import { joinChunks } from './join-chunks.ts';
import type { MemoryWriter } from './memory-writer.ts';
import type { SharedMemory } from './shared-memory.ts';

export interface StoredMemoryOptions {
  readonly isWritable: boolean;
  /** Of the program, for the head of an exported file. */
  readonly version: string;
  readonly log: Log;
  /** False: the index file is left as it is, since somebody else in this process has the memory open. */
  readonly keepsIndex?: boolean;
  /** Absent: on a thread of its own. */
  readonly createWriter?: (path: string) => MemoryWriter;
}

/** Between two steps of tidying the index, so that questions come in between. */
const PAUSE_MILLISECONDS = 20;

/**
 * Opens a memory made by `kosut tm import` for many questions, and, when it is writable and not there, makes
 * it. The index is brought up to date before each question, tidied in between, and saved at the end. Once another file
 * stands in its place every question is refused: SQLite would go on with the one that nobody finds any more.
 *
 * @throws {FormatError} `file/missing`, `memory/unusable`
 */
export async function openStoredMemory(
  io: Io,
  file: string,
  options: StoredMemoryOptions,
): Promise<SharedMemory> {
  const {
    isWritable,
    keepsIndex = true,
    version,
    log,
    createWriter = createWriterThread,
  } = options;
  const store = await findMemory(file, { create: isWritable });
  // what is only a copy of a server's is brought up to date by that
  const isThere = store.refresh === undefined ? watchFile(store.file) : (): boolean => true;
  const demandThere = (): void => {
    if (!isThere()) throw replaced(file);
  };
  const source = store.indexSource();
  // changes are another connection's, and those of a server come into its copy when nothing is asked
  const index = openMemoryIndex(store, store.file, store.refresh === undefined);
  let tidying: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;
  const tidy = (steps = index.maintenance()): void => {
    if (isClosed || steps === undefined) {
      tidying = undefined;
      return;
    }
    tidying = setTimeout(() => {
      const { done } = steps.next();
      tidy(done === true ? undefined : steps);
    }, PAUSE_MILLISECONDS);
    tidying.unref();
  };
  let tidiedAt = 0;
  const tidyChanges = (): void => {
    if (index.generation() === tidiedAt) return;
    tidiedAt = index.generation();
    if (tidying === undefined) tidy();
  };
  try {
    index.refresh();
    tidyChanges();
    if (keepsIndex && !(await index.save()))
      log.note(`${store.file}.idx cannot be written: the index is built each time`);
  } catch (error) {
    index.close();
    await store.close();
    throw error;
  }
  // one that asks while an answer is on its way needs the next one: that may have left before a change
  let current: Promise<void> = Promise.resolve();
  let queued: Promise<void> | undefined;
  const refresh = (): Promise<void> | undefined => {
    if (store.refresh === undefined) return undefined;
    queued ??= current.then(() => {
      queued = undefined;
      const done = store.refresh?.() ?? Promise.resolve();
      current = done.catch(() => undefined);
      return done;
    });
    return queued;
  };
  const writer = isWritable ? createWriter(file) : undefined;
  return {
    name: path.parse(shortMemoryName(file)).name,
    path: store.file,
    refresh,
    locales() {
      demandThere();
      index.refresh();
      tidyChanges();
      return index.locales();
    },
    index(sourceLocale, targetLocale) {
      demandThere();
      const view = index.view(sourceLocale, targetLocale);
      tidyChanges();
      if (view.sources.length === 0 || view.targets.length === 0) return undefined;
      return createMemoryIndex(view);
    },
    version: () => `${source.memoryId}-${source.generation()}`,
    countUnits: async () => (await store.stats()).units,
    async *exportTmx(filter) {
      const options = { form: 'tmx', version, filter, log } as const;
      const outcome = await exportMemory(io, file, options).catch((error: unknown) => {
        throw isMissing(error) ? removed(file, error) : error;
      });
      if (outcome.type === 'chunks') yield* joinChunks(outcome.chunks);
    },
    ...(writer !== undefined && { writer }),
    async close() {
      isClosed = true;
      clearTimeout(tidying);
      await writer?.close();
      try {
        // the index of another memory may stand there by now
        if (keepsIndex && isThere()) {
          index.refresh();
          await index.save();
        }
      } catch (error) {
        // a memory that cannot be read any more has nothing that its index could lack
        if (!(error instanceof FormatError)) throw error;
      } finally {
        index.close();
        await store.close();
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof FormatError && error.fault === 'file/missing';
}

function replaced(path: string): FormatError {
  return new FormatError('was removed or replaced after it was opened', {
    fault: 'memory/unusable',
    path,
    expected: 'the file that was there, or a new start, which reads the one that is there now',
  });
}

/** For those who ask for a memory, and know nothing of its file. */
function removed(path: string, cause: unknown): FormatError {
  return new FormatError('was removed after it was opened', {
    fault: 'memory/unusable',
    path,
    expected: 'the file that was there',
    cause,
  });
}
