import type { SegmentPair } from '../../model/segment-pair.ts';
import type { TmxUnit } from './tmx-unit.ts';
import { findVariants } from './to-translation-units.ts';

/** A TMX unit as what checks look at: a pair for each target, with the lines of both `tuv`. */
export function toTmxPairs(
  unit: TmxUnit,
  path: string,
  sourceLocale: string,
  targetLocale: string,
): readonly SegmentPair[] {
  const [source] = findVariants(unit.variants, sourceLocale);
  if (source === undefined) return [];
  return findVariants(unit.variants, targetLocale)
    .filter((target) => target !== source)
    .map((target) => ({
      path,
      unit: unit.id,
      source: source.content,
      target: target.content,
      at: { source: source.at, target: target.at },
    }));
}
