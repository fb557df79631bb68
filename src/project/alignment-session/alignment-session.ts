import path from 'node:path';
import { rename } from 'node:fs/promises';
import { FormatError } from '../../model/format-error.ts';
import { createTurns } from '../create-turns.ts';
import type { FixedBead } from '../../align/align-sentences.ts';
import type { Io } from '../../io/io.ts';
import { openJournalFile, type JournalFile } from '../../io/save/journal-file.ts';
import { toAlignInput } from '../align/align-files.ts';
import type { AlignKnowledge } from '../align/align-knowledge.ts';
import type { Side } from '../segment/segment-side.ts';
import type { AlignTexts } from './align-texts.ts';
import { applyOperation } from './apply-operation.ts';
import { findPatch } from './apply-patch.ts';
import { beginHistory, doStep, turnStep, type BeadHistory } from './bead-history.ts';
import { OperationRefused, type BeadOperation } from './bead-operation.ts';
import { carryOver } from './carry-over.ts';
import { coverBeads } from './cover-beads.ts';
import { readAlignmentSides, type AlignmentPair } from './read-alignment-sides.ts';
import { adoptAligned, listAnchors, pinRuns } from './realign-beads.ts';
import { SAVE_FORMS, type SaveForm } from './save-forms.ts';
import { isFixed, type BeadPatch, type SessionBead } from './session-bead.ts';
import {
  packBead,
  packPatch,
  sumSentences,
  unpackBead,
  unpackPatch,
  type JournalRecord,
} from './session-journal.ts';
import { chooseBeads, writeSession } from './write-session.ts';

/** What was changed, and where to look now. */
export interface SessionChange {
  readonly label: string;
  readonly patch: BeadPatch;
  readonly history: BeadHistory;
}

/** Somebody else changed the beads first. */
export class RevisionMismatch extends Error {
  override readonly name = 'RevisionMismatch';
}

/** A file is there that this alignment did not write. */
export class FileThere extends Error {
  override readonly name = 'FileThere';
}

/** What is saved of an alignment, and where. */
export interface SaveOrder {
  readonly form: SaveForm;
  /** 0 to 1. */
  readonly minConfidence: number;
  /** From the folder of the project; absent: beside the source. */
  readonly path?: string;
  /** Whether a file that somebody else wrote makes way. */
  readonly overwrites: boolean;
  /** Version of the program. */
  readonly version: string;
}

/** An alignment that people work on. What was answered for is on the disk. */
export interface AlignmentSession {
  readonly id: string;
  readonly pair: AlignmentPair;
  readonly source: Side;
  readonly target: Side;
  history(): BeadHistory;
  /**
   * @throws {RevisionMismatch}
   * @throws {OperationRefused}
   */
  perform(operation: BeadOperation, revision: number): Promise<SessionChange>;
  /** @returns `undefined` when there is nothing to take back, or to do again */
  turn(way: 'undo' | 'redo', revision: number): Promise<SessionChange | undefined>;
  /** @throws {FileThere} */
  save(order: SaveOrder): Promise<{ readonly path: string; readonly beads: number }>;
  close(): Promise<void>;
}

export interface OpenSessionOptions {
  readonly io: Io;
  /** Absolute. */
  readonly folder: string;
  readonly id: string;
  readonly pair: AlignmentPair;
  readonly align: AlignTexts;
  readonly knowledge?: AlignKnowledge;
}

/** Where the journals of alignments stand, from the folder of the project. */
export const JOURNAL_FOLDER = '.kosut/align';

/**
 * Opens an alignment: as it was left, when there is a journal of it; otherwise aligned anew. Beads
 * that were accepted are kept when the texts were edited meanwhile.
 *
 * @throws {FormatError} when a text, the beads or the journal cannot be read
 */
