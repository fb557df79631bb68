import { signal, type Signal } from '@preact/signals';
import i18next, { type i18n } from 'i18next';

export type UiLanguage = 'en' | 'tr';

interface Language {
  readonly texts: Readonly<Record<string, object>>;
  readonly textsOnDemand: Readonly<Record<string, () => Promise<object>>>;
}

const loaders: Readonly<Record<UiLanguage, () => Promise<Language>>> = {
  en: () => import('./en.ts'),
  tr: () => import('./tr.ts'),
};

const instance: i18n = i18next.createInstance();

/** The language of the interface now; whoever reads it is drawn again when it changes. */
export const uiLanguage: Signal<UiLanguage> = signal<UiLanguage>('tr');

/** The language to begin with: the one chosen before, the project's, the browser's, then English. */
export function guessLanguage(wishes: readonly (string | undefined | null)[]): UiLanguage {
  for (const wish of wishes) {
    const base = wish?.split('-')[0];
    if (base === 'tr' || base === 'en') return base;
  }
  return 'en';
}

/** Namespaces that something on the page needs beside the first ones. */
const wanted = new Set<string>();

/** Loads the texts of a view or a dialog, in the language of the interface now and in those it is switched to. */
export async function loadTexts(...namespaces: readonly string[]): Promise<void> {
  for (const namespace of namespaces) wanted.add(namespace);
  await addWanted(uiLanguage.peek());
}

async function addWanted(language: UiLanguage): Promise<void> {
  const { textsOnDemand } = await loaders[language]();
  await Promise.all(
    [...wanted].map(async (namespace) => {
      const words = await textsOnDemand[namespace]?.();
      if (words) instance.addResourceBundle(language, namespace, words);
    }),
  );
}

/** Loads the texts of a language and switches to it. */
export async function switchLanguage(language: UiLanguage): Promise<void> {
  const { texts } = await loaders[language]();
  if (!instance.isInitialized)
    await instance.init({
      lng: language,
      fallbackLng: false,
      resources: {},
      ns: Object.keys(texts),
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  for (const [namespace, words] of Object.entries(texts))
    instance.addResourceBundle(language, namespace, words);
  await addWanted(language);
  plainTexts.clear();
  await instance.changeLanguage(language);
  uiLanguage.value = language;
  document.documentElement.lang = language;
}

/** Texts without values, by language and key: dozens are drawn with every row that is opened. */
const plainTexts = new Map<string, string>();

/** The text of a key (`namespace:key`), in the language of the interface; numbers in `values` by its rules. */
export function t(key: string, values?: Readonly<Record<string, string | number>>): string {
  const language = uiLanguage.value;
  if (values === undefined) {
    const name = `${language} ${key}`;
    const known = plainTexts.get(name) ?? instance.t(key, { lng: language });
    plainTexts.set(name, known);
    return known;
  }
  const shown: Record<string, string | number> = {};
  // `count` picks the plural and must stay a number; `n` is the same number written out
  for (const [name, value] of Object.entries(values))
    shown[name] = typeof value === 'number' && name !== 'count' ? formatNumber(value) : value;
  if (typeof values['count'] === 'number') shown['n'] = formatNumber(values['count']);
  return instance.t(key, { ...shown, lng: language });
}

/** Marks a key that is kept in a table and looked up later, so that the extraction finds it. */
export function key(name: string): string {
  return name;
}

export function formatNumber(value: number): string {
  return numberFormat(uiLanguage.value).format(value);
}

export function formatPercent(share: number): string {
  return new Intl.NumberFormat(uiLanguage.value, { style: 'percent' }).format(share);
}

/** Hours and minutes of a moment (ISO). */
export function formatTime(moment: string): string {
  return new Intl.DateTimeFormat(uiLanguage.value, { timeStyle: 'short' }).format(new Date(moment));
}

/** Day and time of a moment (ISO), or the day alone; what is no moment is given back as it is. */
export function formatMoment(moment: string, part: 'day' | 'minute' = 'minute'): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return moment;
  return momentFormat(uiLanguage.value, part).format(date);
}

// making a format takes a hundred times as long as using it, and every match shown has a day
const momentFormats = new Map<string, Intl.DateTimeFormat>();

function momentFormat(language: string, part: 'day' | 'minute'): Intl.DateTimeFormat {
  const name = `${language} ${part}`;
  const kept =
    momentFormats.get(name) ??
    new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      ...(part === 'minute' && { timeStyle: 'short' }),
    });
  momentFormats.set(name, kept);
  return kept;
}

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: string): Intl.NumberFormat {
  const kept = formats.get(language) ?? new Intl.NumberFormat(language);
  formats.set(language, kept);
  return kept;
}
