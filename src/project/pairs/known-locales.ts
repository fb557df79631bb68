import type { Direction } from '../memory/memory-locales.ts';
import { UnknownLocaleError } from '../unknown-locale-error.ts';

/** Both locales of a bitext. @throws {UnknownLocaleError} when one of them is not known */
export function knownLocales({
  sourceLocale,
  targetLocale,
}: {
  readonly sourceLocale?: string | undefined;
  readonly targetLocale?: string | undefined;
}): Direction {
  if (sourceLocale === undefined) throw new UnknownLocaleError('source-locale');
  if (targetLocale === undefined) throw new UnknownLocaleError('target-locale');
  return { sourceLocale, targetLocale };
}
