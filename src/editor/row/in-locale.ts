/** Scripts written from right to left. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Nkoo',
  'Rohg',
  'Syrc',
  'Thaa',
]);

export interface LocaleAttributes {
  readonly lang: string | undefined;
  readonly dir: 'ltr' | 'rtl' | 'auto';
}

/**
 * What says of an element in which language its text is. The direction is the language's: by its first letters an Arabic
 * sentence that begins with a product's name would run from the left. Of no known language: by its letters all the same.
 */
export function inLocale(locale: string | undefined): LocaleAttributes {
  return { lang: locale, dir: findDirection(locale) };
}

function findDirection(locale = 'und'): LocaleAttributes['dir'] {
  try {
    const { language, script } = new Intl.Locale(locale).maximize();
    if (locale === 'und' || language === 'und') return 'auto';
    return RTL_SCRIPTS.has(script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'auto';
  }
}
