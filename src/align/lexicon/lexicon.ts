/** Two token lists that say the same; the caller has normalised the tokens (lower case, stem …). */
export interface TokenPair {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

/** A word of the other language and how likely it is. */
export interface Translation {
  readonly token: string;
  /** 0 to 1. */
  readonly probability: number;
}

/** Word translation probabilities in both directions. Tokens are normalised as they were when it was learned. */
export interface Lexicon {
  /** p(target | source), 0 to 1; 0 for words that never met. */
  translate(source: string, target: string): number;
  /** p(source | target), 0 to 1; 0 for words that never met. */
  back(source: string, target: string): number;
  /** What a source word is translated to, likeliest first; empty for an unknown word. */
  targets(source: string): readonly Translation[];
}
