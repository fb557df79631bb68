/** Where text goes: a terminal, a pipe or a file, or a list in a test. */
export interface Sink {
  /** Resolves when more may be written; rejects with {@link ClosedPipeError} when nobody reads on. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Width in columns; 80 when it is not a terminal. */
  readonly columns: number;
}

/** Whoever read our output has gone, as `head` does: not an error, just the end. */
export class ClosedPipeError extends Error {
  override readonly name = 'ClosedPipeError';
}

/** Everything the program may touch outside itself. Tests pass one that touches nothing. */
export interface Io {
  readonly cwd: string;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly environment: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** Bytes of a file, or of standard input for `-`. Faults are `FormatError`s that name the path. */
  readBytes(path: string): AsyncIterable<Uint8Array>;
  /** Whether something stands at the path. */
  exists(path: string): Promise<boolean>;
  /** Replaces a file as a whole or not at all: the old one is intact until the new one is on the disk. */
  save(path: string, chunks: Iterable<string> | AsyncIterable<string>): Promise<void>;
  makeFolder(path: string): Promise<void>;
}
