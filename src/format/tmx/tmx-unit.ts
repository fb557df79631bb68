import type { Content } from '../../model/content.ts';

/** One locale of a unit (TMX 1.4b, `tuv`). */
export interface TmxVariant {
  /** As the file writes it, such as `en-US` or `EN-us`. */
  readonly locale: string;
  readonly content: Content;
  /** ISO 8601, UTC; absent when the file does not say. */
  readonly changed?: string;
  readonly author?: string;
  /** Attributes of `LIFE_ATTRIBUTES` as the file writes them; absent when there is none. */
  readonly life?: Readonly<Record<string, string>>;
  /** `prop` by type; values of the same type are joined with a line feed. Absent when there is none. */
  readonly properties?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
  /** Line and column of the `tuv` in its file, from 1. */
  readonly at: readonly [line: number, column: number];
}

/** One entry of a TMX file, with any number of locales (TMX 1.4b, `tu`). */
export interface TmxUnit {
  /** `tuid`, or `#` and the number of the unit in its file, from 1. */
  readonly id: string;
  /** At least one. */
  readonly variants: readonly TmxVariant[];
  /** The locale this unit was translated from, where it differs from that of the header. */
  readonly sourceLocale?: string;
  /** Attributes of `LIFE_ATTRIBUTES` as the file writes them; absent when there is none. */
  readonly life?: Readonly<Record<string, string>>;
  readonly changed?: string;
  readonly author?: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
}

/** What the header says about all units (TMX 1.4b, `header`). */
export interface TmxHeader {
  /** `1.1` to `1.4`. */
  readonly version: string;
  /** Absent for `*all*`: any locale may be the source. */
  readonly sourceLocale?: string;
  /** Name and version of the program that wrote it. */
  readonly tool: string;
  readonly segmentType: string;
  readonly properties?: Readonly<Record<string, string>>;
  readonly notes?: readonly string[];
}
