import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Io } from '../../io/io.ts';
import { findLocales } from '../../store/find-locales.ts';
import type { UnitVariants } from '../../store/memory-store.ts';
import type { Log } from '../log.ts';
import { readMemoryUnits } from './read-memory-units.ts';
import { textKey } from './text-key.ts';

/** How two memories differ. */
export interface MemoryDiff {
  /** Units with the same texts in both. */
  readonly same: number;
  /** Of these, units with another date, author or property. */
  readonly redated: number;
  /** Units of the same source with other translations. */
  readonly changed: readonly { readonly before: UnitVariants; readonly after: UnitVariants }[];
  readonly removed: readonly UnitVariants[];
  readonly added: readonly UnitVariants[];
}

/**
 * Compares two memories, or TMX files, unit by unit.
 *
 * @param sourceLocale tells which side stays when a translation changes; absent: the first of each unit
 */
export async function diffMemories(
  io: Io,
  [before, after]: readonly [before: string, after: string],
  { sourceLocale, log }: { readonly sourceLocale?: string; readonly log: Log },
): Promise<MemoryDiff> {
  const old = new Map<string, UnitVariants>();
  let read = 0;
  for await (const unit of readMemoryUnits(io, before)) {
    old.set(textKey(unit), unit);
    log.progress('comparing units', ++read);
  }
  let same = 0;
  let redated = 0;
  const fresh = new Map<string, UnitVariants>();
  const seen = new Set<string>();
  for await (const unit of readMemoryUnits(io, after)) {
    log.progress('comparing units', ++read);
    const key = textKey(unit);
    const known = old.get(key);
    if (known === undefined) fresh.set(key, unit);
    else if (!seen.has(key)) {
      seen.add(key);
      same++;
      if (remarksOf(known) !== remarksOf(unit)) redated++;
    }
  }
  const sources = new Map<string, UnitVariants[]>();
  const gone = [...old].filter(([key]) => !seen.has(key)).map(([, unit]) => unit);
  // units without a text in that locale have no source by which they could be told
  let hasSource = false;
  for (const unit of gone) {
    const source = sourceOf(unit, sourceLocale);
    if (source === undefined) continue;
    hasSource = true;
    sources.set(source, [...(sources.get(source) ?? []), unit]);
  }
  const changed: { readonly before: UnitVariants; readonly after: UnitVariants }[] = [];
  const added: UnitVariants[] = [];
  for (const unit of fresh.values()) {
    const source = sourceOf(unit, sourceLocale);
    hasSource ||= source !== undefined;
    const partner = source === undefined ? undefined : sources.get(source)?.shift();
    if (partner === undefined) added.push(unit);
    else changed.push({ before: partner, after: unit });
  }
  if (!hasSource && gone.length + added.length > 0)
    log.note(`nothing that differs has a text in ${sourceLocale}: no unit is told as changed`);
  const partners = new Set(changed.map((pair) => pair.before));
  return { same, redated, changed, added, removed: gone.filter((unit) => !partners.has(unit)) };
}

function remarksOf({ changed, author, properties = {} }: UnitVariants): string {
  return JSON.stringify([changed, author, Object.entries(properties).sort()]);
}

function sourceOf({ variants }: UnitVariants, locale: string | undefined): string | undefined {
  const names = variants.map((variant) => variant.locale);
  const [name] = locale === undefined ? names : findLocales(locale, names);
  const side = variants.find((variant) => variant.locale === name);
  return side === undefined ? undefined : `${name} ${toPlainText(side.content)}`;
}
