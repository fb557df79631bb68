import { createHash } from 'node:crypto';
import type { Chunks, Io } from '../../io/io.ts';

/** An `Io` for the files of one job and no others. */
export interface FencedIo {
  readonly io: Io;
  /** From now on these files may be read and written, and none that were allowed before. */
  admit(files: { readonly reads: readonly string[]; readonly writes: readonly string[] }): void;
  /** SHA-256 of what was saved at a path, in hexadecimal; `undefined` when nothing was. */
  digest(path: string): string | undefined;
}

/** Keeps a job to the files that it names: whatever else it might ask for does not exist for it. */
export function fenceIo(io: Io): FencedIo {
  let reads: ReadonlySet<string> = new Set();
  let writes: ReadonlySet<string> = new Set();
  const digests = new Map<string, string>();
  const demand = (path: string, among: ReadonlySet<string>): void => {
    if (!among.has(path)) throw new Error(`the job does not name ${path}`);
  };
  const isKnown = (path: string): boolean => reads.has(path) || writes.has(path);
  const refuse = (): never => {
    throw new Error('a job has no files but its own');
  };
  return {
    io: {
      ...io,
      readBytes(path) {
        demand(path, reads);
        return io.readBytes(path);
      },
      readBytesSync(path) {
        demand(path, reads);
        return io.readBytesSync(path);
      },
      exists: async (path) => isKnown(path) && io.exists(path),
      list: () => Promise.resolve(undefined),
      size: async (path) => (isKnown(path) ? io.size(path) : undefined),
      modified: async (path) => (isKnown(path) ? io.modified(path) : undefined),
      async save(path, chunks) {
        demand(path, writes);
        const hash = createHash('sha256');
        await io.save(path, watch(chunks, hash));
        digests.set(path, hash.digest('hex'));
      },
      open: refuse,
      openScratch: refuse,
      makeFolder: refuse,
    },
    admit(files) {
      reads = new Set(files.reads);
      writes = new Set(files.writes);
      digests.clear();
    },
    digest: (path) => digests.get(path),
  };
}

async function* watch(
  chunks: Chunks,
  hash: { update(chunk: string | Uint8Array): unknown },
): AsyncGenerator<string | Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk);
    yield chunk;
  }
}
