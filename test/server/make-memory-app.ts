import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Hono } from 'hono';
import { createNodeIo } from '../../src/io/node-io.ts';
import { openMemories, type Memories } from '../../src/project/memories/open-memories.ts';
import { createMemoryWriter } from '../../src/project/memories/write-memory.ts';
import {
  createMemoryApp,
  type MemoryAppOptions,
} from '../../src/server/memory/create-memory-app.ts';
import type { NodeBindings } from '../../src/server/raw-path.ts';
import type { UnitVariants } from '../../src/store/memory-store.ts';
import { openMemoryStore } from '../../src/store/sqlite/open-memory-store.ts';

/** An app over a memory of its own, as `kosut serve` composes it. */
export interface TestApp {
  readonly app: Hono<{ Bindings: NodeBindings }>;
  readonly memories: Memories;
  /** Of the memory. */
  readonly file: string;
  get(target: string, headers?: Readonly<Record<string, string>>): Promise<Response>;
}

export function unit(texts: Readonly<Record<string, string>>, more: object = {}): UnitVariants {
  const variants = Object.entries(texts).map(([locale, text]) => ({ locale, content: [text] }));
  return { variants, ...more };
}

/** @param units of the memory; the app is writable unless told otherwise */
export async function makeMemoryApp(
  units: readonly UnitVariants[],
  options: Partial<MemoryAppOptions> & { readonly isWritable?: boolean } = {},
): Promise<TestApp> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'kosut-serve-')), 'my.db');
  const store = openMemoryStore(file, { create: true });
  await store.importUnits(units, 'test');
  await store.close();
  const io = createNodeIo();
  const memories = await openMemories(io, [file], {
    isWritable: options.isWritable ?? true,
    version: '0.0.0',
    log: { progress: () => undefined, note: () => undefined },
    createWriter: (of) => createMemoryWriter(io, of, { create: false }),
  });
  const app = createMemoryApp(memories, {
    isLoopback: true,
    hasJsonp: false,
    version: '0.0.0',
    now: () => new Date('2026-11-28T12:00:00Z'),
    log: { progress: () => undefined, note: () => undefined },
    ...options,
  });
  return {
    app,
    memories,
    file,
    get: async (target, headers = {}) =>
      app.request(`http://localhost${target}`, { headers: { Host: 'localhost', ...headers } }),
  };
}
