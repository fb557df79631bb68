import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, realpath, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { gatherText, type GatheredText } from './gather-text.ts';
import { PACKED_NAME, packText } from './pack-text.ts';
import { syncFolder } from './sync-folder.ts';

/** What ends a program that says nothing to it. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** A file that is being written beside its place: nobody sees it there before {@link commit}. */
export interface PendingFile {
  /** Where it stands until then. */
  readonly path: string;
  /** Text is written as UTF-8, bytes as they are. */
  write(chunk: string | Uint8Array): Promise<void>;
  /** All is on the disk (fsync), still under its passing name. */
  seal(): Promise<void>;
  /** Puts it in its place, where it replaces what stood there as a whole; seals it first. */
  commit(): Promise<void>;
  /** Forgets it; what stood in its place stays. Nothing happens after a commit. */
  discard(): Promise<void>;
}

/**
 * Opens a file to be written beside its place under another name. Keeps the permissions of the file it
 * will replace, and a link to it. An interrupt (Ctrl-C) removes it before the program ends. What is no file, such
 * as a pipe or `/dev/null`, is written to as it stands, since nothing may take its place. A name in `.gz` is
 * written as gzip.
 */
export async function openPendingFile(file: string): Promise<PendingFile> {
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && !found.isFile() && !found.isDirectory()) return openStream(file);
  return openBeside(found === undefined ? file : await realpath(file), found?.mode ?? 0o644);
}

function toText(file: string, handle: FileHandle): GatheredText {
  return PACKED_NAME.test(file) ? packText(handle) : gatherText(handle);
}

async function openStream(file: string): Promise<PendingFile> {
  const handle = await open(file, 'w');
  const text = toText(file, handle);
  let isOpen = true;
  const close = async (): Promise<void> => {
    if (!isOpen) return;
    isOpen = false;
    await handle.close();
  };
  const finish = async (): Promise<void> => {
    if (isOpen) await text.flush();
    await close();
  };
  return { path: file, write: text.write, seal: finish, commit: finish, discard: close };
}

async function openBeside(file: string, mode: number): Promise<PendingFile> {
  const folder = path.dirname(file);
  const temporary = path.join(folder, `.${path.basename(file)}.${randomUUID()}.tmp`);
  // before there is anything to remove: an interrupt may come at any moment
  const forget = removeOnSignal(temporary);
  const handle = await open(temporary, 'w', mode).catch((error: unknown) => {
    forget();
    throw error;
  });
  let state: 'open' | 'sealed' | 'done' = 'open';
  const text = toText(file, handle);
  const pending: PendingFile = {
    path: temporary,
    write: text.write,
    async seal() {
      if (state !== 'open') return;
      await text.flush();
      await handle.sync();
      await handle.close();
      state = 'sealed';
    },
    async commit() {
      await pending.seal();
      await rename(temporary, file);
      state = 'done';
      forget();
      await syncFolder(folder);
    },
    async discard() {
      if (state === 'done') return;
      if (state === 'open') await handle.close().catch(() => undefined);
      state = 'done';
      await rm(temporary, { force: true });
      forget();
    },
  };
  return pending;
}

/** The listeners of this file: who else listens knows how to end the program. */
const OWN = new WeakSet<object>();

/** @returns takes the watch back */
function removeOnSignal(file: string): () => void {
  const listeners = SIGNALS.map((signal) => {
    const onSignal = (): void => {
      OWN.delete(onSignal);
      // a program that ends in its own way, such as a server, finishes what it is writing
      if (process.listeners(signal).some((listener) => !OWN.has(listener))) return;
      rmSync(file, { force: true });
      // the last one to clean up lets the signal do what it does to a program that has no listener
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    OWN.add(onSignal);
    process.once(signal, onSignal);
    return [signal, onSignal] as const;
  });
  return () => {
    for (const [signal, listener] of listeners) {
      process.off(signal, listener);
      OWN.delete(listener);
    }
  };
}
