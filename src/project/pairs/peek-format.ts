import { detectFormat, type FormatName } from '../../format/formats.ts';
import { createStrictDecoder } from '../../io/text/decode-text.ts';
import type { Io } from '../../io/io.ts';

/** Characters at the beginning of a file by which its format is told. */
const HEAD_LENGTH = 4096;

/** What a file is, and where to read it from, its beginning included. */
export interface PeekedFile {
  /** Absent when nothing tells. */
  readonly name: FormatName | undefined;
  readonly io: Io;
}

/**
 * The format of a file by its name, else by how it begins. What was looked at comes again with the first reading
 * from the `io` that is returned: standard input can be read once.
 *
 * @throws {FormatError} `file/*`
 */
export async function peekFormat(io: Io, path: string): Promise<PeekedFile> {
  const named = detectFormat(path);
  if (named !== undefined) return { name: named.name, io };
  const bytes = io.readBytes(path)[Symbol.asyncIterator]();
  const decoder = createStrictDecoder(path);
  const seen: Uint8Array[] = [];
  let head = '';
  let hasMore = true;
  while (hasMore && head.length < HEAD_LENGTH) {
    const next = await bytes.next();
    hasMore = next.done !== true;
    if (next.done !== true) seen.push(next.value);
    head += next.done === true ? decoder.end() : decoder.write(next.value);
  }
  async function* replay(): AsyncGenerator<Uint8Array> {
    yield* seen;
    yield* { [Symbol.asyncIterator]: () => bytes };
  }
  const fresh = replay();
  return {
    name: detectFormat(path, head.slice(0, HEAD_LENGTH))?.name,
    io: { ...io, readBytes: (file) => (file === path ? fresh : io.readBytes(file)) },
  };
}
