import { isPunctuation } from '../is-punctuation.ts';
import type { BestHits } from './best-hits.ts';
import { groupKeys } from '../index/group-keys.ts';
import type { LocaleIndex } from '../index/locale-index.ts';
import type { SameWords } from '../index/find-same-words.ts';
import type { SegmentQuery } from '../index/segment-search.ts';

/**
 * Percentages tried one after another before the floor: most lookups find enough near matches and
 * never read the long lists that a low floor needs. Measured on 260,000 segments of software text;
 * other steps change the speed only, never the answer.
 */
const TIERS: readonly number[] = [90, 75, 60];
/** A tier this near to the floor reads nearly the same lists as the floor does. */
const LEAST_STEP = 8;

/** What is asked of all segments of a locale. */
interface LocaleQuery extends Omit<SegmentQuery, 'words' | 'floor' | 'same'> {
  /** Keys of the words, in order. */
  readonly keys: readonly string[];
  /** How entries with the same words and other punctuation are compared; absent: as others. */
  readonly same?: Omit<SameWords, 'marks'>;
}

/**
 * Searches all texts of a locale: exact, the same answer as comparing with every one.
 *
 * @param floor lowest word score that may matter, in percent
 */
export function searchLocale(
  index: LocaleIndex,
  { keys, same, ...rest }: LocaleQuery,
  floor: number,
): BestHits {
  const words = groupKeys(keys);
  const query: SegmentQuery = {
    ...rest,
    words,
    floor,
    ...(same !== undefined && { same: { ...same, marks: words.keys.map(isPunctuation) } }),
  };
  const { best } = query;
  const passes = index
    .segments()
    .map(({ dead, search }) =>
      search.start(
        dead.size === 0
          ? query
          : { ...query, accepts: (unit) => !dead.has(unit) && query.accepts(unit) },
      ),
    );
  for (const pass of passes) pass.same();
  if (floor <= 0) for (const pass of passes) pass.all();
  else if (keys.length === 0) for (const pass of passes) pass.empty();
  else {
    for (const tier of [...TIERS.filter((percent) => percent >= floor + LEAST_STEP), floor]) {
      for (const pass of passes) pass.reach(tier);
      // whatever reaches the tier has been compared by now
      if (best.worst() >= tier) break;
    }
  }
  return best;
}
