import type { PairText } from './pair-text.ts';

/** What a user may set of a filter. */
export interface FilterParameter {
  readonly name: string;
  readonly summary: string;
  /** Where the default comes from: a paper, a tool of the field, or a measurement. */
  readonly origin: string;
  readonly value:
    | {
        readonly kind: 'number';
        readonly standard: number;
        readonly least: number;
        readonly most: number;
      }
    /** Words from a file of the user, one a line; the value is its path. */
    | { readonly kind: 'words'; readonly isRequired: boolean };
}

/** The values of a filter's parameters, each of its kind. */
export interface FilterValues {
  /** @throws {RangeError} when the filter has no such parameter */
  number(name: string): number;
  words(name: string): readonly string[];
}

/** Why a pair is dropped: what was found and what the limit was, for people; `undefined`: it stays. */
export type PairJudge = (pair: PairText) => string | undefined;

/** What a filter may know beside its parameters. */
export interface FilterContext {
  readonly sourceLocale: string;
  readonly targetLocale: string;
}

/** A rule by which pairs are dropped that looks at one pair at a time. */
export interface CleanFilter {
  readonly name: string;
  /** What tools of the field call it, where one has it: these names are understood too. */
  readonly aliases: readonly string[];
  /** Whether it works when nobody asks for it by name. */
  readonly isStandard: boolean;
  readonly summary: string;
  /** The first one is meant by `name=value`. */
  readonly parameters: readonly FilterParameter[];
  /** Values are in their ranges, and required lists hold words: who reads the rules sees to it. */
  readonly make: (values: FilterValues, context: FilterContext) => PairJudge;
}
