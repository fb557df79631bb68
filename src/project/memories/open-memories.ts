import path from 'node:path';
import type { Match } from '../../model/match.ts';
import { detectFormat } from '../../format/formats.ts';
import type { LookupOptions, Query } from '../../memory/memory-index.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Io } from '../../io/io.ts';
import type { Direction } from '../memory/memory-locales.ts';
import { openStoredMemory, type StoredMemoryOptions } from './open-stored-memory.ts';
import { openTmxMemory } from './open-tmx-memory.ts';
import type { SharedMemory } from './shared-memory.ts';

/** A match, and the memory that has it. */
export interface MemoryMatch {
  readonly memory: string;
  readonly match: Match;
}

/** Memories opened together: the first ones come first where everything else is equal. */
export interface Memories {
  readonly list: readonly SharedMemory[];
  /** The memory that may be changed: the first one, where it was opened so. */
  readonly writable?: SharedMemory;
  /**
   * Brings those on servers up to date with what others wrote: to be called before a question. `undefined`: none
   * is on one.
   *
   * @throws {FormatError} `memory/unusable` when a server does not answer
   */
  refresh(): Promise<void> | undefined;
  /** The locales of all of them, sorted. */
  locales(): readonly string[];
  /**
   * The matches of all memories, best first: by score, those in context first, then the newest. The same source
   * and target is shown once.
   *
   * @throws {RangeError} when a locale is not a well-formed BCP 47 name
   */
  lookup(query: Query, direction: Direction, options: LookupOptions): readonly MemoryMatch[];
  close(): Promise<void>;
}

/**
 * Opens memories made by `kosut tm import`, and TMX files; only the first one may be writable.
 *
 * @throws {FormatError} `file/*`, `tmx/*`, `memory/unusable`, also for a TMX file that is to be writable
 */
export async function openMemories(
  io: Io,
  paths: readonly string[],
  options: StoredMemoryOptions,
): Promise<Memories> {
  const list: SharedMemory[] = [];
  const close = async (): Promise<void> => {
    for (const memory of list) await memory.close();
  };
  try {
    for (const [at, file] of paths.entries()) {
      const isTmx = detectFormat(file)?.name === 'tmx';
      const isWritable = at === 0 && options.isWritable;
      const memory = isTmx
        ? await openTmxMemory(io, file, options.version)
        : await openStoredMemory(io, file, { ...options, isWritable });
      list.push({ ...memory, name: uniqueName(memory.name, file, list) });
    }
    const writable = list.find(({ writer }) => writer !== undefined);
    if (options.isWritable && writable === undefined)
      throw new FormatError('a TMX file is only read', {
        fault: 'memory/unusable',
        ...(paths[0] !== undefined && { path: paths[0] }),
        expected: 'a memory made by `kosut tm import`, or the name of a new one',
      });
    return {
      list,
      ...(writable !== undefined && { writable }),
      refresh() {
        const news = list.map((memory) => memory.refresh()).filter((one) => one !== undefined);
        return news.length === 0 ? undefined : Promise.all(news).then(() => undefined);
      },
      locales: () => [...new Set(list.flatMap((memory) => memory.locales()))].sort(),
      lookup: (query, direction, how) => lookupAll(list, query, direction, how),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A name none of the others has: of two memories in files of one name, the second keeps its extension. */
function uniqueName(bare: string, file: string, taken: readonly SharedMemory[]): string {
  const isTaken = (wanted: string): boolean => taken.some((one) => one.name === wanted);
  if (!isTaken(bare)) return bare;
  const name = path.basename(file);
  if (!isTaken(name)) return name;
  for (let count = 2; ; count++) if (!isTaken(`${name}-${count}`)) return `${name}-${count}`;
}

function lookupAll(
  list: readonly SharedMemory[],
  query: Query,
  { sourceLocale, targetLocale }: Direction,
  options: LookupOptions,
): readonly MemoryMatch[] {
  const lists = list.map((memory) =>
    (memory.index(sourceLocale, targetLocale)?.lookup(query, options) ?? []).map((match) => ({
      memory: memory.name,
      match,
    })),
  );
  // one memory shows what it shows
  if (lists.length === 1) return lists[0]!;
  const seen = new Set<string>();
  const distinct = mergeLists(lists).filter(({ match: { tu } }) => {
    const key = JSON.stringify([tu.source, tu.target]);
    return !seen.has(key) && seen.add(key);
  });
  return distinct.filter(({ match }, at) => at < options.limit || match.score === 100);
}

/** Each list stays in its order; of their heads the best comes first, of equal ones that of the earlier memory. */
function mergeLists(lists: readonly (readonly MemoryMatch[])[]): readonly MemoryMatch[] {
  const places = lists.map(() => 0);
  const merged: MemoryMatch[] = [];
  for (;;) {
    let best = -1;
    lists.forEach((list, at) => {
      const head = list[places[at]!];
      if (head === undefined) return;
      if (best < 0 || isBetter(head.match, lists[best]![places[best]!]!.match)) best = at;
    });
    if (best < 0) return merged;
    merged.push(lists[best]![places[best]!++]!);
  }
}

function isBetter(one: Match, other: Match): boolean {
  const order =
    one.score - other.score ||
    Number(one.kind === 'context') - Number(other.kind === 'context') ||
    compare(one.tu.changed ?? '', other.tu.changed ?? '');
  return order > 0;
}

/** By code units: dates are ISO. */
function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
