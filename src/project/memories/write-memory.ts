import { findMemory } from '../../store/find-memory.ts';
import { createTurns } from '../create-turns.ts';
import type { MemoryStore, UnitVariants } from '../../store/memory-store.ts';
import type { Io } from '../../io/io.ts';
import { importMemory } from '../memory/import-memory.ts';
import type { Log } from '../log.ts';
import type { MemoryWriter } from './memory-writer.ts';

/** One call of `add` that waits for its turn. */
interface Waiting {
  readonly units: readonly UnitVariants[];
  readonly madeFrom: readonly string[];
  resolve(): void;
  reject(error: unknown): void;
}

const SILENT: Log = { progress: () => undefined, note: () => undefined };

/**
 * Opens a memory for changes, on this thread: an import stands in the way of everything else, and so
 * does another process that writes. See `createWriterThread`. It is opened with the first change.
 *
 * @param create whether a memory that is not there is made
 */
export function createMemoryWriter(
  io: Io,
  path: string,
  { create }: { readonly create: boolean },
): MemoryWriter {
  let opened: Promise<MemoryStore> | undefined;
  const open = (): Promise<MemoryStore> => {
    if (opened !== undefined) return opened;
    const opening = findMemory(path, { create });
    opened = opening;
    // the next change tries again
    opening.catch(() => (opened = undefined));
    return opening;
  };
  let waiting: Waiting[] = [];
  const inTurn = createTurns();
  // all that came while another change was written go to the disk with one fsync
  const flush = async (): Promise<void> => {
    // what was sent to this thread meanwhile is handed over one message after the other: let all come in
    await new Promise((resolve) => setImmediate(resolve));
    const batch = waiting;
    waiting = [];
    const units = batch.flatMap((one) => one.units);
    try {
      if (units.length > 0) {
        const store = await open();
        const changed = await store.changeUnits(
          units.map((to) => ({ to })),
          { kind: 'edit', detail: 'sent to the server' },
        );
        const madeFrom = batch.flatMap((one) => one.madeFrom);
        if (madeFrom.length > 0) await store.countUses(madeFrom, changed.units);
      }
      for (const { resolve } of batch) resolve();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
  };
  return {
    add(units, madeFrom = []) {
      if (units.some(({ variants }) => variants.length < 2))
        return Promise.reject(new RangeError('a unit needs text in two locales'));
      return new Promise((resolve, reject) => {
        waiting.push({ units, madeFrom, resolve, reject });
        if (waiting.length === 1) void inTurn(flush);
      });
    },
    importFile: ({ name, bytes, sourceLocale, targetLocale }) =>
      inTurn(async () => {
        const counts = { added: 0, replaced: 0, skipped: 0 };
        const given: Io = {
          ...io,
          readBytes: async function* () {
            yield bytes;
          },
          readBytesSync: () => [bytes],
        };
        const imported = importMemory(given, [name], await open(), {
          ...(sourceLocale !== undefined && { sourceLocale }),
          ...(targetLocale !== undefined && { targetLocale }),
          log: SILENT,
        });
        for await (const { added, replaced, skipped } of imported) {
          counts.added += added;
          counts.replaced += replaced;
          counts.skipped += skipped;
        }
        return counts;
      }),
    close: () => inTurn(async () => (await opened)?.close()),
  };
}
