import type { SrxActiveRule } from '../../segment/srx/compile-srx.ts';
import type { Log } from '../log.ts';

/** Tells the user which rule of an SRX file took too long, and where it stands. */
export function warnOfBudget(path: string, log: Log): (rule: SrxActiveRule) => void {
  return ({ group, number, before, after }) => {
    const [line, column] = before.at ?? after.at ?? [1, 1];
    log.note(
      `${path}:${line}:${column}: warning srx/budget: rule ${number} of ${group} takes too long; left out from here on`,
    );
  };
}
