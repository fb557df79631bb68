/** A regular expression that is none, or that takes too long; nothing was done. The message says why. */
export class PatternRefused extends Error {
  override readonly name = 'PatternRefused';
}
