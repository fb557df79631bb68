/** A regular expression that cannot be read: what is wrong, and where. */
export class PatternError extends Error {
  override readonly name: string = 'PatternError';
  /** Place in the pattern, in UTF-16 units from 0. */
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.at = at;
  }
}
