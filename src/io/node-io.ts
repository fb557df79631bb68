import { statSync } from 'node:fs';
import { access, mkdir, readdir, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { WriteStream } from 'node:tty';
import { FormatError } from '../model/format-error.ts';
import { ClosedPipeError, type Io, type Sink } from './io.ts';
import { openPendingFile, type PendingFile } from './save/pending-file.ts';
import { readFileBytes } from './files/read-file-bytes.ts';
import { readFileBytesSync } from './files/read-file-bytes-sync.ts';
import { openScratchFile, type ScratchFile } from './files/scratch-file.ts';
import { saveFile } from './save/save-file.ts';

/**
 * The real thing: disk, terminal, clock and environment of this process.
 *
 * @param cwd from where relative paths lead; absolute
 */
export function createNodeIo(cwd: string = process.cwd()): Io {
  const resolve = (file: string): string => path.resolve(cwd, file);
  return {
    cwd,
    stdout: toSink(process.stdout),
    stderr: toSink(process.stderr),
    environment: process.env,
    now: () => new Date(),
    readBytes: (file) => readFileBytes(file, resolve(file)),
    readBytesSync: (file) => readFileBytesSync(file, resolve(file)),
    exists: (file) =>
      access(resolve(file)).then(
        () => true,
        () => false,
      ),
    list: (folder) =>
      readdir(resolve(folder)).then(
        (names) => names.sort(),
        () => undefined,
      ),
    size: async (file) => {
      if (file === '-') return undefined;
      const found = await stat(resolve(file)).catch(() => undefined);
      return found?.isFile() === true ? found.size : undefined;
    },
    modified: async (file) => {
      if (file === '-') return undefined;
      const found = await stat(resolve(file)).catch(() => undefined);
      return found?.mtimeMs;
    },
    save: (file, chunks) => saveFile(resolve(file), chunks).catch(explainSave(file)),
    open: (file) => openExplained(file, resolve(file)),
    openScratch: (beside) => {
      const folder = beside === undefined ? os.tmpdir() : scratchFolder(resolve(beside));
      return openExplainedScratch(folder);
    },
    makeFolder: async (folder) => {
      await mkdir(resolve(folder), { recursive: true }).catch(explainSave(folder));
    },
  };
}

/** The folder of a file that is to be written; of what is no file, such as `/dev/null`, that for passing files. */
function scratchFolder(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined || found.isFile() ? path.dirname(file) : os.tmpdir();
}

/** A scratch file whose disk may be full. */
function openExplainedScratch(folder: string): ScratchFile {
  const explain = explainSave(folder);
  const explained = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      return explain(error);
    }
  };
  const file = explained(() => openScratchFile(folder));
  return {
    get size() {
      return file.size;
    },
    append: (bytes) => explained(() => file.append(bytes)),
    read: (start, length) => explained(() => file.read(start, length)),
    close: () => file.close(),
  };
}

async function openExplained(file: string, resolved: string): Promise<PendingFile> {
  const explain = explainSave(file);
  const pending = await openPendingFile(resolved).catch(explain);
  return {
    path: pending.path,
    write: (chunk) => pending.write(chunk).catch(explain),
    seal: () => pending.seal().catch(explain),
    commit: () => pending.commit().catch(explain),
    discard: () => pending.discard(),
  };
}

type OutStream = WriteStream | NodeJS.WriteStream;

/** One listener a stream, however many sinks write to it: those of the process are there as long as it is. */
const failures = new WeakMap<OutStream, { last?: Error }>();

/** Why a stream has failed, if it has. */
function watchFailure(stream: OutStream): { readonly last?: Error } {
  const known = failures.get(stream);
  if (known !== undefined) return known;
  const failure: { last?: Error } = {};
  failures.set(stream, failure);
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure.last = error.code === 'EPIPE' ? new ClosedPipeError(error.message) : error;
  });
  return failure;
}

function toSink(stream: OutStream): Sink {
  const failure = watchFailure(stream);
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.columns ?? 80,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (failure.last !== undefined) reject(failure.last);
        else
          stream.write(text, () => (failure.last === undefined ? resolve() : reject(failure.last)));
      }),
  };
}

/** What the system says when there is no room. */
const FULL: readonly string[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** Why a file could not be saved, in words; faults of what was being written pass through. */
function explainSave(file: string): (error: unknown) => never {
  return (error) => {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === undefined || error instanceof FormatError) throw error;
    // a pipe by its name, such as /dev/stdout, whose reader has seen enough
    if (code === 'EPIPE') throw new ClosedPipeError((error as Error).message);
    throw new FormatError(`cannot be written (${code})`, {
      fault: 'file/unwritable',
      path: file,
      expected: FULL.includes(code)
        ? 'free space on that disk'
        : 'a path in a folder that exists and may be written to',
      cause: error,
    });
  };
}
