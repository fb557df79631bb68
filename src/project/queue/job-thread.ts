import { parentPort } from 'node:worker_threads';
import { createNodeIo } from '../../io/node-io.ts';
import type { QueueItem } from '../../store/queue/queue.ts';
import { createAlignJobs } from './align-jobs.ts';
import { createCleanJobs } from './clean-jobs.ts';
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
      const createJobs = setup.kind === 'align' ? createAlignJobs : createCleanJobs;
      runner = createJobs(fenceIo(io), setup.text);
    }
    const items = JSON.parse(job.items) as readonly QueueItem[];
    const input = { ...job, items };
    const obstacle = job.hasFiles ? await findObstacle(io, runner!.places(input), root) : undefined;
    if (obstacle !== undefined)
      return { type: obstacle.isOfBatch ? 'refused' : 'failed', reason: obstacle.reason };
    return { type: 'done', ...(await runner!.run(input)) };
  } catch (error) {
    return { type: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (job: ThreadJob) => {
  void answer(job).then((message) => parentPort?.postMessage(message));
});
