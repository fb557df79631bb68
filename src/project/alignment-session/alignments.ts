import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import { readKnowledge } from '../align/align-knowledge.ts';
import type { Log } from '../log.ts';
import type { AlignTexts } from './align-texts.ts';
import {
  JOURNAL_FOLDER,
  openAlignmentSession,
  type AlignmentSession,
} from './alignment-session.ts';
import type { AlignmentPair } from './read-alignment-sides.ts';
import type { JournalRecord } from './session-journal.ts';

/** An alignment that was begun. */
export interface KnownAlignment {
  readonly id: string;
  readonly pair: AlignmentPair;
}

/** The alignments of a folder. */
export interface Alignments {
  /** Those that were begun, here or in an earlier run, by source. */
  list(): Promise<readonly KnownAlignment[]>;
  /**
   * Begins an alignment, or goes on with it.
   *
   * @throws {FormatError} when its texts cannot be read
   */
  open(pair: AlignmentPair): Promise<AlignmentSession>;
  /** The alignment of that name; absent: nobody began it. */
  find(id: string): Promise<AlignmentSession | undefined>;
  close(): Promise<void>;
}

export interface AlignmentsOptions {
  readonly io: Io;
  /** Absolute. */
  readonly folder: string;
  readonly config: Config;
  readonly log: Log;
  readonly align: AlignTexts;
}

/** The first line of a journal is no longer. */
const FIRST_LINE_BYTES = 1 << 14;

/** A name for the alignment of two texts: the same whenever their paths are. */
export function toAlignmentId({
  source,
  target,
}: Pick<AlignmentPair, 'source' | 'target'>): string {
  return createHash('sha256').update(`${source}\0${target}`).digest('hex').slice(0, 12);
}

/** The alignments of a folder; each is opened once, when somebody asks for it. */
export function createAlignments(options: AlignmentsOptions): Alignments {
  const { io, folder, config, log, align } = options;
  const opened = new Map<string, Promise<AlignmentSession>>();
  const begin = async (pair: AlignmentPair): Promise<AlignmentSession> => {
    const { sourceLocale, targetLocale } = pair;
    const files = {
      isShippedUsed: true,
      ...(config.termbase !== undefined && { termbase: path.join(folder, config.termbase) }),
    };
    const knowledge = await readKnowledge(io, files, { sourceLocale, targetLocale }, log);
    return openAlignmentSession({ io, folder, id: toAlignmentId(pair), pair, align, knowledge });
  };
  const openOnce = (pair: AlignmentPair): Promise<AlignmentSession> => {
    const id = toAlignmentId(pair);
    const known = opened.get(id);
    if (known !== undefined) return known;
    const opening = begin(pair);
    opened.set(id, opening);
    // what could not be read now may be later
    opening.catch(() => opened.delete(id));
    return opening;
  };
  const list = async (): Promise<readonly KnownAlignment[]> => {
    const names = (await io.list(path.join(folder, JOURNAL_FOLDER))) ?? [];
    const known: KnownAlignment[] = [];
    for (const name of names) {
      const id = /^([0-9a-f]{12})\.ndjson$/.exec(name)?.[1];
      if (id === undefined) continue;
      const pair = await readPair(path.join(folder, JOURNAL_FOLDER, name));
      if (pair !== undefined && toAlignmentId(pair) === id) known.push({ id, pair });
    }
    return known.sort((one, other) => (one.pair.source < other.pair.source ? -1 : 1));
  };
  return {
    list,
    open: openOnce,
    async find(id) {
      const known = opened.get(id);
      if (known !== undefined) return known;
      const found = (await list()).find((one) => one.id === id);
      return found === undefined ? undefined : openOnce(found.pair);
    },
    async close() {
      const sessions = await Promise.allSettled(opened.values());
      for (const session of sessions)
        if (session.status === 'fulfilled') await session.value.close();
    },
  };
}

async function readPair(file: string): Promise<AlignmentPair | undefined> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(FIRST_LINE_BYTES) });
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n', 1);
    const record = JSON.parse(line) as JournalRecord;
    return record.type === 'pair' ? record.pair : undefined;
  } catch {
    // another program's file, or one that was never whole: no alignment that somebody began
    return undefined;
  } finally {
    await handle.close();
  }
}
