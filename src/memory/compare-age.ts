import type { TranslationUnit } from '../model/translation-unit.ts';

/** Orders entries: the newest first, those without a date last, then by id in code unit order. */
export function compareAge(one: TranslationUnit, other: TranslationUnit): number {
  const changed = one.changed ?? '';
  const otherChanged = other.changed ?? '';
  if (changed !== otherChanged) return changed > otherChanged ? -1 : 1;
  if (one.id === other.id) return 0;
  return one.id < other.id ? -1 : 1;
}
