/** How much a reader puts up with before it calls a file hostile. */
export interface XmlLimits {
  /** Elements inside elements. Looking up a namespace may cost a step a level, so depth is time squared. */
  readonly maxDepth: number;
  /** Attributes of one element. */
  readonly maxAttributes: number;
  /**
   * UTF-16 units of one text, tag or comment, or of one element that is read as a whole: all of it is in
   * memory at once.
   */
  readonly maxLength: number;
  /** Elements inside one that is read as a whole, such as a unit. */
  readonly maxElements: number;
  /** Entities that the document type declares. */
  readonly maxEntities: number;
  /** UTF-16 units that one entity is declared with. */
  readonly maxEntityLength: number;
  /** Entities inside entities inside entities. */
  readonly maxEntityDepth: number;
  /** UTF-16 units that all entities of a document come to where they are used. */
  readonly maxExpansion: number;
}

/**
 * Far above every real file, low enough to fail within a second and before memory runs out: the
 * deepest file of the public suites has 14 levels, the longest text of a real memory is under 1 MB, the
 * richest unit has some hundred elements, and the only entities seen are names of products, a handful of words each.
 */
export const defaultXmlLimits: XmlLimits = {
  maxDepth: 1_000,
  maxAttributes: 1_000,
  maxLength: 1 << 25,
  maxElements: 1 << 17,
  maxEntities: 256,
  maxEntityLength: 1 << 14,
  maxEntityDepth: 4,
  maxExpansion: 1 << 22,
};
