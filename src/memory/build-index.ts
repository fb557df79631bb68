import { toPlainText } from '../model/content/flatten-content.ts';
import type { TranslationMemory } from '../model/translation-unit.ts';
import { createLocaleIndex } from './index/locale-index.ts';
import type { LocaleIndex } from './index/locale-index.ts';
import { createMemoryIndex } from './create-memory-index.ts';
import type { MemoryIndex } from './memory-index.ts';
import { toStamp } from './memory-view.ts';

/**
 * The fast thing over a memory in hand. Takes the units as they are: later changes to the memory are
 * not seen, build another index for them. Each side is read when it is first asked for.
 *
 * @throws {RangeError} when a locale of the memory is not a well-formed BCP 47 name
 */
export function buildIndex(memory: TranslationMemory): MemoryIndex {
  const { sourceLocale, targetLocale, units } = memory;
  const side = (locale: string, name: 'source' | 'target'): LocaleIndex => {
    const index = createLocaleIndex(locale);
    const many = index.startMany();
    units.forEach((tu, unit) =>
      many.put({ unit, text: toPlainText(tu[name]), stamp: toStamp(tu.changed) }),
    );
    many.end();
    return index;
  };
  return createMemoryIndex({
    sourceLocale,
    targetLocale,
    sources: [side(sourceLocale, 'source')],
    targets: [side(targetLocale, 'target')],
    fetch: (unit) => units[unit],
    fetchMany: (numbers) =>
      new Map(numbers.flatMap((unit) => (units[unit] === undefined ? [] : [[unit, units[unit]]]))),
  });
}
