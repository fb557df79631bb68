import type { SrxLanguageMap } from '../../model/srx-rules.ts';
import { BudgetError, matchesAfter } from '../regex/match-pattern.ts';
import { parsePattern } from '../regex/parse-pattern.ts';
import type { Flavour, PatternTree } from '../regex/pattern-tree.ts';
import { readTree, toFault } from './read-tree.ts';

/** Steps that the name of a locale may cost. */
const BUDGET = 1_000_000;

/**
 * Whether a map names a locale: `tr-TR` or, as OmegaT writes it, `TR-TR` or `tr_TR`; case is overlooked.
 *
 * @throws {FormatError} `srx/pattern`
 */
export function fitsLocale(
  map: SrxLanguageMap,
  locale: string,
  flavour: Flavour,
  path: string | undefined,
): boolean {
  const place = map.at === undefined ? {} : { at: map.at };
  const tree = readTree({ pattern: map.pattern, ...place }, flavour, path, true);
  const whole: PatternTree = {
    type: 'sequence',
    parts: [tree, parsePattern('\\z', flavour)],
  };
  try {
    return [locale, locale.replaceAll('-', '_')].some((text) =>
      matchesAfter(whole, { text, steps: BUDGET, walked: 0 }, 0),
    );
  } catch (error) {
    if (!(error instanceof BudgetError)) throw error;
    throw toFault('srx/pattern', `the pattern ${map.pattern} takes too long`, map.at, path);
  }
}
