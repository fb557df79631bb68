import type { FailedItem, QueueStatus } from '../../model/results/queue-status.ts';
import type { Queue } from '../../store/queue/queue.ts';
import type { PackedFault } from '../pack-fault.ts';
import { unpackJson } from './pack-json.ts';

/** How far the batches of a queue are, what failed, and who works. */
export async function readQueueStatus(queue: Queue): Promise<QueueStatus> {
  const [batches, workers] = [await queue.status(), await queue.workers()];
  const told: QueueStatus['batches'][number][] = [];
  for (const { failed, ...batch } of batches)
    told.push({ ...batch, failed: failed === 0 ? [] : await readFailed(queue, batch.batch) });
  return {
    queue: queue.name,
    batches: told,
    workers: workers.map(({ host, pid, version, threads }) => ({ host, pid, version, threads })),
  };
}

/** What a batch has no result for. */
async function readFailed(queue: Queue, batch: number): Promise<readonly FailedItem[]> {
  const last = new Map<number, PackedFault | undefined>();
  for (const text of await queue.answers(batch))
    for (const { at, fault } of unpackJson(text) as readonly { at: number; fault?: PackedFault }[])
      last.set(at, fault);
  return [...last.values()].flatMap((fault) =>
    fault === undefined
      ? []
      : [
          {
            path: fault.path ?? '-',
            ...(fault.line !== undefined && { line: fault.line }),
            ...(fault.column !== undefined && { column: fault.column }),
            fault: fault.fault,
            message: fault.message,
          },
        ],
  );
}
