import type { XliffVersion } from '../../format/xliff/write/write-xliff.ts';
import type { Log } from '../log.ts';
import type { ConversionFormat } from './conversion-formats.ts';

/** What a user asks of a conversion. */
export interface ConversionOptions {
  readonly from: ConversionFormat;
  readonly to: ConversionFormat;
  /** Rules over what the file says. */
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
  /** The locales of files that say none, such as tables. */
  readonly standard?: { readonly sourceLocale?: string; readonly targetLocale?: string };
  /** 2.1 when absent. */
  readonly xliffVersion?: XliffVersion;
  /** From i18next: the resources of the target locale; absent: nothing is translated yet. */
  readonly targetFile?: string;
  /** To i18next: which side; `target` when absent. */
  readonly side?: 'source' | 'target';
  /** Whether a form that would lose something may be written all the same. */
  readonly isLossy?: boolean;
  /** When the file is made, for headers that say so. */
  readonly date: Date;
  /** Version of the program, for headers that name their maker. */
  readonly toolVersion: string;
  readonly log: Log;
}

/** A file to be converted, as far as it is read. */
export interface ConversionSource {
  readonly path: string;
  /** Its text, once, piece by piece. */
  readonly chunks: AsyncIterable<string>;
}

/** What a conversion makes: text to be written, and afterwards what it had to leave out. */
export interface Conversion {
  readonly chunks: AsyncIterable<string>;
  /** Words for people, each a line; complete once `chunks` are read to their end. */
  readonly losses: () => readonly string[];
}
