import { formatLocaleCode } from './parse-locale-code.ts';

/** The answer of `/languages/` (amaGama, `docs/api.rst`). */
export interface LanguageList {
  readonly sourceLanguages: readonly string[];
  readonly targetLanguages: readonly string[];
}

/**
 * What clients may ask for: each locale, and what it is a region of, since that finds it too. A client that
 * does not find its own code here never asks.
 */
export function listLanguages(locales: readonly string[]): LanguageList {
  const codes = new Set<string>();
  for (const locale of locales) {
    const parts = locale.split('-');
    for (let count = 1; count <= parts.length; count++)
      codes.add(formatLocaleCode(parts.slice(0, count).join('-')));
  }
  const all = [...codes].sort();
  // any locale of a memory may be the source
  return { sourceLanguages: all, targetLanguages: all };
}
