import { setRevisions } from '../steps/note-facts.ts';
import { countRepeats } from '../rows/filter-rows.ts';
import { appendRecord } from '../journal/journal-record.ts';
import { mergeFile } from './merge-file.ts';
import {
  createOpenFile,
  isSameVersion,
  readOpenFile,
  takeFingerprint,
  type OpenFile,
} from '../files/open-file.ts';
import { needsSaving, saveOpenFile } from './save-open-file.ts';
import { toFactsRow } from '../rows/to-row.ts';
import type { WorkspaceState } from '../workspace-state.ts';
import { partRemarks } from './written-unit.ts';

/** Writes files when nobody types, and takes in what other programs wrote. */
export interface Saver {
  /** Something of the file changed: it is saved soon, and told about. */
  changed(file: OpenFile): void;
  /** Tells about the file: counts or its save state are other than before. */
  tell(file: OpenFile): void;
  /** Takes in what another program wrote, so that places in the file on the disk hold. */
  sync(file: OpenFile): Promise<void>;
  /** Saves now. Failures are in the file's `saveError`. */
  save(file: OpenFile): Promise<void>;
  /** Who wants to be told of files. */
  onFile: (file: OpenFile) => void;
  /** Called when a save has ended and nothing else is saved or taken in. */
  onRest: () => Promise<void>;
  /** Saves all files and stops. */
  close(): Promise<void>;
}

/** A file is written so many milliseconds after the last change … */
const IDLE = 1000;
/** … and, when somebody never stops, at least so often. */
const LONGEST = 10_000;
/** How often files are looked at for what other programs do, in milliseconds. */
const WATCH = 1500;
/** After a failure the next try comes later. */
const RETRY = 15_000;
/** With more rows changed by another program, windows read everything again. */
const MAX_ROWS = 500;

/** A saver for the files of a workspace. */
export function createSaver(state: WorkspaceState): Saver {
  const timers = new Map<OpenFile, { timer: NodeJS.Timeout; readonly since: number }>();
  /** One job a file at a time. */
  const jobs = new Map<OpenFile, Promise<void>>();
  let running = 0;
  const inTurn = (file: OpenFile, job: () => Promise<void>): Promise<void> => {
    const last = jobs.get(file) ?? Promise.resolve();
    const next = last.then(async () => {
      running++;
      try {
        await job();
      } finally {
        running--;
      }
    });
    jobs.set(
      file,
      next.catch(() => undefined),
    );
    return next;
  };

  const takeIn = async (file: OpenFile): Promise<void> => {
    const now = await takeFingerprint(file.absolute);
    if (isSameVersion(now, file.fingerprint)) return;
    const next = createOpenFile(file);
    if (now !== undefined) await readOpenFile(state.io, next, state.targetLocale);
    if (now === undefined || next.fault !== undefined)
      throw new Error(
        now === undefined
          ? 'the file is gone'
          : `another program wrote the file, and it cannot be read: ${next.fault!.message}`,
      );
    const { changed, conflicts, removed } = mergeFile(file, next);
    countRepeats(file);
    file.written = new Map();
    partRemarks(file);
    const seq = ++state.seq;
    const isMany = changed.length > MAX_ROWS;
    setRevisions(file, isMany ? undefined : changed, seq);
    await appendRecord(state, {
      type: 'disk',
      file: file.id,
      seq,
      at: state.io.now().toISOString(),
      fingerprint: file.fingerprint!,
      ...(!isMany && { rows: changed }),
    });
    if (conflicts.length > 0)
      await appendRecord(state, {
        type: 'conflict',
        file: file.id,
        conflicts: conflicts.map((row) => [row, file.conflicts.get(row)!]),
      });
    if (isMany || removed.length > 0) state.events.emit('reset', { file: file.id });
    else state.events.emit('row', { file: file.id, rows: rowsOf(file, changed), removed });
  };

  const save = async (file: OpenFile): Promise<void> => {
    try {
      await saveOpenFile(state, file, () => takeIn(file));
      delete file.saveError;
    } catch (error) {
      file.saveError = (error as Error).message;
      schedule(file, RETRY);
    }
    saver.tell(file);
    if (running === 1) await saver.onRest();
  };

  let isClosed = false;
  const schedule = (file: OpenFile, delay: number): void => {
    if (isClosed) return;
    const now = Date.now();
    const old = timers.get(file);
    if (old !== undefined) clearTimeout(old.timer);
    const since = old?.since ?? now;
    const wait = Math.max(0, Math.min(delay, since + Math.max(LONGEST, delay) - now));
    const timer = setTimeout(() => {
      timers.delete(file);
      void inTurn(file, () => save(file));
    }, wait);
    timers.set(file, { timer, since });
  };

  const watch = setInterval(() => {
    for (const file of state.files.values()) {
      if (!file.isComplete || file.fault !== undefined) continue;
      void takeFingerprint(file.absolute).then((now) => {
        if (isSameVersion(now, file.fingerprint)) return;
        void inTurn(file, async () => {
          try {
            await takeIn(file);
            delete file.saveError;
          } catch (error) {
            file.saveError = (error as Error).message;
          }
          saver.tell(file);
        });
      });
    }
  }, WATCH);
  watch.unref();

  const saver: Saver = {
    changed(file) {
      saver.tell(file);
      if (file.isComplete && needsSaving(file)) schedule(file, IDLE);
    },
    tell: (file) => saver.onFile(file),
    async sync(file) {
      // a save that is under way need not be waited for while the old file is still there
      if (isSameVersion(await takeFingerprint(file.absolute), file.fingerprint)) return;
      await inTurn(file, () => takeIn(file));
    },
    save: (file) => inTurn(file, () => save(file)),
    onFile: () => undefined,
    onRest: () => Promise.resolve(),
    async close() {
      clearInterval(watch);
      isClosed = true;
      for (const [file, { timer }] of timers) {
        clearTimeout(timer);
        timers.delete(file);
        await inTurn(file, () => save(file));
      }
      await Promise.all(jobs.values());
    },
  };
  return saver;

  function rowsOf(file: OpenFile, ids: readonly string[]): readonly unknown[] {
    return ids.flatMap((id) => {
      const place = file.table.findRow(id);
      return place === undefined ? [] : [toFactsRow(file, place)];
    });
  }
}
