import type { Io } from '../../io/io.ts';
import type { Log } from '../../project/log.ts';
import { openMemories } from '../../project/memories/open-memories.ts';
import { isLoopback, toUrlHost } from '../host-name.ts';
import { listenHttp, type ListenOptions } from '../listen-http.ts';
import { createPlainAnswers } from '../tmserver/answer-plainly.ts';
import { createMemoryApp } from './create-memory-app.ts';

export interface ServeOptions extends ListenOptions {
  readonly isWritable: boolean;
  readonly hasJsonp: boolean;
  readonly token?: string;
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
    const how = { ...options, now: () => io.now(), isLoopback: isLoopback(host) };
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
        await memories.close();
      },
    };
  } catch (error) {
    await memories.close();
    throw error;
  }
}
