import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { UnitVariants } from '../../store/memory-store.ts';
import { type PackedFault, unpackFault } from '../pack-fault.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { MemoryWriter, UploadCounts, UploadedFile } from './memory-writer.ts';

/** What the thread gets at its start. */
export interface WriterSetup {
  /** Of a memory that is there. */
  readonly path: string;
  readonly port: MessagePort;
}

/** What goes to the thread, one or more in a message. */
export interface WriterTask {
  readonly at: number;
  readonly task:
    | {
        readonly type: 'add';
        readonly units: readonly UnitVariants[];
        readonly madeFrom?: readonly string[];
      }
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
 * Calls of `settle` after which waiting changes leave, though the event loop has not come round: at half a
 * millisecond an answer, a change waits as long as its way to the disk takes. Fewer make more transactions, and
 * after each of them the index reads anew; more let those who write wait longer than those who read.
 */
const PATIENCE = 24;

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
}

/**
 * A writer on a thread of its own, so that neither a disk that takes its time, nor an import, nor the lock of
 * another process keeps anybody from reading. The thread starts with the first change.
 *
 * What comes while it writes is sent together, and so is what comes at about the same time: each message wakes a
 * thread, which costs as much as a small answer.
 *
 * @param path of a memory that is there
 */
export function createWriterThread(path: string): MemoryWriter {
  const waiting = new Map<number, Waiting>();
  let thread: Thread | undefined;
  let count = 0;
  let leaving: WriterTask[] = [];
  /** Tasks that the thread has and has not answered. */
  let sent = 0;
  /** Calls of `settle` since something was sent. */
  let calls = 0;
  const fail = (error: unknown): void => {
    thread?.port.close();
    thread = undefined;
    leaving = [];
    sent = 0;
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(error);
  };
  const take = (answers: readonly WriterAnswer[]): void => {
    sent -= answers.length;
    for (const answer of answers) {
      const asked = waiting.get(answer.at);
      waiting.delete(answer.at);
      if (answer.problem === undefined) asked?.resolve(answer);
      else asked?.reject(toError(answer.problem));
    }
    if (leaving.length > 0) setImmediate(send);
  };
  const start = (): Thread => {
    const { port1: port, port2 } = new MessageChannel();
    const setup: WriterSetup = { path, port: port2 };
    const worker = new Worker(new URL('./writer-thread.js', import.meta.url), {
      workerData: setup,
      transferList: [port2],
    });
    const own = { worker, port };
    const end = (error: unknown): void => {
      if (thread === own) fail(error);
    };
    port.on('message', take);
    worker.on('error', end);
    worker.on('exit', (code) =>
      end(new Error(`the thread that writes ${path} ended with ${code}`)),
    );
    return own;
  };
  const send = (): void => {
    if (sent > 0 || leaving.length === 0) return;
    const tasks = leaving;
    leaving = [];
    sent = tasks.length;
    calls = 0;
    (thread ??= start()).port.postMessage(tasks);
  };
  const ask = (task: WriterTask['task']): Promise<WriterAnswer> =>
    new Promise((resolve, reject) => {
      const at = count++;
      waiting.set(at, { resolve, reject });
      leaving.push({ at, task });
      if (leaving.length === 1) setImmediate(send);
    });
  return {
    async add(units, madeFrom = []) {
      await ask({ type: 'add', units, ...(madeFrom.length > 0 && { madeFrom }) });
    },
    async importFile(file) {
      const { counts } = await ask({ type: 'import', file });
      return counts!;
    },
    settle() {
      calls++;
      if (sent > 0 && thread !== undefined) {
        const received = receiveMessageOnPort(thread.port);
        if (received !== undefined) take(received.message as readonly WriterAnswer[]);
      }
      if (calls >= PATIENCE) send();
    },
    async close() {
      if (thread === undefined && leaving.length === 0) return;
      await ask({ type: 'close' });
      if (thread === undefined) return;
      const { worker, port } = thread;
      thread = undefined;
      port.close();
      await worker.terminate();
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
