import { Worker } from 'node:worker_threads';
import type { UnitVariants } from '../../store/memory-store.ts';
import { type PackedFault, unpackFault } from '../pack-fault.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { MemoryWriter, UploadCounts, UploadedFile } from './memory-writer.ts';

export interface WriterSetup {
  /** Of a memory that is there. */
  readonly path: string;
}

/** What goes to the thread, one or more in a message. */
export interface WriterTask {
  readonly at: number;
  readonly task:
    | { readonly type: 'add'; readonly units: readonly UnitVariants[] }
    | { readonly type: 'import'; readonly file: UploadedFile }
    | { readonly type: 'close' };
}

/** What comes back, one or more in a message. */
export interface WriterAnswer {
  readonly at: number;
  readonly counts?: UploadCounts;
  readonly problem?:
    | { readonly kind: 'fault'; readonly fault: PackedFault }
    | { readonly kind: 'locale'; readonly flag: UnknownLocaleError['flag'] }
    | { readonly kind: 'bug'; readonly error: unknown };
}

interface Waiting {
  resolve(answer: WriterAnswer): void;
  reject(error: unknown): void;
}

/**
 * A writer on a thread of its own, so that neither a disk that takes its time, nor an import, nor the lock of
 * another process keeps anybody from reading. The thread starts with the first change.
 *
 * @param path of a memory that is there
 */
export function createWriterThread(path: string): MemoryWriter {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let count = 0;
  /** Go together: each message wakes a thread, which costs as much as a small answer. */
  let leaving: WriterTask[] = [];
  const fail = (error: unknown): void => {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
    leaving = [];
  };
  const start = (): Worker => {
    const setup: WriterSetup = { path };
    const thread = new Worker(new URL('./writer-thread.js', import.meta.url), {
      workerData: setup,
    });
    thread.on('message', (answers: readonly WriterAnswer[]) => {
      for (const answer of answers) {
        const asked = waiting.get(answer.at);
        waiting.delete(answer.at);
        if (answer.problem === undefined) asked?.resolve(answer);
        else asked?.reject(toError(answer.problem));
      }
    });
    thread.on('error', fail);
    thread.on('exit', (code) =>
      fail(new Error(`the thread that writes ${path} ended with ${code}`)),
    );
    return thread;
  };
  const send = (): void => {
    const tasks = leaving;
    if (tasks.length === 0) return;
    leaving = [];
    try {
      (worker ??= start()).postMessage(tasks);
    } catch (error) {
      fail(error);
    }
  };
  const ask = (task: WriterTask['task']): Promise<WriterAnswer> =>
    new Promise((resolve, reject) => {
      const at = count++;
      waiting.set(at, { resolve, reject });
      leaving.push({ at, task });
      if (leaving.length === 1) setImmediate(send);
    });
  return {
    async add(units) {
      await ask({ type: 'add', units });
    },
    async importFile(file) {
      const { counts } = await ask({ type: 'import', file });
      return counts!;
    },
    async close() {
      if (worker === undefined && leaving.length === 0) return;
      await ask({ type: 'close' });
      await worker?.terminate();
    },
  };
}

function toError(problem: NonNullable<WriterAnswer['problem']>): unknown {
  switch (problem.kind) {
    case 'fault':
      return unpackFault(problem.fault);
    case 'locale':
      return new UnknownLocaleError(problem.flag);
    case 'bug':
      return problem.error;
  }
}
