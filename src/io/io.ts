import type { PendingFile } from './save/pending-file.ts';
import type { ScratchFile } from './files/scratch-file.ts';

/** Where text goes: a terminal, a pipe or a file, or a list in a test. */
export interface Sink {
  /**
   * Writes text as UTF-8, or bytes as they are. Resolves when more may be written; rejects with
   * {@link ClosedPipeError} when nobody reads on.
   */
  write(text: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Width in columns; 80 when it is not a terminal. */
  readonly columns: number;
}

/** What a file is made of, piece by piece. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

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
  /**
   * The same bytes, each piece waited for on the spot, for readers that cannot wait: whatever else the
   * program does stands still meanwhile. Absent for what cannot be read so (gzip).
   */
  readBytesSync(path: string): Iterable<Uint8Array> | undefined;
  /** Whether something stands at the path. */
  exists(path: string): Promise<boolean>;
  /** The names in a folder, sorted by code unit; absent when it is no folder. */
  list(path: string): Promise<readonly string[] | undefined>;
  /** How many bytes a file has on the disk; absent when nobody knows, as for standard input. */
  size(path: string): Promise<number | undefined>;
  /** When a file was last written, in milliseconds since 1970; absent when there is none. */
  modified(path: string): Promise<number | undefined>;
  /**
   * Replaces a file as a whole or not at all: the old one is intact until the new one is on the disk.
   * Text is written as UTF-8, bytes as they are; a name in `.gz` is packed.
   */
  save(path: string, chunks: Chunks): Promise<void>;
  /** A file to be written piece by piece, together with others perhaps; see {@link PendingFile}. */
  open(path: string): Promise<PendingFile>;
  /** Room on the disk beside a file, or in the folder for passing things; see {@link ScratchFile}. */
  openScratch(beside?: string): ScratchFile;
  makeFolder(path: string): Promise<void>;
}
