/** The locales of a bitext are not known: neither the user nor the file said them. */
export class UnknownLocaleError extends Error {
  override readonly name = 'UnknownLocaleError';
  readonly flag: 'source-locale' | 'target-locale';

  constructor(flag: 'source-locale' | 'target-locale') {
    super(`neither you nor the file said the ${flag.replace('-', ' ')}`);
    this.flag = flag;
  }
}
