import type { Dictionary } from './dictionary.ts';
import type { Lexicon } from './lexicon.ts';
import type { Side, Unit } from '../side.ts';

/** What was known of the words before the texts were read; absent parts know nothing. */
export interface WordSources {
  readonly dictionary?: Dictionary | undefined;
  readonly lexicon?: Lexicon | undefined;
}

/**
 * Share of the content words of a source text that a dictionary or a lexicon has, 0 to 1; 0 for a text
 * without any.
 */
export function measureCoverage({ units, background }: Side, sources: WordSources): number {
  let known = 0;
  let all = 0;
  units.forEach((unit, id) => {
    if (unit.kind !== 'word' || unit.isStopWord) return;
    all += background[id]!;
    if (isKnown(unit, sources)) known += background[id]!;
  });
  return all === 0 ? 0 : known / all;
}

function isKnown({ key, forms }: Unit, sources: WordSources): boolean {
  const { dictionary, lexicon } = sources;
  if (lexicon !== undefined && lexicon.targets(key).length > 0) return true;
  return (
    dictionary !== undefined &&
    [key, ...forms].some((form) => dictionary.lookUp(form) !== undefined)
  );
}
