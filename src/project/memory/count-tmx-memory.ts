import type { Io } from '../../io/io.ts';
import { canonicalLocale } from '../../store/find-locales.ts';
import type { MemoryStats } from '../../store/memory-store.ts';
import { readTmxUnits } from './import-memory.ts';

/**
 * What a TMX file holds, counted as of a memory, its locales in the order in which they come: mostly that of a source before its
 * target. Nothing was imported.
 *
 * @throws {FormatError} `file/*`, `tmx/*`
 */
export async function countTmxMemory(io: Io, path: string): Promise<MemoryStats> {
  const names = new Map<string, string>();
  const locales = new Map<string, number>();
  let units = 0;
  let uses = 0;
  for await (const { variants, properties } of readTmxUnits(io, path)) {
    const present = new Set<string>();
    for (const { locale, content } of variants) {
      if (content.length === 0) continue;
      let name = names.get(locale);
      if (name === undefined) names.set(locale, (name = canonicalLocale(locale)));
      present.add(name);
    }
    // of one locale alone nothing comes into a memory
    if (present.size < 2) continue;
    units++;
    uses += Number(properties?.['usagecount'] ?? 0) || 0;
    for (const name of present) locales.set(name, (locales.get(name) ?? 0) + 1);
  }
  return {
    units,
    ...(uses > 0 && { uses }),
    locales: Object.fromEntries(locales),
    imports: [],
  };
}
