import { availableParallelism } from 'node:os';
import { detectFormat } from '../../format/formats.ts';
import type { Io } from '../../io/io.ts';
import type { Log } from '../../project/log.ts';
import { openMemories } from '../../project/memories/open-memories.ts';
import { isMemoryAddress } from '../../store/find-memory.ts';
import { isLoopback, toUrlHost } from '../host-name.ts';
import { listenHttp, type ListenOptions } from '../listen-http.ts';
import { createPlainAnswers } from '../tmserver/plain-answers.ts';
import { createLookupThreads, type LookupThreads } from '../tmserver/create-lookup-threads.ts';
import { createMemoryApp } from './create-memory-app.ts';

/** Where `kosut serve` listens, to whom, and what it lets them do. */
export interface ServeOptions extends ListenOptions {
  readonly isWritable: boolean;
  readonly hasJsonp: boolean;
  readonly token?: string;
  /** Threads for look-ups; absent: by the number of processors. */
  readonly jobs?: number;
  /** Of the program. */
  readonly version: string;
  readonly log: Log;
}

/** A server over memories. */
export interface MemoryServer {
  /** Where it answers, with `/k/TOKEN` when there is a token; without a slash at the end. */
  readonly url: string;
  readonly memories: readonly { readonly name: string; readonly writable: boolean }[];
  close(): Promise<void>;
}

/**
 * Opens memories and answers for them.
 *
 * @throws {FormatError} when a memory cannot be opened, or `server/port`
 */
export async function serveMemories(
  io: Io,
  paths: readonly string[],
  options: ServeOptions,
): Promise<MemoryServer> {
  const { host, token } = options;
  const memories = await openMemories(io, paths, options);
  try {
    const threads = await makeThreads(io, paths, options);
    const how = {
      ...options,
      now: () => io.now(),
      isLoopback: isLoopback(host),
      ...(threads !== undefined && { threads }),
    };
    const app = createMemoryApp(memories, how);
    const listening = await listenHttp(
      (request, bindings) => app.fetch(request, bindings),
      options,
      createPlainAnswers(memories, how),
    );
    return {
      url: `http://${toUrlHost(host)}:${listening.port}${token === undefined ? '' : `/k/${token}`}`,
      memories: memories.list.map((memory) => ({
        name: memory.name,
        writable: memory.writer !== undefined,
      })),
      async close() {
        await listening.close();
        await threads?.close();
        await memories.close();
      },
    };
  } catch (error) {
    await memories.close();
    throw error;
  }
}

/** Each thread has an index of its own in the main memory: about a third of this. */
const MOST_BYTES: number = 512 * 2 ** 20;
/** More would wait for the one that reads the requests. */
const MOST_THREADS = 3;
/** Processors that the thread which reads the requests, and answers too, has to itself. */
const TAKEN = 1;

/** Threads for look-ups, where there are processors for them and all memories are files that they can open. */
async function makeThreads(
  io: Io,
  paths: readonly string[],
  { version, hasJsonp, jobs }: ServeOptions,
): Promise<LookupThreads | undefined> {
  const count = jobs ?? Math.min(MOST_THREADS, availableParallelism() - TAKEN);
  if (count < 1) return undefined;
  let bytes = 0;
  for (const path of paths) {
    if (isMemoryAddress(path) || detectFormat(path)?.name === 'tmx') return undefined;
    bytes += (await io.size(path)) ?? Infinity;
  }
  // whoever names a number knows how much room there is
  if (jobs === undefined && bytes > MOST_BYTES) return undefined;
  return createLookupThreads(count, { paths, version, hasJsonp });
}
