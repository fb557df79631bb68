import path from 'node:path';
import { buildIndex } from '../../memory/build-index.ts';
import type { MemoryIndex } from '../../memory/memory-index.ts';
import { isLocale } from '../../language/is-locale.ts';
import { readTmxAsync } from '../../format/tmx/read-tmx.ts';
import { toTranslationUnits } from '../../format/tmx/to-translation-units.ts';
import type { TmxUnit } from '../../format/tmx/tmx-unit.ts';
import { createTmxUnitWriter } from '../../format/tmx/write-tmx-unit.ts';
import { decodeText } from '../../io/text/decode-text.ts';
import type { Io } from '../../io/io.ts';
import { canonicalLocale, findLocales } from '../../store/find-locales.ts';
import { passesFilter, type UnitFilter } from '../memory/unit-filter.ts';
import { joinChunks } from './join-chunks.ts';
import type { SharedMemory } from './shared-memory.ts';

/**
 * A TMX file as a memory that nobody may change, as it was when it was opened. Each direction is read when it
 * is first asked for.
 *
 * @throws {FormatError} `file/*`, `tmx/*`
 */
export async function openTmxMemory(io: Io, file: string, version: string): Promise<SharedMemory> {
  const units: TmxUnit[] = [];
  for await (const unit of readTmxAsync(decodeText(io.readBytes(file), file), { path: file }))
    units.push(unit);
  const present = new Set<string>();
  for (const { variants } of units)
    for (const { locale } of variants) if (isLocale(locale)) present.add(canonicalLocale(locale));
  const locales = [...present].sort();
  const modified = (await io.modified(file)) ?? 0;
  const indexes = new Map<string, MemoryIndex>();
  return {
    name: path.basename(file).replace(/\.tmx(?:\.gz)?$/i, ''),
    path: file,
    refresh: () => undefined,
    locales: () => locales,
    index(sourceLocale, targetLocale) {
      const sources = findLocales(sourceLocale, locales);
      const targets = findLocales(targetLocale, locales);
      if (sources.length === 0 || targets.length === 0) return undefined;
      // by what is found, not by what is asked for: anybody may ask for any number of regions
      const key = JSON.stringify([sources, targets]);
      let index = indexes.get(key);
      if (index === undefined) {
        const [source, target] = [sources[0]!, targets[0]!];
        index = buildIndex({
          type: 'memory',
          sourceLocale: source,
          targetLocale: target,
          units: units.flatMap((unit) => toTranslationUnits(unit, source, target)),
        });
        indexes.set(key, index);
      }
      return index;
    },
    version: () => `${units.length}-${modified}`,
    countUnits: () => Promise.resolve(units.length),
    exportTmx: (filter) => joinChunks(write(units, filter, version)),
    close: () => Promise.resolve(),
  };
}

async function* write(
  units: readonly TmxUnit[],
  filter: UnitFilter,
  version: string,
): AsyncGenerator<string> {
  const writer = createTmxUnitWriter(version);
  yield writer.head(undefined);
  for (const unit of units) if (passesFilter(unit, filter)) yield writer.unit(unit);
  yield writer.tail();
}
