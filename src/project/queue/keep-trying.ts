import { setTimeout } from 'node:timers/promises';
import { FormatError } from '../../model/format-error.ts';
import type { Log } from '../log.ts';

/** Milliseconds between two tries: more each time, up to the last of them. */
const PAUSES = [500, 1000, 2000, 5000, 10_000] as const;

/**
 * Asks a server until it answers: it may be started anew meanwhile. The first failure is told, and that it answers again.
 *
 * @param signal gives up, with the last failure
 */
export async function keepTrying<T>(
  log: Log,
  signal: AbortSignal,
  ask: () => Promise<T>,
): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      const answer = await ask();
      if (tries > 0) log.note('the queue answers again');
      return answer;
    } catch (error) {
      const isAway = error instanceof FormatError && error.fault === 'queue/unusable';
      if (!isAway || signal.aborted) throw error;
      if (tries === 0) log.note(`${error.path}: ${error.message}; trying again until it answers`);
      await setTimeout(PAUSES[Math.min(tries, PAUSES.length - 1)], undefined, { signal }).catch(
        () => undefined,
      );
    }
}
