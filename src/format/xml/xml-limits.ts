/** How much a reader puts up with before it calls a file hostile. */
export interface XmlLimits {
  /** Elements inside elements. Looking up a namespace costs a step a level, so depth is time squared. */
  readonly maxDepth: number;
  /** Attributes of one element. */
  readonly maxAttributes: number;
  /** UTF-16 units of one text, tag or comment; all of it is in memory at once. */
  readonly maxLength: number;
}

/**
 * Far above every real file, low enough to fail within a second and before memory runs out: the
 * deepest file of the public suites has 14 levels, the longest text of a real memory is under 1 MB.
 */
export const defaultXmlLimits: XmlLimits = {
  maxDepth: 1_000,
  maxAttributes: 1_000,
  maxLength: 1 << 26,
};
