import { open, type FileHandle } from 'node:fs/promises';
import { saveFile } from './save-file.ts';

/** One line of a journal, and where it stands. */
export interface JournalLine {
  /** Byte of its first character. */
  readonly offset: number;
  /** Bytes without the line feed. */
  readonly length: number;
  readonly text: string;
}

/**
 * A file that grows at its end and may be cut at its beginning: what was appended and answered for outlives a crash of the
 * machine. Offsets stay what they are when it is cut, until it is opened again.
 */
export interface JournalFile {
  /**
   * Appends a line.
   *
   * @param line without line feeds
   * @returns where it stands, and a promise that it is on the disk (fdatasync); rejects when it is not
   */
  append(line: string): {
    readonly offset: number;
    readonly length: number;
    readonly done: Promise<void>;
  };
  /** A line that was appended, here or in an earlier run; `undefined` when it was cut off. */
  read(offset: number, length: number): Promise<string | undefined>;
  /**
   * Drops the lines before one. A crash at any moment leaves the file with them or without, never another one.
   *
   * @param offset of the first line that stays
   */
  cutBefore(offset: number): Promise<void>;
  /** Bytes that it takes, with those that are on their way. */
  size(): number;
  close(): Promise<void>;
}

/** Bytes a read. */
const PIECE = 1 << 20;
const LINE_FEED = 10;

interface Waiting {
  readonly bytes: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens a journal, or begins one. A last line without a line feed was never answered for (the program
 * or the machine stopped while it was written): it is cut off.
 *
 * @param onLine takes the lines that are there, in order
 */
export async function openJournalFile(
  path: string,
  onLine: (line: JournalLine) => void,
): Promise<JournalFile> {
  // not 'a': on some systems that ignores the place of a write
  let handle = await open(path, 'r+').catch(() => open(path, 'w+', 0o600));
  let size = 0;
  let rest: Uint8Array = new Uint8Array(0);
  const piece = Buffer.alloc(PIECE);
  for (let at = 0; ;) {
    const { bytesRead } = await handle.read(piece, 0, PIECE, at);
    if (bytesRead === 0) break;
    at += bytesRead;
    const bytes = Buffer.concat([rest, piece.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      onLine({
        offset: size,
        length: end - start,
        text: bytes.toString('utf8', start, end),
      });
      size += end + 1 - start;
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) {
    await handle.truncate(size);
    await handle.sync();
  }

  let waiting: Waiting[] = [];
  let work: Promise<void> | undefined;
  let failure: unknown;
  let written = size;
  /** Offset of the first byte of the file: more than 0 once it was cut. */
  let start = 0;
  let cut:
    | {
        readonly offset: number;
        readonly resolve: () => void;
        readonly reject: (error: unknown) => void;
      }
    | undefined;
  /** While the file is being exchanged. */
  let exchange: Promise<void> | undefined;
  const cutNow = async (offset: number): Promise<void> => {
    let isClosed = false;
    try {
      await saveFile(path, readPieces(handle, offset - start, written - start), async () => {
        // some systems do not rename over a file that is open
        isClosed = true;
        await handle.close();
      });
      start = offset;
    } finally {
      if (isClosed)
        try {
          handle = await open(path, 'r+');
        } catch (error) {
          failure = error;
        }
    }
  };
  /** Writes what has come together meanwhile: one flush serves all who wait. */
  const flush = async (): Promise<void> => {
    while (waiting.length > 0 || cut !== undefined) {
      // the line that is to be the first may be among those that wait
      if (cut !== undefined && (cut.offset <= written || waiting.length === 0)) {
        const { offset, resolve, reject } = cut;
        cut = undefined;
        exchange = failure === undefined ? cutNow(offset) : Promise.reject(failure as Error);
        await exchange.then(resolve, reject);
        exchange = undefined;
        continue;
      }
      const batch = waiting;
      waiting = [];
      try {
        if (failure !== undefined) throw failure;
        const bytes = Buffer.concat(batch.map((one) => one.bytes));
        for (let at = 0; at < bytes.length;) {
          const { bytesWritten } = await handle.write(
            bytes,
            at,
            bytes.length - at,
            written - start + at,
          );
          at += bytesWritten;
        }
        await handle.datasync();
        written += bytes.length;
        for (const { resolve } of batch) resolve();
      } catch (error) {
        // what stands in the file now is unknown: nothing more is promised in this run
        failure = error;
        for (const { reject } of batch) reject(error);
      }
    }
    work = undefined;
  };
  return {
    append(line) {
      const bytes = Buffer.from(`${line}\n`);
      const offset = size;
      size += bytes.length;
      const done = new Promise<void>((resolve, reject) => {
        waiting.push({ bytes, resolve, reject });
      });
      work ??= Promise.resolve().then(flush);
      return { offset, length: bytes.length - 1, done };
    },
    async read(offset, length) {
      while (offset + length > written && work !== undefined) await work;
      await exchange?.catch(() => undefined);
      if (offset < start) return undefined;
      const bytes = Buffer.alloc(length);
      await handle.read(bytes, 0, length, offset - start);
      return bytes.toString('utf8');
    },
    cutBefore(offset) {
      const done = new Promise<void>((resolve, reject) => {
        cut = { offset, resolve, reject };
      });
      work ??= Promise.resolve().then(flush);
      return done;
    },
    size: () => size - start,
    async close() {
      await work;
      await handle.close();
    },
  };
}

/** Bytes of a file from one place to another. */
async function* readPieces(
  handle: FileHandle,
  from: number,
  to: number,
): AsyncGenerator<Uint8Array, void> {
  for (let at = from; at < to;) {
    const piece = new Uint8Array(Math.min(PIECE, to - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) throw new RangeError('the journal is shorter than it was');
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}
