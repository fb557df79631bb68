/** Of CLDR, in the order in which catalogues list them. */
export const PLURAL_CATEGORIES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
export type PluralCategory = (typeof PLURAL_CATEGORIES)[number];

/** The forms that a count has in a locale (CLDR, through `Intl.PluralRules`), in their usual order. */
export function listPluralCategories(
  locale: string,
  isOrdinal: boolean,
): readonly PluralCategory[] {
  const rules = new Intl.PluralRules(locale, { type: isOrdinal ? 'ordinal' : 'cardinal' });
  const { pluralCategories } = rules.resolvedOptions();
  return PLURAL_CATEGORIES.filter((category) => pluralCategories.includes(category));
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
  const rules = new Intl.PluralRules(locale, { type: isOrdinal ? 'ordinal' : 'cardinal' });
  return SAMPLE.filter((count) => rules.select(count) === category);
}
