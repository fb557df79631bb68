import type { TermReaderOptions } from '../reader-options.ts';

/** The two sides of a glossary whose files do not name them. */
export interface GlossaryLocales {
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** How a glossary is read: the locales of its sides, and who is told of terms and faults. */
export interface GlossaryReaderOptions extends TermReaderOptions, GlossaryLocales {}
