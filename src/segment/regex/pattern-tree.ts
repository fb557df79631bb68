import type { CharSet } from './char-set.ts';

/** Whose regular expressions are meant: where they differ, they say so (`docs/formats/srx.md`). */
export type Flavour = 'icu' | 'java';

/** A place between two characters, judged without reading any. */
export type PlaceKind =
  /** One of the signs on both sides belongs to a word, the other does not. */
  | 'word-edge'
  | 'text-start'
  | 'text-end'
  /** The end, or before the line end that ends the text. */
  | 'last-line-end'
  | 'line-start'
  | 'line-end';

/** A regular expression as read: what it matches, not how it is searched. */
export type PatternTree =
  /** One code point. */
  | { readonly type: 'chars'; readonly set: CharSet }
  | { readonly type: 'sequence'; readonly parts: readonly PatternTree[] }
  | { readonly type: 'choice'; readonly parts: readonly PatternTree[] }
  | {
      readonly type: 'repeat';
      readonly body: PatternTree;
      readonly min: number;
      /** `Infinity`: without end. */
      readonly max: number;
      readonly isLazy: boolean;
    }
  | { readonly type: 'capture'; readonly body: PatternTree; readonly number: number }
  /** What it matched first is not given back, whatever comes behind. */
  | { readonly type: 'atomic'; readonly body: PatternTree }
  | {
      readonly type: 'look';
      readonly body: PatternTree;
      readonly isBehind: boolean;
      readonly isNegative: boolean;
    }
  | {
      readonly type: 'place';
      readonly kind: PlaceKind;
      readonly isNegative: boolean;
      /** The signs of words, for `word-edge`. */
      readonly word: CharSet;
      /** Whether ICU's rule holds: signs that extend others belong to them. */
      readonly isUnicode: boolean;
    }
  | { readonly type: 'reference'; readonly number: number; readonly ignoresCase: boolean };
