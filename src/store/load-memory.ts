import type { TranslationMemory, TranslationUnit } from '../model/translation-unit.ts';
import type { MemoryStore } from './memory-store.ts';

/** A snapshot of a stored memory, seen from one side, for `buildIndex`. */
export async function loadMemory(
  store: MemoryStore,
  sourceLocale: string,
  targetLocale: string,
): Promise<TranslationMemory> {
  const units: TranslationUnit[] = [];
  for await (const unit of store.read(sourceLocale, targetLocale)) units.push(unit);
  return { type: 'memory', sourceLocale, targetLocale, units };
}