export async function openAlignmentSession(options: OpenSessionOptions): Promise<AlignmentSession> {
  const { io, folder, id, pair, align, knowledge } = options;
  const file = path.join(folder, JOURNAL_FOLDER, `${id}.ndjson`);
  // the beads to begin with may be gone by the time the work goes on
  const { source, target, given } = await readAlignmentSides(
    io,
    folder,
    pair,
    !(await io.exists(file)),
  );
  const sums = sumSentences(source, target);
  const counts = [source.sentences.length, target.sentences.length] as const;
  await io.makeFolder(path.join(folder, JOURNAL_FOLDER));

  const runAligner = async (anchors: readonly FixedBead[]) =>
    align({
      input: toAlignInput(source, target, anchors),
      ...(knowledge !== undefined && { knowledge }),
    });

  async function begin(kept: readonly (FixedBead & Partial<SessionBead>)[]): Promise<BeadHistory> {
    if (kept.length === 0 && given !== undefined) return beginHistory(coverBeads(given, ...counts));
    const states = new Map(kept.map((bead) => [bead.source.join() + bead.target.join(), bead]));
    const beads = (await runAligner(kept)).map(({ source: from, target: to, confidence }, at) => {
      const before = states.get(from.join() + to.join());
      const state = before?.state ?? 'pending';
      return { id: at + 1, source: from, target: to, confidence, state } as const;
    });
    return beginHistory(beads);
  }

  const read = await replay(file);
  let { journal } = read;
  let history: BeadHistory;
  const savedPaths = new Set<string>(read.savedPaths);
  const isSame =
    read.sums !== undefined && JSON.stringify(read.sums) === JSON.stringify(sums) && read.history;
  if (isSame) history = isSame;
  else {
    const decided = read.history?.beads.filter(isFixed) ?? [];
    history = await begin(read.sums === undefined ? [] : carryOver(decided, read.sums, sums));
    // a new journal: its first line must be there whole before the old one goes
    await journal.close();
    const next = `${file}.new`;
    const records: readonly JournalRecord[] = [
      { type: 'pair', version: 1, pair },
      { type: 'head', sums, beads: history.beads.map(packBead) },
      ...[...savedPaths].map((saved): JournalRecord => ({ type: 'saved', path: saved })),
    ];
    await io.save(
      next,
      records.map((record) => `${JSON.stringify(record)}\n`),
    );
    if (read.sums !== undefined) await rename(file, `${file}.old`);
    await rename(next, file);
    journal = (await replay(file)).journal;
  }

  /** One after the other: an operation sees what the one before made. */
  const inTurn = createTurns();
  const write = async (record: JournalRecord): Promise<void> => {
    try {
      await journal.append(JSON.stringify(record)).done;
    } catch (error) {
      throw new FormatError('the journal cannot be written; nothing was changed', {
        fault: 'file/unwritable',
        path: `${JOURNAL_FOLDER}/${id}.ndjson`,
        expected: 'a disk with room that can be written',
        cause: error,
      });
    }
  };
  const demandRevision = (revision: number): void => {
    if (revision !== history.revision) throw new RevisionMismatch('the beads are others by now');
  };

  async function plan(operation: BeadOperation): Promise<BeadPatch> {
    const { beads } = history;
    let { nextId } = history;
    const takeId = (): number => nextId++;
    if (operation.op !== 'realign' && operation.op !== 'pin')
      return applyOperation(beads, operation, takeId);
    if (operation.op === 'realign' && beads.every(isFixed))
      throw new OperationRefused('nothing-pending');
    const prepared =
      operation.op === 'pin'
        ? pinRuns(beads, operation.source, operation.target, takeId).beads
        : beads;
    const aligned = await runAligner(listAnchors(prepared));
    const adopted = adoptAligned(prepared, aligned, takeId);
    const after = [
      ...prepared.slice(0, adopted.at),
      ...adopted.inserted,
      ...prepared.slice(adopted.at + adopted.removed.length),
    ];
    return findPatch(beads, after);
  }

  return {
    id,
    pair,
    source,
    target,
    history: () => history,
    perform: (operation, revision) =>
      inTurn(async () => {
        demandRevision(revision);
        const patch = await plan(operation);
        const label =
          operation.op === 'mark'
            ? `${operation.state} ${operation.beads.length}`
            : (operation.op as string);
        if (patch.removed.length + patch.inserted.length === 0) return { label, patch, history };
        const next = doStep(history, { label, patch });
        await write({ type: 'step', label, patch: packPatch(patch) });
        history = next;
        return { label, patch, history };
      }),
    turn: (way, revision) =>
      inTurn(async () => {
        demandRevision(revision);
        const turned = turnStep(history, way);
        if (turned === undefined) return undefined;
        await write({ type: way });
        ({ history } = turned);
        return turned;
      }),
    save: ({ form, minConfidence, path: wanted, overwrites, version }) =>
      inTurn(async () => {
        const relative = wanted ?? defaultPath(pair, form);
        const absolute = path.join(folder, relative);
        if (!overwrites && !savedPaths.has(relative) && (await io.exists(absolute)))
          throw new FileThere(relative);
        const beads = chooseBeads(history.beads, form, minConfidence);
        await io.save(absolute, writeSession(source, target, beads, form, version));
        if (!savedPaths.has(relative)) await write({ type: 'saved', path: relative });
        savedPaths.add(relative);
        return { path: relative, beads: beads.length };
      }),
    close: () => inTurn(() => journal.close()),
  };
}

/** Beside the source, by its name and the other language. */
export function defaultPath(
  { source, target, targetLocale }: AlignmentPair,
  form: SaveForm,
): string {
  const { dir, name } = path.posix.parse(source);
  const stem = source === target ? `${name}.aligned` : `${name}.${targetLocale}`;
  return path.posix.join(dir, `${stem}${SAVE_FORMS[form]}`);
}

/** What a journal says; empty for one that has just begun. */
interface Replayed {
  readonly journal: JournalFile;
  readonly sums?: { readonly source: readonly string[]; readonly target: readonly string[] };
  readonly history?: BeadHistory;
  readonly savedPaths: readonly string[];
}

async function replay(file: string): Promise<Replayed> {
  let sums: Replayed['sums'];
  let history: BeadHistory | undefined;
  const savedPaths: string[] = [];
  const fail = (cause?: unknown): never => {
    throw new FormatError('the journal of the alignment was changed by another program', {
      fault: 'beads/structure',
      path: file,
      expected: 'lines as they were written; move the file away to begin anew',
      cause,
    });
  };
  const take = (record: JournalRecord): void => {
    switch (record.type) {
      case 'pair':
        return;
      case 'head':
        sums = record.sums;
        history = beginHistory(record.beads.map(unpackBead));
        return;
      case 'saved':
        savedPaths.push(record.path);
        return;
      case 'step':
        history = doStep(history!, { label: record.label, patch: unpackPatch(record.patch) });
        return;
      case 'undo':
      case 'redo':
        history = turnStep(history!, record.type)!.history;
    }
  };
  const journal = await openJournalFile(file, ({ text }) => {
    try {
      take(JSON.parse(text) as JournalRecord);
    } catch (error) {
      fail(error);
    }
  });
  return {
    journal,
    savedPaths,
    ...(sums !== undefined && { sums }),
    ...(history !== undefined && { history }),
  };
}
