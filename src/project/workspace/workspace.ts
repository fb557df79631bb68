import { mkdir, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import { openJournalFile, type JournalLine } from '../../io/save/journal-file.ts';
import { lockFolder, type FolderLock } from '../../io/save/lock-folder.ts';
import { FormatError } from '../../model/format-error.ts';
import type { Log } from '../log.ts';
import { createJournalCutter, JOURNAL_BYTES } from './journal/cut-journal.ts';
import { createEventLog } from './event-log.ts';
import { countRepeats } from './rows/filter-rows.ts';
import { findXliffFiles } from './files/find-files.ts';
import { endLeases } from './rows/lease-row.ts';
import { createOpenFile, readOpenFile, type OpenFile } from './files/open-file.ts';
import { createPairKeeper, type PairKeeper, type Remember } from './remember-pairs.ts';
import { createReadingPace, type ReadingPace } from './files/reading-pace.ts';
import { createReplay } from './journal/replay-journal.ts';
import { createSaver, type Saver } from './save/save-when-idle.ts';
import { toFactsRow, type WorkspaceRow } from './rows/to-row.ts';
import type { RowPlace } from './rows/unit-table.ts';
import type { WorkspaceState } from './workspace-state.ts';

/** The folder that is edited: its files and what was done to them. */
export interface Workspace {
  readonly state: WorkspaceState;
  /** Absolute, without links in it. */
  readonly folder: string;
  readonly config: Config;
  readonly files: ReadonlyMap<string, OpenFile>;
  readonly saver: Saver;
  readonly memory: PairKeeper;
  readonly lock: FolderLock;
  /** Of the files that are read when it is opened. */
  readonly pace: ReadingPace;
  /** Resolves when the file has so many rows, or all of its rows and what the journal has for it. */
  ready(file: OpenFile, rows: number): Promise<void>;
  toRow(file: OpenFile, place: RowPlace): WorkspaceRow;
  /** Takes in XLIFF files that came into the folder since it was looked through. */
  lookAgain(): Promise<void>;
  /** Resolves when all files are read. */
  readonly read: Promise<void>;
  /** Saves what is not saved, and lets go of the folder. */
  close(): Promise<void>;
}

export interface OpenWorkspaceOptions {
  readonly io: Io;
  readonly config: Config;
  readonly log: Log;
  /** Takes what is confirmed into a memory. */
  readonly remember: Remember;
}

/** The folder, inside of that of the project, where journal and backups stand. */
export const DATA_FOLDER = '.kosut';

const JOURNAL = 'journal.ndjson';

/** How often leases are looked at, in milliseconds. */
const LEASE_WATCH = 5000;

/**
 * Opens the folder that `io` works in. Its files are read one after another while the answer is used; what
 * an earlier run could not write into them is put onto them.
 *
 * @throws {FormatError} `file/unwritable`, `folder/in-use`
 */
export async function openWorkspace(options: OpenWorkspaceOptions): Promise<Workspace> {
  const { io, config, log } = options;
  const folder = await realpath(io.cwd);
  const dataFolder = path.join(folder, DATA_FOLDER);
  const lock = await openDataFolder(dataFolder);
  const files = new Map<string, OpenFile>();
  await removeLeftovers(path.join(dataFolder, JOURNAL));
  await addFiles(folder, files);

  const lines: JournalLine[] = [];
  const journalPath = path.join(dataFolder, JOURNAL);
  let take = (line: JournalLine): void => void lines.push(line);
  const journal = await openJournalFile(journalPath, (line) => take(line));
  const state: WorkspaceState = {
    folder,
    dataFolder,
    io,
    log,
    user: io.environment['USER'] ?? io.environment['USERNAME'] ?? 'translator',
    ...(config.targetLocale !== undefined && { targetLocale: config.targetLocale }),
    files,
    journal,
    events: createEventLog(io.now().getTime().toString(36)),
    seq: 0,
    steps: [],
    undo: [],
    redo: [],
    history: new Map(),
    rowsWithFindings: () => undefined,
    onChange: () => undefined,
    onConfirm: () => undefined,
  };
  const replay = createReplay(() => state);
  take = replay.take;
  for (const line of lines.splice(0)) replay.take(line);
  if (replay.damaged() > 0)
    log.note(`${journalPath}: ${replay.damaged()} lines cannot be read and were passed over`);

  const saver = createSaver(state);
  const memory = createPairKeeper(state, options.remember);
  const cutJournal = createJournalCutter(state, {
    most: Number(io.environment['KOSUT_JOURNAL_BYTES'] ?? JOURNAL_BYTES),
    unremembered: memory.pending,
    replay,
  });
  saver.onRest = () =>
    cutJournal().catch((error: unknown) => {
      // it goes on growing: nothing is lost
      log.note(`${journalPath} cannot be cut: ${String(error)}`);
    });
  state.onChange = (file) => saver.changed(file);
  state.onConfirm = (file, step) => memory.add(file, step);

  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const now = waiting;
    waiting = [];
    for (const resolve of now) resolve();
  };
  /** Files somebody asked for are read before the others. */
  const wanted: OpenFile[] = [];
  let isClosing = false;
  const pace = createReadingPace();
  const paced: Io = {
    ...io,
    async *readBytes(name) {
      for await (const chunk of io.readBytes(name)) {
        yield chunk;
        await pace.rest();
      }
    },
  };
  const readAll = async (rest: OpenFile[]): Promise<void> => {
    for (;;) {
      const next = wanted.find((file) => rest.includes(file)) ?? rest[0];
      if (next === undefined || isClosing) break;
      rest.splice(rest.indexOf(next), 1);
      await readOpenFile(paced, next, config.targetLocale, () => {
        wake();
        saver.tell(next);
      });
      if (next.fault === undefined) await replay.restore(next);
      next.isComplete = true;
      countRepeats(next);
      wake();
      saver.changed(next);
    }
  };
  let read = readAll([...files.values()]).then(() => {
    for (const step of replay.unremembered()) {
      const file = files.get(step.file);
      if (file !== undefined) memory.add(file, step);
    }
  });
  const leases = setInterval(() => endLeases(state), LEASE_WATCH);
  leases.unref();
  return {
    state,
    folder,
    config,
    files,
    saver,
    memory,
    lock,
    pace,
    async ready(file, rows) {
      wanted.unshift(file);
      while (!file.isComplete && file.table.rowCount() < rows)
        await new Promise<void>((resolve) => waiting.push(resolve));
    },
    toRow: toFactsRow,
    async lookAgain() {
      const fresh = await addFiles(folder, files);
      if (fresh.length > 0) read = read.then(() => readAll(fresh));
    },
    get read() {
      return read;
    },
    async close() {
      isClosing = true;
      clearInterval(leases);
      await read;
      await saver.close();
      await memory.flush();
      await journal.close();
      await lock.release();
    },
  };
}

