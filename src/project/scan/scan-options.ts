import { STANDARD_KEY_SETTINGS, type KeySettings } from '../../format/i18next/key-settings.ts';
import type { Log } from '../log.ts';
import { STANDARD_EXTRACTOR_SETTINGS, type ExtractorSettings } from './keys/key-extractor.ts';

/** How an application asks for its texts. */
export type ApplicationSettings = KeySettings & ExtractorSettings;

/** With the standard of i18next for what nobody said. */
export function completeSettings(
  ...settings: readonly Partial<ApplicationSettings>[]
): ApplicationSettings {
  const standard = { ...STANDARD_KEY_SETTINGS, ...STANDARD_EXTRACTOR_SETTINGS };
  return Object.assign({}, standard, ...settings) as ApplicationSettings;
}

/**
 * Where the sources and the catalogues of an application are, and between which locales it is
 * translated.
 */
export interface ScanOptions {
  /** What the user said; the rest is what the code says (`i18next.init`), or the standard of i18next. */
  readonly settings: Partial<ApplicationSettings>;
  readonly sourceLocale: string;
  /** Absent: every locale that has catalogues. */
  readonly targetLocale?: string;
  /** Where catalogues are, see `parseCataloguePattern`; absent: where applications usually have them. */
  readonly catalogues?: string;
  /** Paths that are not looked into, with `*` and `?`. */
  readonly ignored: readonly string[];
  /** Keys that are used in a way nobody sees, with `*` and `?`: they are not reported as unused. */
  readonly kept: readonly string[];
  readonly log: Log;
}
