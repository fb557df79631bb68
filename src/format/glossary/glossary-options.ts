import type { TermReaderOptions } from '../reader-options.ts';

/** The two sides of a glossary whose files do not name them. */
export interface GlossaryLocales {
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

export interface GlossaryReaderOptions extends TermReaderOptions, GlossaryLocales {}
