import { findVariants } from '../../format/tmx/to-translation-units.ts';
import { SEGMENT_TYPES } from '../../format/tmx/life-attributes.ts';
import { contextAfter, contextBefore } from '../../format/tmx/context-property.ts';
import type { TmxHeader, TmxUnit, TmxVariant } from '../../format/tmx/tmx-unit.ts';
import type { UnitVariant, UnitVariants } from '../../store/memory-store.ts';

/** A value while it is put together: a file has millions, and spreading objects costs too much. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

const NO_NOTES: readonly string[] = [];

/**
 * A TMX entry with all its locales, the source before the others; what its locales say beside their texts becomes the
 * unit's.
 *
 * @param header of the file
 */
export function fromTmxUnit(unit: TmxUnit, header: Partial<TmxHeader> = {}): UnitVariants {
  const { id, properties: own } = unit;
  const variants = sourceFirst(unit.variants, unit.sourceLocale ?? header.sourceLocale);
  const to: Draft<UnitVariants> = {
    // the context of the unit is the source's
    variants: variants.map((variant, at) => toVariant(variant, at === 0 ? own : undefined)),
  };
  // units without a tuid are only numbered, and numbers mean nothing outside their file
  if (!id.startsWith('#')) to.id = id;
  let newest: Pick<TmxUnit, 'changed' | 'author'> = unit;
  for (const variant of variants)
    if (variant.changed !== undefined && variant.changed > (newest.changed ?? '')) newest = variant;
  if (newest.changed !== undefined) to.changed = newest.changed;
  const by =
    newest.author ?? unit.author ?? variants.findLast(({ author }) => author !== undefined)?.author;
  if (by !== undefined) to.author = by;
  const properties = propertiesOf(unit, header.segmentType);
  if (properties !== undefined) to.properties = properties;
  return to;
}

/** With the texts of the locale that others were translated from in front, where the file says which that is. */
function sourceFirst(
  variants: readonly TmxVariant[],
  sourceLocale: string | undefined,
): readonly TmxVariant[] {
  // nearly all are like this
  if (sourceLocale === undefined || variants[0]?.locale === sourceLocale) return variants;
  const sources = findVariants(variants, sourceLocale);
  if (sources.length === 0 || sources[0] === variants[0]) return variants;
  return [...sources, ...variants.filter((variant) => !sources.includes(variant))];
}

function hasRemarks({ properties, notes, life }: TmxVariant): boolean {
  return properties !== undefined || notes !== undefined || life !== undefined;
}

/**
 * Properties, notes and life of a unit and its locales, contexts aside; `undefined` when there is none.
 *
 * @param segmentType of all units of the file; absent or empty: it does not say
 */
function propertiesOf(
  { variants, properties: own, life, notes = NO_NOTES }: TmxUnit,
  segmentType: string | undefined,
): Readonly<Record<string, string>> | undefined {
  // the header of what is exported says that units are sentences
  const type =
    segmentType !== undefined && segmentType !== 'sentence' && SEGMENT_TYPES.includes(segmentType)
      ? { segtype: segmentType }
      : undefined;
  // nearly all units of most files
  const isBare =
    own === undefined && life === undefined && type === undefined && notes.length === 0;
  if (isBare && !variants.some(hasRemarks)) return undefined;
  const lives = variants.map((variant) => variant.life);
  const all = [type, ...variants.map(({ properties }) => properties), own, ...lives, life];
  const note = [...notes, ...variants.flatMap((variant) => variant.notes ?? [])];
  if (note.length === 0 && all.every((properties) => properties === undefined)) return undefined;
  const kept = new Map<string, string>();
  for (const properties of all)
    for (const [name, value] of Object.entries(properties ?? {}))
      if (name !== contextBefore && name !== contextAfter) kept.set(name, value);
  if (note.length > 0) kept.set('note', note.join('\n'));
  return kept.size === 0 ? undefined : Object.fromEntries(kept);
}

/** @param shared properties of the unit that count for this locale, unless it has its own */
function toVariant(
  { locale, content, properties }: TmxVariant,
  shared: Readonly<Record<string, string>> | undefined,
): UnitVariant {
  const to: Draft<UnitVariant> = { locale, content };
  const before = properties?.[contextBefore] ?? shared?.[contextBefore];
  const after = properties?.[contextAfter] ?? shared?.[contextAfter];
  if (before !== undefined) to.before = before;
  if (after !== undefined) to.after = after;
  return to;
}
