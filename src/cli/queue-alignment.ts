import { waitForEnd } from '../io/machine/wait-for-end.ts';
import type { BatchOutcome } from '../project/align/align-pairs-list.ts';
import { alignOnQueue, type AlignOnQueueOptions } from '../project/queue/align-on-queue.ts';
import { openQueue } from '../store/queue/open-queue.ts';
import type { ExitCode, Session } from './command.ts';

/**
 * Has a list aligned by the workers of a queue.
 *
 * @returns an exit code when nobody waited to the end
 */
export async function queueAlignment(
  address: string,
  list: string,
  options: Omit<AlignOnQueueOptions, 'ended'>,
  { io, log }: Session,
): Promise<BatchOutcome | ExitCode> {
  const queue = await openQueue(address);
  try {
    const run = { ...options, ended: waitForEnd() };
    const { batch, outcome } = await alignOnQueue(io, queue, list, run);
    if (outcome !== undefined) return outcome;
    if (!options.isWaiting) {
      await io.stdout.write(`${batch}\n`);
      log.note(`batch ${batch} is in the queue; the same command without --no-wait waits for it`);
      return 0;
    }
    log.note(
      `batch ${batch} goes on; the same command waits for it again, kosut worker --cancel ${batch} ends it`,
    );
    return 2;
  } finally {
    await queue.close();
  }
}
