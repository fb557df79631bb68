import { contextAfter, contextBefore } from '../../format/tmx/context-property.ts';
import type { TmxUnit, TmxVariant } from '../../format/tmx/tmx-unit.ts';
import type { UnitVariant, UnitVariants } from '../../store/memory-store.ts';

/** A value while it is put together: a file has millions, and spreading objects costs too much. */
type Draft<T> = { -readonly [K in keyof T]: T[K] };

const NO_NOTES: readonly string[] = [];

/** A TMX entry with all its locales; what its locales say beside their texts becomes the unit's. */
export function fromTmxUnit(unit: TmxUnit): UnitVariants {
  const { id, variants, properties: own } = unit;
  const to: Draft<UnitVariants> = {
    // a bilingual TMX has its source first, and the context of the unit is the source's
    variants: variants.map((variant, at) => toVariant(variant, at === 0 ? own : undefined)),
  };
  // units without a tuid are only numbered, and numbers mean nothing outside their file
  if (!id.startsWith('#')) to.id = id;
  let newest = unit.changed;
  for (const { changed } of variants)
    if (changed !== undefined && (newest === undefined || changed > newest)) newest = changed;
  if (newest !== undefined) to.changed = newest;
  const by = unit.author ?? variants.findLast(({ author }) => author !== undefined)?.author;
  if (by !== undefined) to.author = by;
  const properties = propertiesOf(unit);
  if (properties !== undefined) to.properties = properties;
  return to;
}

function hasRemarks({ properties, notes }: TmxVariant): boolean {
  return properties !== undefined || notes !== undefined;
}

/** Properties, notes and life of a unit and its locales, contexts aside; `undefined` when there is none. */
function propertiesOf({
  variants,
  properties: own,
  life,
  notes = NO_NOTES,
}: TmxUnit): Readonly<Record<string, string>> | undefined {
  // nearly all units of most files
  const isBare = own === undefined && life === undefined && notes.length === 0;
  if (isBare && !variants.some(hasRemarks)) return undefined;
  const all = [...variants.map(({ properties }) => properties), own, life];
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
