/** Something that is fed text piece by piece and hands out what became complete. */
export interface ChunkReader<T> {
  /** What the chunk completed, in order. Must be read to its end before the next chunk. */
  readonly read: (chunk: string) => Iterable<T>;
  /** What the end of the text completed. */
  readonly end: () => Iterable<T>;
}

/** A reader that has the items in lists, which are read at a fraction of the cost; items before a fault come before it. */
export interface PieceReader<T> extends ChunkReader<T> {
  /** What the chunk completed. Each list is only good until the next one is asked for. */
  readonly readPieces: (chunk: string) => Iterable<readonly T[]>;
  readonly endPieces: () => Iterable<readonly T[]>;
}

/** A reader of lists, which hands out their items one by one to whoever asks so. */
export function toPieceReader<T>(
  readPieces: PieceReader<T>['readPieces'],
  endPieces: PieceReader<T>['endPieces'],
): PieceReader<T> {
  function* each(pieces: Iterable<readonly T[]>): Generator<T, void> {
    for (const piece of pieces) yield* piece;
  }
  return {
    readPieces,
    endPieces,
    read: (chunk) => each(readPieces(chunk)),
    end: () => each(endPieces()),
  };
}

/** Text as one string, as pieces, or as pieces that come with time. */
export type Chunks = string | Iterable<string>;

/** Everything `reader` makes of the chunks, lazily. */
export function* readChunks<T>(chunks: Chunks, reader: ChunkReader<T>): Generator<T, void> {
  for (const chunk of typeof chunks === 'string' ? [chunks] : chunks) yield* reader.read(chunk);
  yield* reader.end();
}

/** The same for chunks that come with time, such as a file stream. */
export async function* readChunksAsync<T>(
  chunks: AsyncIterable<string>,
  reader: ChunkReader<T>,
): AsyncGenerator<T, void> {
  for await (const piece of readPieces(chunks, reader)) for (const item of piece) yield item;
}

/**
 * {@link readChunksAsync} with what each chunk completed in one piece: to wait once for a million items
 * costs a tenth of their reading. Each piece must be read to its end before the next is asked for.
 */
export async function* readPieces<T>(
  chunks: AsyncIterable<string>,
  reader: ChunkReader<T>,
): AsyncGenerator<Iterable<T>, void> {
  for await (const chunk of chunks) yield reader.read(chunk);
  yield reader.end();
}

/** The lists of a {@link PieceReader}. */
export async function* readLists<T>(
  chunks: AsyncIterable<string>,
  reader: PieceReader<T>,
): AsyncGenerator<readonly T[], void> {
  for await (const chunk of chunks) yield* reader.readPieces(chunk);
  yield* reader.endPieces();
}
