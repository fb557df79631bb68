import type { TranslationUnit } from '../model/translation-unit.ts';
import type { UnitVariants } from './memory-store.ts';

/** An entry for two locales as a store keeps it. */
export function toUnitVariants(
  tu: TranslationUnit,
  sourceLocale: string,
  targetLocale: string,
): UnitVariants {
  const { id, source, target, before, after, changed, author, properties } = tu;
  return {
    id,
    variants: [
      {
        locale: sourceLocale,
        content: source,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      },
      { locale: targetLocale, content: target },
    ],
    ...(changed !== undefined && { changed }),
    ...(author !== undefined && { author }),
    ...(properties !== undefined && { properties }),
  };
}
