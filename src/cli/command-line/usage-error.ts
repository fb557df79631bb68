/** The command line itself is wrong: told with what was expected, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  readonly expected: string;

  constructor(message: string, expected: string) {
    super(message);
    this.expected = expected;
  }
}
