import type { StoredUnit, UnitVariant, UnitVariants } from '../../store/memory-store.ts';

/** A unit with other texts; all else is as it was. */
export function withVariants(unit: StoredUnit, variants: readonly UnitVariant[]): UnitVariants {
  const { id, changed, author, properties } = unit;
  return {
    variants,
    ...(id !== undefined && { id }),
    ...(changed !== undefined && { changed }),
    ...(author !== undefined && { author }),
    ...(properties !== undefined && { properties }),
  };
}
