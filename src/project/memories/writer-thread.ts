import { workerData } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import { FormatError } from '../../model/format-error.ts';
import { packFault } from '../pack-fault.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';
import type { WriterAnswer, WriterSetup, WriterTask } from './create-writer-thread.ts';
import { createMemoryWriter } from './write-memory.ts';

// The entry of the thread that writes one memory. Tasks are not waited for here: the writer has them in
// turn, and writes together what waits together.
const { path, port } = workerData as WriterSetup;
const writer = createMemoryWriter(createNodeIo(), path, { create: false });

function toProblem(error: unknown): WriterAnswer['problem'] {
  if (error instanceof FormatError) return { kind: 'fault', fault: packFault(error) };
  if (error instanceof UnknownLocaleError) return { kind: 'locale', flag: error.flag };
  return { kind: 'bug', error };
}

/** Changes that were written together are told together. */
let done: WriterAnswer[] = [];
function tell(answer: WriterAnswer): void {
  done.push(answer);
  if (done.length > 1) return;
  setImmediate(() => {
    const answers = done;
    done = [];
    port.postMessage(answers);
  });
}

function begin({ at, task }: WriterTask): void {
  const answer: Promise<WriterAnswer> =
    task.type === 'add'
      ? writer.add(task.units, task.madeFrom).then(() => ({ at }))
      : task.type === 'import'
        ? writer.importFile(task.file).then((counts) => ({ at, counts }))
        : writer.close().then(() => ({ at }));
  void answer
    .catch((error: unknown): WriterAnswer => ({ at, problem: toProblem(error)! }))
    .then(tell);
}

port.on('message', (tasks: readonly WriterTask[]) => tasks.forEach(begin));
