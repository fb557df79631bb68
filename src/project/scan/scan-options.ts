import type { KeySettings } from '../../format/i18next/key-settings.ts';
import type { Log } from '../log.ts';
import type { ExtractorSettings } from './key-extractor.ts';

/** How an application asks for its texts. */
export type ApplicationSettings = KeySettings & ExtractorSettings;

export interface ScanOptions {
  readonly settings: ApplicationSettings;
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
