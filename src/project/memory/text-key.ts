import { canonicalLocale } from '../../store/find-locales.ts';
import type { UnitVariants } from '../../store/memory-store.ts';

/** Two units with the same key are one to a memory: the same texts, codes included, in the same locales. */
export function textKey({ variants }: UnitVariants): string {
  const sides = variants
    .filter(({ content }) => content.length > 0)
    .map(({ locale, content }) => [canonicalLocale(locale), content] as const);
  return JSON.stringify(sides.sort(([one], [other]) => (one < other ? -1 : 1)));
}
