import { parentPort } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import type { QueueItem } from '../../store/queue/queue.ts';
import { createAlignJobs } from './align-jobs.ts';
import { fenceIo } from './fence-io.ts';
import { findObstacle } from './find-obstacle.ts';
import type { ThreadAnswer, ThreadJob } from './job-slot.ts';
import type { JobRunner } from './job-runner.ts';

// The entry of a thread of `workOnQueue`: one job after the other, of one batch as long as nobody sends the setup of
// another one.
let runner: JobRunner | undefined;
let io = createNodeIo();

async function answer({ setup, job, root }: ThreadJob): Promise<ThreadAnswer> {
  try {
    if (setup !== undefined) {
      io = createNodeIo(root ?? setup.folder);
      runner = createAlignJobs(fenceIo(io), setup.text);
    }
    const items = JSON.parse(job.items) as readonly QueueItem[];
    const obstacle = job.hasPlaces
      ? await findObstacle(io, runner!.places(items), root)
      : undefined;
    if (obstacle !== undefined) return { type: 'refused', reason: obstacle };
    return { type: 'done', ...(await runner!.run({ ...job, items })) };
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (job: ThreadJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message));
});
