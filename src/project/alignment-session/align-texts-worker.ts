import { parentPort } from 'node:worker_threads';
import type { WorkerAnswer, WorkerTask } from '../../io/machine/worker-pool.ts';
import { packBeads, type PackedBeads } from '../align/pack-beads.ts';
import { alignHere, type AlignOrder } from './align-texts.ts';

// The entry of the thread of `alignInThread`.
parentPort?.on('message', ({ at, task }: WorkerTask<AlignOrder>) => {
  let message: WorkerAnswer<PackedBeads>;
  try {
    message = { at, answer: packBeads(alignHere(task)) };
  } catch (error) {
    message = { at, error };
  }
  parentPort?.postMessage(message);
});
