import { setTimeout as wait } from 'node:timers/promises';

/** Lets the reading of files rest while somebody waits for an answer. */
export interface ReadingPace {
  /** Somebody waits from now on, until the answer is called. */
  begin(): () => void;
  /** Resolves when nobody waits, or when the rests have come to their end. */
  rest(): Promise<void>;
}

/** Milliseconds a rest: a look-up takes about as long. */
const REST = 2;

/** @param most milliseconds of rest at most: who waits may wait for this very reading */
export function createReadingPace(most = 300): ReadingPace {
  let waiting = 0;
  let left = most;
  return {
    begin() {
      waiting++;
      return () => {
        waiting--;
      };
    },
    async rest() {
      while (waiting > 0 && left > 0) {
        left -= REST;
        await wait(REST);
      }
    },
  };
}
