import type { Content } from '../../src/model/content.ts';
import type { TranslationMemory, TranslationUnit } from '../../src/model/translation-unit.ts';
import { deepFreeze } from './deep-freeze.ts';

export function content(text: string): Content {
  return text === '' ? [] : [text];
}

/** A frozen memory from source texts or units; ids count from 1. */
export function makeMemory(
  units: readonly (string | Partial<TranslationUnit>)[],
  sourceLocale = 'en',
  targetLocale = 'tr',
): TranslationMemory {
  return deepFreeze({
    type: 'memory' as const,
    sourceLocale,
    targetLocale,
    units: units.map((unit, at) => ({
      type: 'tu' as const,
      id: String(at + 1),
      source: typeof unit === 'string' ? content(unit) : [],
      target: ['hedef'],
      ...(typeof unit === 'string' ? {} : unit),
    })),
  });
}
