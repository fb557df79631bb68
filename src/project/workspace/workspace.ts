import path from 'node:path';
import type { Config } from '../../config/config.ts';
import type { Io } from '../../io/io.ts';
import type { Log } from '../log.ts';
import { findXliffFiles } from './find-files.ts';
import { createOpenFile, readOpenFile, type OpenFile } from './open-file.ts';
import { toRow, type WorkspaceRow } from './to-row.ts';
import type { RowPlace } from './unit-table.ts';

/** The folder that is edited: its files and what was done to them. */
export interface Workspace {
  /** Absolute. */
  readonly folder: string;
  readonly io: Io;
  readonly config: Config;
  /** How the person is called who works here. */
  readonly user: string;
  readonly files: ReadonlyMap<string, OpenFile>;
  /** Resolves when the file has its first rows, or is read. */
  ready(file: OpenFile, rows: number): Promise<void>;
  toRow(file: OpenFile, place: RowPlace): WorkspaceRow;
  /** Resolves when all files are read. */
  readonly read: Promise<void>;
  close(): Promise<void>;
}

export interface OpenWorkspaceOptions {
  readonly io: Io;
  readonly config: Config;
  readonly log: Log;
}

/**
 * Opens the folder that `io` works in. Its files are read one after another while the answer is used.
 *
 * @throws {FormatError} when the folder cannot be read
 */
export async function openWorkspace(options: OpenWorkspaceOptions): Promise<Workspace> {
  const { io, config } = options;
  const found = await findXliffFiles(io.cwd);
  const files = new Map<string, OpenFile>();
  for (const one of found) {
    const file = createOpenFile(one);
    files.set(file.id, file);
  }
  let waiting: (() => void)[] = [];
  const wake = (): void => {
    const now = waiting;
    waiting = [];
    for (const resolve of now) resolve();
  };
  /** Files somebody asked for are read before the others. */
  const wanted: OpenFile[] = [];
  const readAll = async (): Promise<void> => {
    const rest = [...files.values()];
    for (;;) {
      const next = wanted.find((file) => rest.includes(file)) ?? rest[0];
      if (next === undefined) return;
      rest.splice(rest.indexOf(next), 1);
      await readOpenFile(io, next, wake);
      wake();
    }
  };
  const read = readAll();
  return {
    folder: path.resolve(io.cwd),
    io,
    config,
    user: io.environment['USER'] ?? io.environment['USERNAME'] ?? 'translator',
    files,
    async ready(file, rows) {
      wanted.unshift(file);
      while (!file.isComplete && file.table.rowCount() < rows)
        await new Promise<void>((resolve) => waiting.push(resolve));
    },
    toRow: (file, place) => toRow(file, place, { revision: 0 }),
    read,
    async close() {
      await read;
    },
  };
}
