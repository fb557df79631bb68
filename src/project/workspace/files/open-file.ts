import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { countWords } from '../../../language/count-words.ts';
import { FormatError } from '../../../model/format-error.ts';
import type { Content } from '../../../model/content.ts';
import type { SegmentState, Unit } from '../../../model/unit.ts';
import type { Io } from '../../../io/io.ts';
import type { FoundFile } from './find-files.ts';
import { readUnits, type ReadHeads } from './read-units.ts';
import type { MatchedEntry, Remark, Version } from '../steps/step.ts';
import { createUnitTable, type UnitEntry, type UnitTable } from '../rows/unit-table.ts';
import type { WrittenUnit } from '../save/written-unit.ts';

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

/** How a file stands to its copy on the disk. */
export type SaveState = 'saved' | 'pending' | 'conflict' | 'failed';

/** What was done to a row, beside what its segment says. */
export interface RowFact {
  readonly revision: number;
  readonly origin?: string;
  readonly match?: MatchedEntry;
}

/** A row that somebody works on: advice for others, revisions decide. */
export interface Lease {
  readonly client: string;
  readonly by: string;
  /** In milliseconds since 1970. */
  readonly until: number;
}

/** A segment, or a whole unit, that was changed here and, otherwise, on the disk; the disk's stands. */
export interface PendingConflict {
  readonly unit: string;
  readonly segment: string;
  readonly base: Version;
  readonly mine: Version;
  /** With the whole unit cut otherwise: the parts it had here. */
  readonly mineParts?: UnitEntry['unit']['parts'];
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
  /** The revision of rows that have no fact. */
  baseRevision: number;
  /** By id of the row. */
  facts: Map<string, RowFact>;
  /** By id of the row. */
  readonly remarks: Map<string, readonly Remark[]>;
  /** By key of the unit: what this program wrote into the file on the disk. */
  written: Map<string, WrittenUnit>;
  /** Units that say something else than the file on the disk. */
  dirty: Set<UnitEntry>;
  /** By id of the row. */
  readonly conflicts: Map<string, PendingConflict>;
  /** Who works on a row, by its id. */
  readonly leases: Map<string, Lease>;
  /** The last step that the file on the disk surely has. */
  savedSeq: number;
  /** Why it could not be saved. */
  saveError?: string;
  /** ISO 8601, UTC. */
  savedAt?: string;
  /** How many rows have a source, by its text; made when it is first needed. */
  repeats?: Map<string, number>;
}

/** An id for a file: short, fit for addresses, the same whenever the path is. */
export function toFileId(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/** Nothing read yet. */
function emptyCounts(): FileCounts {
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
    baseRevision: 0,
    facts: new Map(),
    remarks: new Map(),
    written: new Map(),
    dirty: new Set(),
    conflicts: new Map(),
    leases: new Map(),
    savedSeq: 0,
  };
}

/** Words of one side; a code that stands alone parts words. */
function countContentWords(content: Content): number {
  const [only] = content;
  if (content.length === 1 && typeof only === 'string') return countWords(only);
  return countWords(
    content
      .map((part) => (typeof part === 'string' ? part : part.kind === 'standalone' ? ' ' : ''))
      .join(''),
  );
}

/** Adds the segments of a unit to counts, or with -1 takes them out. */
export function addToCounts(counts: FileCounts, unit: Unit, sign: 1 | -1): void {
  for (const part of unit.parts) {
    if (part.type === 'gap') continue;
    counts.states[part.state] += sign;
    if (!unit.translate) continue;
    const words = sign * countContentWords(part.source);
    counts.words += words;
    if (part.state !== 'initial') counts.doneWords += words;
  }
}

/**
 * Counts a unit whose segments have other states than before.
 *
 * @returns false, and nothing is counted, when its sources are others too
 */
export function moveStates(counts: FileCounts, before: Unit, after: Unit): boolean {
  const { parts } = after;
  const isCutAlike =
    parts.length === before.parts.length &&
    parts.every(({ type, source }, at) => {
      const old = before.parts[at]!;
      return type === old.type && source === old.source;
    });
  if (!isCutAlike || before.translate !== after.translate) return false;
  for (const [at, part] of parts.entries()) {
    const old = before.parts[at]!;
    if (part.type === 'gap' || old.type === 'gap' || part.state === old.state) continue;
    counts.states[old.state]--;
    counts.states[part.state]++;
    const [wasDone, isDone] = [old.state !== 'initial', part.state !== 'initial'];
    if (!after.translate || wasDone === isDone) continue;
    counts.doneWords += (isDone ? 1 : -1) * countContentWords(part.source);
  }
  return true;
}

/** How a file stands to its copy on the disk. */
export function toSaveState(file: OpenFile): SaveState {
  if (file.conflicts.size > 0) return 'conflict';
  if (file.saveError !== undefined) return 'failed';
  return file.dirty.size > 0 ? 'pending' : 'saved';
}

/** Whether nobody may write a file. To put another one in its place the folder alone would be asked. */
async function isWriteProtected(absolute: string): Promise<boolean> {
  const found = await stat(absolute).catch(() => undefined);
  return found !== undefined && (found.mode & 0o222) === 0;
}

/**
 * Reads a file from the disk into its table. Rows can be asked for while it goes on; whoever calls says
 * when the file is complete.
 *
 * @param targetLocale of a file that names none
 * @param onProgress called now and then, and when the first rows are there
 */
export async function readOpenFile(
  io: Io,
  file: OpenFile,
  targetLocale?: string,
  onProgress: () => void = () => undefined,
): Promise<void> {
  const fingerprint = await takeFingerprint(file.absolute);
  const isProtected = await isWriteProtected(file.absolute);
  const takeHeads = (heads: ReadHeads): void => {
    file.heads = isProtected ? { readOnly: 'write-protected', ...heads } : heads;
  };
  try {
    const heads = await readUnits(
      io,
      file.absolute,
      targetLocale,
      (entry) => {
        file.table.add(entry);
        addToCounts(file.counts, entry.unit, 1);
        if (file.table.entries.length % 5000 === 0) onProgress();
      },
      takeHeads,
    );
    takeHeads(heads);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    file.fault = error.withPath(file.path);
  }
  if (fingerprint !== undefined) file.fingerprint = fingerprint;
}
