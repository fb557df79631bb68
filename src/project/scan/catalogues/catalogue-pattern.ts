import type { Io } from '../../../io/io.ts';

/** Where the catalogues of an application are. */
export interface CataloguePattern {
  /** As the user reads it: `locales/{locale}/{namespace}.json`. */
  readonly text: string;
  /** Whether a locale has a file for each namespace. */
  readonly hasNamespaces: boolean;
  toPath(locale: string, namespace: string): string;
}

/** Where applications usually have their catalogues, the most usual first. */
const USUAL = [
  'public/locales/{locale}/{namespace}.json',
  'locales/{locale}/{namespace}.json',
  'src/locales/{locale}/{namespace}.json',
  'src/i18n/locales/{locale}/{namespace}.json',
  'src/i18n/{locale}/{namespace}.json',
  'i18n/{locale}/{namespace}.json',
  'app/i18n/locales/{locale}/{namespace}.json',
  'assets/locales/{locale}/{namespace}.json',
  'public/locales/{locale}.json',
  'locales/{locale}.json',
  'src/locales/{locale}.json',
  'src/i18n/locales/{locale}.json',
  'src/i18n/{locale}.json',
  'i18n/{locale}.json',
];

/**
 * A pattern with `{locale}` and, unless a locale has one file, `{namespace}`; i18next's `{{lng}}` and
 * `{{ns}}` and i18next-parser's `$LOCALE` and `$NAMESPACE` are the same.
 *
 * @returns absent without a locale in it
 */
export function parseCataloguePattern(written: string): CataloguePattern | undefined {
  const text = written
    .replaceAll(/\{\{\s*lng\s*\}\}|\$LOCALE/g, '{locale}')
    .replaceAll(/\{\{\s*ns\s*\}\}|\$NAMESPACE/g, '{namespace}')
    .replace(/^\.\//, '');
  if (!text.includes('{locale}')) return undefined;
  return {
    text,
    hasNamespaces: text.includes('{namespace}'),
    toPath: (locale, namespace) =>
      text.replaceAll('{locale}', () => locale).replaceAll('{namespace}', () => namespace),
  };
}

/** The usual place at which a catalogue of the source locale is; the first one where none is. */
export async function findCataloguePattern(io: Io, locale: string): Promise<CataloguePattern> {
  const patterns = USUAL.map((text) => parseCataloguePattern(text)!);
  for (const pattern of patterns) {
    const path = pattern.toPath(locale, '');
    const place = pattern.hasNamespaces ? path.slice(0, path.lastIndexOf('/')) : path;
    if (await io.exists(place)) return pattern;
  }
  return patterns[1]!;
}

/** The locales that have catalogues, as their paths spell them, in order. */
export async function listLocales(io: Io, { text }: CataloguePattern): Promise<readonly string[]> {
  const at = text.indexOf('{locale}');
  const start = text.lastIndexOf('/', at) + 1;
  const stop = text.indexOf('/', at);
  const segment = text.slice(start, stop === -1 ? undefined : stop);
  const [before, after] = [segment.slice(0, at - start), segment.slice(at - start + 8)];
  const names = (await io.list(text.slice(0, start) || '.')) ?? [];
  const ending = after.replace('{namespace}', '');
  return names.flatMap((name) => {
    if (!name.startsWith(before) || !name.endsWith(ending)) return [];
    const locale = name.slice(before.length, name.length - ending.length);
    return toLocale(locale) === undefined ? [] : [locale];
  });
}

/** The namespaces that a locale has catalogues of, in order. */
export async function listNamespaces(
  io: Io,
  { text, hasNamespaces }: CataloguePattern,
  locale: string,
): Promise<readonly string[]> {
  if (!hasNamespaces) return [];
  const path = text.replaceAll('{locale}', () => locale);
  const at = path.indexOf('{namespace}');
  const start = path.lastIndexOf('/', at) + 1;
  const [before, after] = [path.slice(start, at), path.slice(at + '{namespace}'.length)];
  // a folder for each namespace is no layout that anybody uses
  if (after.includes('/')) return [];
  const names = (await io.list(path.slice(0, start) || '.')) ?? [];
  return names
    .filter((name) => name.startsWith(before) && name.endsWith(after))
    .map((name) => name.slice(before.length, name.length - after.length));
}

/** The canonical name of a locale as a path spells it (`pt_BR`); absent when it names no language. */
export function toLocale(name: string): string | undefined {
  try {
    const locale = new Intl.Locale(name.replaceAll('_', '-'));
    const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
    return names.of(locale.language) === undefined ? undefined : locale.toString();
  } catch {
    return undefined; // RangeError: a folder such as `shared_files`
  }
}
