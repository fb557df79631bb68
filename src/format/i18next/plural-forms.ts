/** Of CLDR, in the order in which catalogues list them. */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
/** One of {@link PLURAL_CATEGORIES}. */
export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** What CLDR says of one locale: making `Intl.PluralRules` costs more than all that is asked of it. */
interface PluralRules {
  readonly categories: readonly PluralCategory[];
  readonly counts: ReadonlyMap<PluralCategory, readonly number[]>;
}

const known = new Map<string, PluralRules>();

function readRules(locale: string, isOrdinal: boolean): PluralRules {
  const name = `${locale} ${isOrdinal}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const rules = new Intl.PluralRules(locale, { type: isOrdinal ? 'ordinal' : 'cardinal' });
  const { pluralCategories } = rules.resolvedOptions();
  const categories = PLURAL_CATEGORIES.filter((category) => pluralCategories.includes(category));
  const counts = new Map(
    categories.map((category) => [
      category,
      SAMPLE.filter((count) => rules.select(count) === category),
    ]),
  );
  known.set(name, { categories, counts });
  return { categories, counts };
}

/** The forms that a count has in a locale (CLDR, through `Intl.PluralRules`), in their usual order. */
export function listPluralCategories(
  locale: string,
  isOrdinal: boolean,
): readonly PluralCategory[] {
  return readRules(locale, isOrdinal).categories;
}

/**
 * Whole numbers that show what a category is for: CLDR's rules speak of the last two digits, and of
 * 1,000,000 (Spanish, French `many`).
 */
const SAMPLE = [...Array.from({ length: 201 }, (_, number) => number), 1000, 1_000_000];

/** The whole numbers of a sample that take a form in a locale. */
export function listCounts(
  locale: string,
  category: PluralCategory,
  isOrdinal: boolean,
): readonly number[] {
  return readRules(locale, isOrdinal).counts.get(category) ?? [];
}
