import vm from 'node:vm';
import { PatternRefused } from './pattern-refused.ts';

/** How long one piece of work may take, in milliseconds: a good pattern needs a thousandth of it. */
const LIMIT = 300;
/** After so many milliseconds others get their turn. */
const SLICE = 12;

/**
 * Does work on each of many things that may run a pattern somebody wrote: others get their turn between,
 * and a pattern that takes forever (`(a+)+b`) is stopped by the engine itself.
 *
 * @param work is called with 0, 1, 2 … in order
 * @throws {PatternRefused} when one call takes too long
 */
export async function runGuarded(
  count: number,
  work: (at: number) => void,
  signal?: AbortSignal,
): Promise<void> {
  let at = 0;
  const context = vm.createContext({
    run: () => {
      const end = performance.now() + SLICE;
      while (at < count && performance.now() < end) {
        work(at);
        at++;
      }
    },
  });
  const script = new vm.Script('run()');
  while (at < count) {
    try {
      script.runInContext(context, { timeout: LIMIT });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      throw new PatternRefused(
        'the pattern takes too long on this text; repeat less inside of what is repeated',
      );
    }
    if (at < count) await new Promise((resolve) => setImmediate(resolve));
    if (signal?.aborted === true) throw new PatternRefused('nobody waits any more');
  }
}
