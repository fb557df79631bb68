import { isLocale } from '../../language/is-locale.ts';
import { canonicalLocale } from '../../store/find-locales.ts';

/** What POSIX writes behind `@` where BCP 47 has a script. */
const SCRIPTS: Readonly<Record<string, string>> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  arabic: 'Arab',
  devanagari: 'Deva',
};

/**
 * The locale that a client means: `pt_br` (Weblate), `en_US.UTF-8` and `sr_RS@latin` (POSIX) or `EN-us`; as BCP
 * 47 names it. `undefined` for what is none.
 */
export function parseLocaleCode(code: string): string | undefined {
  const [, name = '', modifier = ''] = /^([^.@]*)(?:\.[^@]*)?(?:@(.*))?$/.exec(code) ?? [];
  const parts = name.split(/[-_]/);
  const script = SCRIPTS[modifier.toLocaleLowerCase('en')];
  if (script !== undefined) parts.splice(1, 0, script);
  const locale = parts.join('-');
  return isLocale(locale) ? canonicalLocale(locale) : undefined;
}

/** A locale as clients of a tmserver write it: `pt-BR` is `pt_br`. */
export function formatLocaleCode(locale: string): string {
  return locale.replaceAll('-', '_').toLocaleLowerCase('en');
}
