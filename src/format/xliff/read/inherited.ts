/** What the elements around a unit say of everything inside them. */
export interface Inherited {
  readonly translate: boolean;
  /** XLIFF 2.1, 4.3.1.4; always true in XLIFF 1. */
  readonly canResegment: boolean;
  /** Size restrictions count code points (XLIFF 2.1, 5.6: the profile `xliff:codepoints`). */
  readonly countsCodePoints: boolean;
}
