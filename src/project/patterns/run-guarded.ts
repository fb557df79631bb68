import vm from 'node:vm';
import { PatternRefused } from './pattern-refused.ts';

/** How long one piece of work may take, in milliseconds: a good pattern needs a thousandth of it. */
const LIMIT = 300;
/**
 * So often is one piece of work begun, after the first time alone. The limit is told by the clock, and on a busy machine the thread
 * may be halted for as long; what is halted three times in a row within the microseconds it needs is slow by itself.
 */
const TRIES = 3;
/** After so many milliseconds others get their turn. */
const SLICE = 12;

/**
 * Does work on each of many things that may run a pattern somebody wrote: others get their turn between,
 * and a pattern that takes forever (`(a+)+b`) is stopped by the engine itself.
 *
 * @param work is called with 0, 1, 2 … in order; with the same number again when it was stopped, so what it leaves behind it must
 * do last
 * @throws {PatternRefused} when one call takes too long
 */
export async function runGuarded(
  count: number,
  work: (at: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  let at = 0;
  let stopped = { at: -1, tries: 0 };
  const context = vm.createContext({
    run: () => {
      const end = stopped.at === at ? 0 : performance.now() + SLICE;
      do {
        work(at);
        at++;
      } while (at < count && performance.now() < end);
    },
  });
  const script = new vm.Script('run()');
  while (at < count) {
    try {
      script.runInContext(context, { timeout: LIMIT });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      stopped = { at, tries: stopped.at === at ? stopped.tries + 1 : 1 };
      if (stopped.tries === TRIES)
        throw new PatternRefused(
          'the pattern takes too long on this text; repeat less inside of what is repeated',
        );
    }
    if (at < count) await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted === true) throw new PatternRefused('nobody waits any more');
  }
}
