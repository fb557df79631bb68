/** A sentence model. Equal meanings in either language must have vectors that point the same way. */
export interface Embedder {
  /** One vector a text, in order, all of one length; they need not be normalised. */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
