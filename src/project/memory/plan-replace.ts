import { makeFinder } from '../../corpus/find-text.ts';
import { replaceInContent } from '../../corpus/anonymise/replace-in-content.ts';
import { findLocales } from '../../store/find-locales.ts';
import type { StoredUnit, UnitVariant } from '../../store/memory-store.ts';
import type { MaintenancePlan } from './maintain-memory.ts';
import { createFinder } from '../patterns/find-text.ts';
import { PatternRefused } from '../patterns/pattern-refused.ts';
import { replacePlaces } from '../patterns/replace-places.ts';
import { runGuarded } from '../patterns/run-guarded.ts';
import { withVariants } from './with-variants.ts';

/** What is looked for, what stands for it, and where. */
export interface ReplaceRules {
  readonly find: string;
  /** For a regular expression `$1`, `$<name>`, `$&` and `$$` stand for what they do in JavaScript. */
  readonly replacement: string;
  /** `find` is a regular expression, JavaScript's with the flag `u`; `wholeWords` is not asked then. */
  readonly isRegex: boolean;
  /** Only in this locale and its regions; absent: in all. */
  readonly locale?: string;
  readonly ignoreCase: boolean;
  readonly wholeWords: boolean;
}

/**
 * Replaces a text, or what a regular expression matches, in the stored texts; codes stay.
 *
 * @throws {PatternRefused} for what is no regular expression; the plan does for one that takes too long
 */
export function planReplace(rules: ReplaceRules): MaintenancePlan {
  const replace = rules.isRegex ? replaceMatches(rules) : replaceWords(rules);
  return async function* plan(units) {
    for await (const batch of inBatches(units)) {
      const places = batch.flatMap((unit) =>
        unit.variants
          .filter((variant) => isIn(rules.locale, variant))
          .map((variant) => ({ unit, variant })),
      );
      const contents = await replace(places);
      const changed = new Map<UnitVariant, UnitVariant>();
      for (const [at, { variant }] of places.entries()) {
        const content = contents[at]!;
        if (content !== variant.content) changed.set(variant, { ...variant, content });
      }
      for (const unit of batch) {
        if (!unit.variants.some((variant) => changed.has(variant))) continue;
        const left = unit.variants
          .map((variant) => changed.get(variant) ?? variant)
          .filter(({ content }) => content.length > 0);
        if (left.length < 2) yield { unit, why: 'nothing left' };
        else yield { unit, why: 'replaced', to: withVariants(unit, left) };
      }
    }
  };
}

/** So many units are searched in one go: enough that what guards a pattern costs nothing beside the search. */
const BATCH = 1000;

async function* inBatches(units: AsyncIterable<StoredUnit>): AsyncGenerator<readonly StoredUnit[]> {
  let batch: StoredUnit[] = [];
  for await (const unit of units) {
    if (batch.push(unit) < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function isIn(locale: string | undefined, variant: UnitVariant): boolean {
  return locale === undefined || findLocales(locale, [variant.locale]).length > 0;
}

interface VariantPlace {
  readonly unit: StoredUnit;
  readonly variant: UnitVariant;
}
type Contents = readonly UnitVariant['content'][];
/** The contents of the places afterwards; the very same where nothing is found. */
type Replace = (places: readonly VariantPlace[]) => Contents | Promise<Contents>;

function replaceWords({ find, replacement, ignoreCase, wholeWords }: ReplaceRules): Replace {
  const finders = new Map<string, ReturnType<typeof makeFinder>>();
  const finderOf = (locale: string): ReturnType<typeof makeFinder> => {
    let finder = finders.get(locale);
    if (finder === undefined)
      finders.set(locale, (finder = makeFinder(find, { locale, ignoreCase, wholeWords })));
    return finder;
  };
  return (places) =>
    places.map(({ variant: { content, locale } }) =>
      replaceInContent(content, finderOf(locale), () => replacement),
    );
}

function replaceMatches({ find, replacement, ignoreCase }: ReplaceRules): Replace {
  const finder = createFinder({ text: find, isRegex: true, isCaseSensitive: !ignoreCase });
  return async (places) => {
    const contents: UnitVariant['content'][] = [];
    try {
      await runGuarded(places.length, (at) => {
        contents[at] = replacePlaces(places[at]!.variant.content, finder, replacement);
      });
    } catch (error) {
      if (!(error instanceof PatternRefused)) throw error;
      const { unit } = places[contents.length]!.unit;
      throw new PatternRefused(`${error.message} (unit #${unit})`, { cause: error });
    }
    return contents;
  };
}
