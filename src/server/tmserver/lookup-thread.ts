import { workerData, type MessagePort } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import { openMemories } from '../../project/memories/open-memories.ts';
import { answerLookup } from './answer-lookup.ts';
import type { LookupSetup, ThreadAnswer, ThreadLookup } from './create-lookup-threads.ts';
import { toLookupRequest } from './plain-lookup.ts';

// The entry of a thread that answers look-ups. It has the memories open by itself, and asks each before every answer
// whether it has changed, so that it finds what was written before it was asked. Another thread keeps the index files.
const { paths, version, hasJsonp, port } = workerData as LookupSetup & {
  readonly port: MessagePort;
};
const memories = await openMemories(createNodeIo(), paths, {
  isWritable: false,
  keepsIndex: false,
  version,
  log: { progress: () => undefined, note: () => undefined },
});

function answer({ at, lookup }: ThreadLookup): ThreadAnswer {
  try {
    return { at, answer: answerLookup(memories, toLookupRequest(lookup), { hasJsonp }) };
  } catch {
    // whoever asked meets it again, and says what it is
    return { at };
  }
}

port.on('message', (task: ThreadLookup | 'close') => {
  if (task !== 'close') return port.postMessage(answer(task));
  void memories.close().finally(() => port.postMessage('closed'));
});
port.postMessage('open');
