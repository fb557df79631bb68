import type { KeySettings } from '../../../format/i18next/key-settings.ts';

/** A place in the source code where a text is asked for by its key. */
export interface KeyUse {
  /** As written in the code, without its namespace, with the prefix of its translation function. */
  readonly key: string;
  /** Absent: that of the application. */
  readonly namespace?: string;
  /** Where the key stands, from 0, in UTF-16 units. */
  readonly offset: number;
  /** The text that the code itself brings along. */
  readonly defaultText?: string;
  /** Those of single plural forms, by the ending of their option: `one`, `ordinal_few`. */
  readonly defaultForms?: Readonly<Record<string, string>>;
  /** Asked for with a count: the key has plural forms. */
  readonly hasCount: boolean;
  readonly isOrdinal: boolean;
  /** The contexts that the code names. */
  readonly contexts: readonly string[];
  /** The context comes from a variable, or options do that nobody sees: there may be others. */
  readonly hasOpenContext: boolean;
  /** Asked for as an object or array: every key below it. */
  readonly returnsObjects: boolean;
  /** Any of several keys will do, and this is not the last one. */
  readonly isOptional: boolean;
  /** It stands in a comment, where people list keys that are put together. */
  readonly isComment: boolean;
}

/** A key that is put together when the program runs: what is known of it stays around the gap. */
export interface KeyPattern {
  readonly prefix: string;
  readonly suffix: string;
  readonly namespace?: string;
  readonly offset: number;
}

/** What a source file asks for. */
export interface ExtractedKeys {
  readonly uses: readonly KeyUse[];
  readonly patterns: readonly KeyPattern[];
  /** What could not be understood, and where. */
  readonly doubts: readonly { readonly message: string; readonly offset: number }[];
  /** What the file tells i18next of keys (`i18next.init`); absent: nothing. */
  readonly settings?: Partial<KeySettings>;
}

/** What an extractor has to know of an application. */
export interface ExtractorSettings {
  /** Names of translation functions, such as `t`. */
  readonly functions: readonly string[];
  /** Names of components that hold a text, such as `Trans`. */
  readonly components: readonly string[];
  readonly keySeparator: string | false;
  readonly nsSeparator: string | false;
}

/** What i18next and react-i18next are set to when nobody says otherwise. */
export const STANDARD_EXTRACTOR_SETTINGS: ExtractorSettings = {
  functions: ['t', '$t'],
  components: ['Trans'],
  keySeparator: '.',
  nsSeparator: ':',
};

/**
 * Finds the keys in the text of a source file. The one there is stands on `i18next-parser`; its
 * successor needs Node 22.
 */
export interface KeyExtractor {
  /** The extensions of the files it reads, with their dots. */
  readonly extensions: readonly string[];
  /**
   * @param path Tells the language by its extension.
   * @throws {FormatError} `source/syntax` with line and column.
   */
  extract(text: string, path: string): ExtractedKeys;
}
