/** A regular expression of a rule, as written: in the syntax of ICU (SRX 2.0), not that of JavaScript. */
export interface SrxPattern {
  /** Empty: matches everywhere. White space counts. */
  readonly pattern: string;
  /** Where it begins in its file, line and column from 1, for messages; absent when a program made it. */
  readonly at?: readonly [line: number, column: number];
}

/** One place to break at, or not to (SRX 2.0, `rule`). */
export interface SrxRule {
  /** `false`: an exception, no break where both patterns match. */
  readonly isBreak: boolean;
  /** What the text before the break ends with. */
  readonly before: SrxPattern;
  /** What the text behind the break begins with. */
  readonly after: SrxPattern;
}

/** Rules by a name of their own (SRX 2.0, `languagerule`); the first rule that matches decides. */
export interface SrxLanguageRule {
  readonly name: string;
  readonly rules: readonly SrxRule[];
}

/** Which rules hold for which locales (SRX 2.0, `languagemap`). */
export interface SrxLanguageMap {
  /** A regular expression for the whole name of a locale, such as `[Ee][Nn].*`. */
  readonly pattern: string;
  /** The name of an {@link SrxLanguageRule}. */
  readonly rule: string;
  /** Where the element begins in its file; absent when a program made it. */
  readonly at?: readonly [line: number, column: number];
}

/** On which side of a break formatting codes stay (SRX 2.0, `formathandle`): `true`, with the segment before it. */
export interface SrxFormatHandling {
  readonly start: boolean;
  readonly end: boolean;
  readonly isolated: boolean;
}

/** The content of an SRX file. */
export interface SrxRules {
  readonly type: 'srx';
  /** Whether text inside of inline codes is segmented too. */
  readonly segmentSubflows: boolean;
  /** Whether the rules of all maps that match hold, in the order of the maps, or only those of the first. */
  readonly cascade: boolean;
  readonly formats: SrxFormatHandling;
  readonly languageRules: readonly SrxLanguageRule[];
  readonly maps: readonly SrxLanguageMap[];
}
