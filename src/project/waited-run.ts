import { untilAborted } from './until-aborted.ts';

/** Work that several may wait for, given up a moment after the last of them has gone. */
export interface WaitedRun<T> {
  /**
   * What the work gives.
   *
   * @throws the reason of the signal, or what the work threw
   */
  wait(signal?: AbortSignal): Promise<T>;
  /** From now on it is never given up: somebody will ask for it later. */
  keep(): void;
}

/** Work that nobody waits for goes on so long all the same, in ms: who asks anew meanwhile gets its answer. */
const GRACE = 1000;

/**
 * Starts work that can be waited for.
 *
 * @param work gives up when its signal says so
 * @param onOver told before anybody who waits when it has ended, and when it is given up: who asks from
 *   then on needs another run; may be told again
 */
export function startWaitedRun<T>(
  work: (signal: AbortSignal) => Promise<T>,
  onOver: () => void,
): WaitedRun<T> {
  const stop = new AbortController();
  let waiting = 0;
  let isKept = false;
  const done = work(stop.signal);
  // a failure that nobody waits for is told to the next one who asks, by another run
  done.then(onOver, onOver);
  return {
    keep() {
      isKept = true;
    },
    async wait(signal) {
      waiting++;
      try {
        return await (signal === undefined ? done : untilAborted(done, signal));
      } finally {
        if (--waiting === 0)
          setTimeout(() => {
            if (waiting > 0 || isKept) return;
            onOver();
            stop.abort();
          }, GRACE).unref();
      }
    },
  };
}
