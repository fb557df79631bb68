/** A translated document. */
export interface MergedDocument {
  readonly bytes: Uint8Array;
  /** How many passages there are, and how many of them are translated. */
  readonly passageCount: number;
  readonly translatedCount: number;
}