/** Adds the files of a folder that are not among those known, and gives them back. */
async function addFiles(folder: string, files: Map<string, OpenFile>): Promise<OpenFile[]> {
  const fresh: OpenFile[] = [];
  for (const one of await findXliffFiles(folder)) {
    const file = createOpenFile(one);
    if (files.has(file.id)) continue;
    files.set(file.id, file);
    fresh.push(file);
    await removeLeftovers(file.absolute);
  }
  return fresh;
}

/** Makes the folder for our own files, out of sight of version control, and takes it. */
async function openDataFolder(dataFolder: string): Promise<FolderLock> {
  try {
    await mkdir(dataFolder, { recursive: true });
    await writeFile(path.join(dataFolder, '.gitignore'), '*\n', { flag: 'wx' }).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      },
    );
    return await lockFolder(path.join(dataFolder, 'lock'));
  } catch (error) {
    if (error instanceof FormatError) throw error;
    throw new FormatError('the folder cannot be written to', {
      fault: 'file/unwritable',
      path: dataFolder,
      expected: 'a folder that may be written to: the journal of the editor stands there',
      cause: error,
    });
  }
}

/** Removes temporary files of an earlier run that ended while it saved. */
async function removeLeftovers(absolute: string): Promise<void> {
  const folder = path.dirname(absolute);
  const start = `.${path.basename(absolute)}.`;
  const names = await readdir(folder).catch(() => []);
  for (const name of names)
    if (name.startsWith(start) && /\.[0-9a-f]{8}-[0-9a-f-]{27}\.tmp$/.test(name))
      await rm(path.join(folder, name), { force: true });
}
