import { Worker } from 'node:worker_threads';
import type { BatchHead, Queue, TakenJob } from '../../store/queue/queue.ts';
import { toAlignStage } from './align-stages.ts';
import type { JobInput } from './job-runner.ts';

/** What a thread is sent. */
export interface ThreadJob {
  /** Of a batch other than that of the job before. */
  readonly setup?: { readonly folder: string; readonly text: string };
  readonly root?: string;
  readonly job: Omit<JobInput, 'items'> & {
    /** As JSON. */
    readonly items: string;
    /** Whether its items name files. */
    readonly hasPlaces: boolean;
  };
}

/** What became of a job. */
export type ThreadAnswer =
  | { readonly type: 'done'; readonly answer: string; readonly faults: number }
  /** This machine cannot do it, and none of its batch. */
  | { readonly type: 'refused'; readonly reason: string }
  /** It went wrong; perhaps not the next time. */
  | { readonly type: 'failed'; readonly reason: string };

/** A thread that does one job at a time. */
export interface JobSlot {
  run(job: TakenJob): Promise<ThreadAnswer>;
  close(): Promise<void>;
}

/** A thread for the jobs of a queue, started with the first one. @param root see `findObstacle` */
export function createJobSlot(queue: Queue, root: string | undefined): JobSlot {
  let worker: Worker | undefined;
  /** What the thread knows already. */
  let known: { readonly batch: number; readonly learned?: number } | undefined;
  let answered: (answer: ThreadAnswer) => void = () => undefined;
  const forget = (): void => {
    void worker?.terminate();
    worker = undefined;
    known = undefined;
  };

  function start(): Worker {
    const thread = new Worker(new URL('./job-thread.js', import.meta.url));
    const fail = (reason: string): void => {
      // one that is given up, or ends after its error
      if (thread !== worker) return;
      forget();
      answered({ type: 'failed', reason });
    };
    thread.on('message', (answer: ThreadAnswer) => answered(answer));
    thread.on('error', (error) => fail((error as Error).message));
    thread.on('exit', () => fail('its thread ended'));
    return thread;
  }

  function ask(job: ThreadJob): Promise<ThreadAnswer> {
    worker ??= start();
    const thread = worker;
    return new Promise((resolve) => {
      answered = resolve;
      thread.postMessage(job);
    });
  }

  async function gather(job: TakenJob): Promise<Omit<ThreadJob, 'root'> & { learned?: number }> {
    const { batch, stage } = job;
    const head: BatchHead | undefined =
      known?.batch === batch ? undefined : await queue.head(batch);
    if (head !== undefined) known = undefined;
    const plan = toAlignStage(stage);
    const before: string[] = [];
    for (const from of plan.all) before.push(...(await queue.stageAnswers(batch, from)));
    if (plan.before !== undefined)
      before.push(...(await queue.stageAnswers(batch, plan.before, [job.first, job.last])));
    const isNew = plan.learned !== undefined && plan.learned !== known?.learned;
    const [table] = isNew ? await queue.stageAnswers(batch, plan.learned!) : [];
    return {
      ...(head !== undefined && { setup: { folder: head.folder, text: head.setup } }),
      job: {
        stage,
        items: job.items,
        hasPlaces: plan.does !== 'learn',
        before,
        ...(table !== undefined && { learned: table }),
      },
      ...(plan.learned !== undefined && { learned: plan.learned }),
    };
  }

  return {
    async run(job) {
      const { learned, ...gathered } = await gather(job);
      const answer = await ask({ ...gathered, ...(root !== undefined && { root }) });
      const last = learned ?? (known?.batch === job.batch ? known.learned : undefined);
      known =
        answer.type === 'done'
          ? { batch: job.batch, ...(last !== undefined && { learned: last }) }
          : undefined;
      return answer;
    },
    async close() {
      const thread = worker;
      worker = undefined;
      await thread?.terminate();
    },
  };
}
