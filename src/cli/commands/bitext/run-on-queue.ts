import { waitForEnd } from '../../../io/machine/wait-for-end.ts';
import { NotWaited } from '../../../project/queue/not-waited.ts';
import { openQueue } from '../../../store/queue/open-queue.ts';
import type { Queue } from '../../../store/queue/queue.ts';
import type { Arguments } from '../../command-line/arguments.ts';
import type { ExitCode, Session } from '../../command.ts';

/** How a user waits for a batch. */
export interface Waiting {
  readonly isWaiting: boolean;
  /** Resolves with Ctrl+C. */
  readonly ended: Promise<void>;
}

/** Runs a command whose work is done by the workers of a queue, and says what becomes of it when nobody waits. */
export async function runOnQueue(
  address: string,
  args: Arguments,
  { io, log }: Session,
  run: (queue: Queue, waiting: Waiting) => Promise<ExitCode>,
): Promise<ExitCode> {
  const isWaiting = !args.has('no-wait');
  const queue = await openQueue(address);
  try {
    return await run(queue, { isWaiting, ended: waitForEnd() });
  } catch (error) {
    if (!(error instanceof NotWaited)) throw error;
    const { batch } = error;
    if (!isWaiting) {
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
