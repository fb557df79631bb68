import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { countWords } from '../../language/count-words.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Content } from '../../model/content.ts';
import type { SegmentState } from '../../model/unit.ts';
import type { Io } from '../../io/io.ts';
import type { FoundFile } from './find-files.ts';
import { readUnits, type ReadHeads } from './read-units.ts';
import { createUnitTable, type UnitTable } from './unit-table.ts';

/** How a file on the disk is told from a later version of it. */
export interface Fingerprint {
  readonly size: number;
  readonly modified: number;
  readonly inode: number;
}

/** The fingerprint of what stands at a path now; `undefined` when nothing does. */
export async function takeFingerprint(absolute: string): Promise<Fingerprint | undefined> {
  const found = await stat(absolute).catch(() => undefined);
  return found && { size: found.size, modified: found.mtimeMs, inode: found.ino };
}

/** Whether two fingerprints are of the same version of a file. */
export function isSameVersion(
  one: Fingerprint | undefined,
  other: Fingerprint | undefined,
): boolean {
  return (
    one?.size === other?.size && one?.modified === other?.modified && one?.inode === other?.inode
  );
}

/** Words and states of what was read so far. */
export interface FileCounts {
  words: number;
  doneWords: number;
  readonly states: Record<SegmentState, number>;
}

/** A file of the project that is read, or being read. */
export interface OpenFile {
  readonly id: string;
  readonly path: string;
  readonly absolute: string;
  table: UnitTable;
  /** Absent until the first `file` element was read. */
  heads?: ReadHeads;
  /** Of the version that was read or written last. */
  fingerprint?: Fingerprint;
  counts: FileCounts;
  isComplete: boolean;
  /** Why it cannot be read. */
  fault?: FormatError;
  /** Rises with each change of any row. */
  revision: number;
}

/** An id for a file: short, fit for addresses, the same whenever the path is. */
export function toFileId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** Nothing read yet. */
export function emptyCounts(): FileCounts {
  return {
    words: 0,
    doneWords: 0,
    states: { initial: 0, translated: 0, reviewed: 0, final: 0 },
  };
}

/** A file that was found and not read yet. */
export function createOpenFile({ path, absolute }: FoundFile): OpenFile {
  return {
    id: toFileId(path),
    path,
    absolute,
    table: createUnitTable(),
    counts: emptyCounts(),
    isComplete: false,
    revision: 0,
  };
}

/** Words of one side; a code that stands alone parts words. */
export function countContentWords(content: Content): number {
  const [only] = content;
  if (content.length === 1 && typeof only === 'string') return countWords(only);
  return countWords(
    content
      .map((part) => (typeof part === 'string' ? part : part.kind === 'standalone' ? ' ' : ''))
      .join(''),
  );
}

/**
 * Reads a file from the disk into its table. Rows can be asked for while it goes on.
 *
 * @param onProgress called now and then, and when the first rows are there
 */
export async function readOpenFile(
  io: Io,
  file: OpenFile,
  onProgress: () => void = () => undefined,
): Promise<void> {
  const fingerprint = await takeFingerprint(file.absolute);
  try {
    file.heads = await readUnits(
      io,
      file.absolute,
      (entry) => {
        file.table.add(entry);
        for (const part of entry.unit.parts) {
          if (part.type === 'gap') continue;
          file.counts.states[part.state]++;
          if (!entry.unit.translate) continue;
          const words = countContentWords(part.source);
          file.counts.words += words;
          if (part.state !== 'initial') file.counts.doneWords += words;
        }
        if (file.table.entries.length % 5000 === 0) onProgress();
      },
      (heads) => (file.heads = heads),
    );
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    file.fault = error.withPath(file.path);
  }
  if (fingerprint !== undefined) file.fingerprint = fingerprint;
  file.isComplete = true;
}
