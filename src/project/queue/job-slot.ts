import { Worker } from 'node:worker_threads';
import type { Queue, TakenJob } from '../../store/queue/queue.ts';
import type { JobInput } from './job-runner.ts';
import { toJobStage, type JobKind } from './job-stage.ts';

/** What a thread is sent. */
export interface ThreadJob {
  /** Of a batch other than that of the job before. */
  readonly setup?: { readonly kind: JobKind; readonly folder: string; readonly text: string };
  readonly root?: string;
  readonly job: Omit<JobInput, 'items'> & {
    /** As JSON. */
    readonly items: string;
    /** Whether its items name files. */
    readonly hasFiles: boolean;
  };
}

/** What became of a job. */
export type ThreadAnswer =
  | { readonly type: 'done'; readonly answer: string; readonly faults: number }
  /** This machine cannot do it, and none of its batch. */
  | { readonly type: 'refused'; readonly reason: string }
  /** It went wrong; perhaps not the next time, or elsewhere. */
  | { readonly type: 'failed'; readonly reason: string };

/** A thread that does one job at a time. */
export interface JobSlot {
  run(job: TakenJob): Promise<ThreadAnswer>;
  close(): Promise<void>;
}

/** What a thread knows of the batch of its last job. */
interface Known {
  readonly batch: number;
  readonly kind: JobKind;
  readonly learned?: number;
}

/** A thread for the jobs of a queue, started with the first one. @param root see `findObstacle` */
export function createJobSlot(queue: Queue, root: string | undefined): JobSlot {
  let worker: Worker | undefined;
  /** What the thread knows already. */
  let known: Known | undefined;
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

  /** All that a job needs and the thread does not know, and what it will know afterwards. */
  async function gather(job: TakenJob): Promise<readonly [Omit<ThreadJob, 'root'>, Known]> {
    const { batch, stage } = job;
    const head = known?.batch === batch ? undefined : await queue.head(batch);
    if (head !== undefined) known = undefined;
    const kind = known?.kind ?? toKind(head!.kind);
    const plan = toJobStage(kind, stage);
    const before: string[] = [];
    for (const from of plan.all) before.push(...(await queue.stageAnswers(batch, from)));
    if (plan.before !== undefined)
      before.push(...(await queue.stageAnswers(batch, plan.before, [job.first, job.last])));
    const learned = plan.learned ?? known?.learned;
    const isNew = plan.learned !== undefined && plan.learned !== known?.learned;
    const [table] = isNew ? await queue.stageAnswers(batch, plan.learned) : [];
    return [
      {
        ...(head !== undefined && { setup: { kind, folder: head.folder, text: head.setup } }),
        job: {
          stage,
          items: job.items,
          hasFiles: plan.hasFiles,
          before,
          ...(table !== undefined && { learned: table }),
        },
      },
      { batch, kind, ...(learned !== undefined && { learned }) },
    ];
  }

  return {
    async run(job) {
      const [message, afterwards] = await gather(job);
      // a thread for each batch: nothing of the one before takes up memory, or spoils this one
      if (message.setup !== undefined) forget();
      const answer = await ask({ ...message, ...(root !== undefined && { root }) });
      known = answer.type === 'done' ? afterwards : undefined;
      return answer;
    },
    async close() {
      const thread = worker;
      worker = undefined;
      await thread?.terminate();
    },
  };
}

/** A batch of another version may be of another kind, but that is not taken. */
function toKind(kind: string): JobKind {
  if (kind === 'align' || kind === 'clean') return kind;
  throw new TypeError(`no worker knows batches of ${kind}`);
}
