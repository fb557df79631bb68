import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { LookupAnswer } from './answer-lookup.ts';
import type { PlainLookup } from './plain-lookup.ts';

/** What a thread is started with. */
export interface LookupSetup {
  /** Files of memories that are there, with their indexes. */
  readonly paths: readonly string[];
  /** Of the program. */
  readonly version: string;
  readonly hasJsonp: boolean;
}

/** What goes to a thread. */
export interface ThreadLookup {
  readonly at: number;
  readonly lookup: PlainLookup;
}

/** What comes back; without an answer when there is none that is fine. */
export interface ThreadAnswer {
  readonly at: number;
  readonly answer?: LookupAnswer;
}

/** Threads that answer look-ups beside the one that serves. */
export interface LookupThreads {
  /**
   * Hands a look-up over, unless all threads have enough to do or are not there yet: `undefined`. The promise gives no
   * answer when that thread has none that is fine, or ended.
   */
  ask(lookup: PlainLookup): Promise<LookupAnswer | undefined> | undefined;
  /** Starts them; they can be asked some moments later. Once is enough. */
  start(): void;
  /** Hands on the answers that are there, which otherwise wait until the event loop comes round. */
  settle(): void;
  close(): Promise<void>;
}

/**
 * Look-ups a thread has at a time: one that it works on, and some for the time in which the thread that serves does a
 * look-up of its own.
 */
const MOST_ASKED = 4;

interface Thread {
  readonly worker: Worker;
  readonly port: MessagePort;
  readonly asked: Map<number, (answer: LookupAnswer | undefined) => void>;
  isOpen: boolean;
  /** Called when it has closed its memories, or is gone. */
  onClosed(): void;
}

/** @param count how many, at least 1 */
export function createLookupThreads(count: number, setup: LookupSetup): LookupThreads {
  let threads: readonly Thread[] | undefined;
  let last = 0;
  const take = (thread: Thread, message: ThreadAnswer | 'open' | 'closed'): void => {
    if (message === 'open') thread.isOpen = true;
    else if (message === 'closed') thread.onClosed();
    else {
      const resolve = thread.asked.get(message.at);
      thread.asked.delete(message.at);
      resolve?.(message.answer);
    }
  };
  const start = (): Thread => {
    const { port1: port, port2 } = new MessageChannel();
    const worker = new Worker(new URL('./lookup-thread.js', import.meta.url), {
      workerData: { ...setup, port: port2 },
      transferList: [port2],
    });
    const thread: Thread = {
      worker,
      port,
      asked: new Map(),
      isOpen: false,
      onClosed: () => undefined,
    };
    const end = (): void => {
      thread.isOpen = false;
      const all = [...thread.asked.values()];
      thread.asked.clear();
      for (const resolve of all) resolve(undefined);
      thread.onClosed();
    };
    port.on('message', (message: ThreadAnswer) => take(thread, message));
    // one that cannot open the memories, or has ended, is not missed: this thread answers too
    worker.on('error', end);
    worker.on('exit', end);
    return thread;
  };
  return {
    start() {
      threads ??= Array.from({ length: count }, start);
    },
    ask(lookup) {
      let free: Thread | undefined;
      for (const thread of threads ?? [])
        if (thread.isOpen && thread.asked.size < (free?.asked.size ?? MOST_ASKED)) free = thread;
      if (free === undefined) return undefined;
      const { asked, port } = free;
      const at = ++last;
      return new Promise((resolve) => {
        asked.set(at, resolve);
        port.postMessage({ at, lookup } satisfies ThreadLookup);
      });
    },
    settle() {
      for (const thread of threads ?? []) {
        if (thread.asked.size === 0) continue;
        for (;;) {
          const received = receiveMessageOnPort(thread.port);
          if (received === undefined) break;
          take(thread, received.message as ThreadAnswer);
        }
      }
    },
    async close() {
      for (const thread of threads ?? []) {
        const { worker, port } = thread;
        if (thread.isOpen)
          await new Promise<void>((resolve) => {
            thread.onClosed = resolve;
            port.postMessage('close');
          });
        thread.isOpen = false;
        port.close();
        await worker.terminate();
      }
    },
  };
}
