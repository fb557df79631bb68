import { isLocale } from '../../language/is-locale.ts';
import { canonicalLocale } from '../../store/find-locales.ts';

/** What POSIX writes behind `@` where BCP 47 has a script. */
const SCRIPTS: Readonly<Record<string, string>> = {
  latin: 'Latn',
  cyrillic: 'Cyrl',
  arabic: 'Arab',
  devanagari: 'Deva',
};

/** Codes that were asked for, with their locales: clients ask for the same two all day, and `Intl` takes its time. */
const known = new Map<string, string | undefined>();
/** More are nobody's: all are forgotten. */
const MOST_KNOWN = 1000;

/**
 * The locale that a client means: `pt_br` (Weblate), `en_US.UTF-8` and `sr_RS@latin` (POSIX) or `EN-us`; as BCP
 * 47 names it. `undefined` for what is none.
 */
export function parseLocaleCode(code: string): string | undefined {
  if (known.has(code)) return known.get(code);
  const locale = toLocale(code);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(code, locale);
  return locale;
}

function toLocale(code: string): string | undefined {
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
