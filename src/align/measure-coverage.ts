import type { Dictionary } from './dictionary.ts';
import type { Side } from './side.ts';

/** Share of the content words of a text that a dictionary has, 0 to 1; 0 for a text without any. */
export function measureCoverage({ units, background }: Side, dictionary: Dictionary): number {
  let known = 0;
  let all = 0;
  units.forEach((unit, id) => {
    if (unit.kind !== 'word' || unit.isStopWord) return;
    all += background[id]!;
    const isKnown = [unit.key, ...unit.forms].some((form) => dictionary.lookUp(form) !== undefined);
    if (isKnown) known += background[id]!;
  });
  return all === 0 ? 0 : known / all;
}
