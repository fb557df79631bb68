import type { Config } from '../../config/config.ts';
import type { Arguments } from '../command-line/arguments.ts';
import type { Flag } from '../command.ts';
import { UsageError } from '../command-line/usage-error.ts';

/** For commands whose files may name it themselves. */
export const SOURCE_LOCALE_FLAG: Flag = {
  name: 'source-locale',
  value: 'LOCALE',
  summary: 'locale of the source, such as tr',
  standard: 'kosut.config.json, or the file itself',
};

/** As {@link SOURCE_LOCALE_FLAG}. */
export const TARGET_LOCALE_FLAG: Flag = {
  name: 'target-locale',
  value: 'LOCALE',
  summary: 'locale of the target, such as en-GB',
  standard: 'kosut.config.json, or the file itself',
};

/** The locales that the user gave; absent where only the file can tell. */
export interface GivenLocales {
  readonly sourceLocale?: string;
  readonly targetLocale?: string;
}

/** The locales of flags and config; flags come first. */
export function readLocales(args: Arguments, config: Config): GivenLocales {
  const source = readLocale(args, 'source-locale') ?? config.sourceLocale;
  const target = readLocale(args, 'target-locale') ?? config.targetLocale;
  return {
    ...(source !== undefined && { sourceLocale: source }),
    ...(target !== undefined && { targetLocale: target }),
  };
}

/**
 * The locale of one flag, in its canonical form.
 *
 * @throws {UsageError} when it is no BCP 47 name or names no language.
 */
export function readLocale(args: Arguments, flag: string): string | undefined {
  const name = args.text(flag);
  return name === undefined ? undefined : checkLocale(name, `--${flag}`);
}

/** @throws {UsageError} unless `name` is a BCP 47 name of a language that has a name. */
function checkLocale(name: string, where: string): string {
  const expected = 'a BCP 47 locale, such as tr or en-GB';
  let canonical: string | undefined;
  try {
    [canonical] = Intl.getCanonicalLocales(name.replaceAll('_', '-'));
  } catch {
    canonical = undefined; // RangeError: not BCP 47
  }
  if (canonical === undefined) throw new UsageError(`${where} is “${name}”`, expected);
  const { language } = new Intl.Locale(canonical);
  // “turkish” and “xx” are well-formed but slips; of the thousands with three letters many real ones
  // have no English name here, so those pass
  const named = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(language);
  if (named === undefined && language.length !== 3)
    throw new UsageError(`${where} is “${name}”, a language nobody knows`, expected);
  return canonical;
}

/**
 * A locale that the command cannot do without.
 *
 * @throws {UsageError} when nobody gave it.
 */
export function demandLocale(locale: string | undefined, flag: string): string {
  if (locale !== undefined) return locale;
  throw new UsageError(
    `nobody said the locale of this text`,
    `--${flag} (such as tr), or the setting in kosut.config.json`,
  );
}
