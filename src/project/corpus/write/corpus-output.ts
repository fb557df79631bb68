import type { Io } from '../../../io/io.ts';
import type { PendingFile } from '../../../io/save/pending-file.ts';
import type { CorpusWriter, OutgoingPair, Pieces } from './corpus-writer.ts';

/** The files of one form that are being written together. */
export interface CorpusOutput {
  readonly pairs: () => number;
  add(outgoing: OutgoingPair): Promise<void>;
  /** Writes what is left; files are on the disk, and not yet in their places. */
  end(): Promise<void>;
  /** Puts the files in their places. */
  commit(): Promise<void>;
  /** Forgets what was written. */
  discard(): Promise<void>;
}

/** Which files of a form are written, and which parts of them. */
export interface OutputOptions {
  readonly writer: CorpusWriter;
  /** In the order of the writer's pieces; none: standard output. */
  readonly files: readonly string[];
  /** Whether a head and a tail are written, which only the first and the last shard have. */
  readonly hasHead: boolean;
  readonly hasTail: boolean;
}

/** What is gathered before it is handed on, in UTF-16 units. */
const BATCH = 1 << 16;

/** @throws {FormatError} `file/unwritable` */
export async function openOutput(io: Io, options: OutputOptions): Promise<CorpusOutput> {
  const { writer, files, hasHead, hasTail } = options;
  const pending: PendingFile[] = [];
  try {
    for (const file of files) pending.push(await io.open(file));
  } catch (error) {
    for (const file of pending) await file.discard();
    throw error;
  }
  const texts = Array.from({ length: Math.max(1, files.length) }, () => '');
  const send = (at: number, chunk: string | Uint8Array): Promise<void> =>
    files.length === 0 ? io.stdout.write(chunk) : pending[at]!.write(chunk);
  const put = async (pieces: Pieces, isLast = false): Promise<void> => {
    for (const [at, piece] of pieces.entries()) {
      if (typeof piece === 'string') texts[at]! += piece;
      const isFull = isLast || texts[at]!.length >= BATCH;
      if (isFull && texts[at] !== '') {
        await send(at, texts[at]!);
        texts[at] = '';
      }
      if (typeof piece !== 'string' && piece.length > 0) await send(at, piece);
    }
  };
  const head = writer.head();
  if (hasHead) await put(head);
  let pairs = 0;
  return {
    pairs: () => pairs,
    async add(outgoing) {
      pairs++;
      await put(writer.pair(outgoing));
    },
    async end() {
      const tail = writer.tail();
      await put(hasTail ? tail : tail.map(() => ''), true);
      for (const file of pending) await file.seal();
    },
    async commit() {
      for (const file of pending) await file.commit();
    },
    async discard() {
      for (const file of pending) await file.discard();
    },
  };
}
