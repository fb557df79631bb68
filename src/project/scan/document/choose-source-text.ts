import { splitPluralKey, toFormKey } from '../../../format/i18next/form-key.ts';
import { listCounts, type PluralCategory } from '../../../format/i18next/plural-forms.ts';
import type { CatalogueFile } from '../catalogues/load-catalogues.ts';
import type { AppKey } from '../read-application.ts';
import type { ApplicationSettings } from '../scan-options.ts';

/** A text of the source locale, and where it stands when a catalogue holds it. */
export interface SourceText {
  readonly text: string;
  readonly at?: readonly [line: number, column: number];
}

/** A key of i18next taken apart: `item_ordinal_one` has the stem `item`. */
export interface FormName {
  readonly stem: string;
  readonly category?: PluralCategory;
  readonly isOrdinal: boolean;
}

/** Whether a text says the number itself. */
const COUNT = /\{\{-?\s*count\b/;

/**
 * What a form of a target locale is to be the translation of: the form of the same name, else that of
 * many. Where the form stands for more numbers than the source's (Russian `one`: 1, 21, 31 …) and the source
 * says “one” in words, it is that of many too.
 */
export function chooseSourceText(
  form: FormName,
  key: AppKey | undefined,
  source: { readonly locale: string; readonly file: CatalogueFile; readonly targetLocale: string },
  settings: ApplicationSettings,
): SourceText {
  const { stem, category, isOrdinal } = form;
  const find = (name: PluralCategory | undefined): SourceText | undefined =>
    findText(
      { stem, isOrdinal, ...(name !== undefined && { category: name }) },
      key,
      source.file,
      settings,
    );
  if (category === undefined) return find(undefined) ?? find('other') ?? { text: stem };
  const [own, many] = [find(category), find('other')];
  const isWider =
    own !== undefined &&
    many !== undefined &&
    !COUNT.test(own.text) &&
    COUNT.test(many.text) &&
    listCounts(source.targetLocale, category, isOrdinal).length >
      listCounts(source.locale, category, isOrdinal).length;
  return (isWider ? many : own) ?? many ?? find(undefined) ?? find('one') ?? { text: stem };
}

function findText(
  { stem, category, isOrdinal }: FormName,
  key: AppKey | undefined,
  { entries }: CatalogueFile,
  settings: ApplicationSettings,
): SourceText | undefined {
  const name = toFormKey(stem, category === undefined ? {} : { category, isOrdinal }, settings);
  const entry = entries.get(name);
  if (entry !== undefined) return entry;
  const ending = category && `${isOrdinal ? 'ordinal_' : ''}${category}`;
  for (const { defaultForms, defaultText, contexts } of key?.uses ?? []) {
    const own = ending === undefined ? undefined : defaultForms?.[ending];
    if (own !== undefined) return { text: own };
    const isOurs = stem === key!.key || contexts.length === 1;
    // one default text stands for all forms
    if (defaultText !== undefined && isOurs && (category === undefined || category === 'other'))
      return { text: defaultText };
  }
  return undefined;
}

/** The forms of a key as a catalogue has it: `friend_male_one` is the stem `friend_male` and `one`. */
export function toFormName(formKey: string, settings: ApplicationSettings): FormName {
  const { key, category, isOrdinal = false } = splitPluralKey(formKey, settings);
  return { stem: key, isOrdinal, ...(category !== undefined && { category }) };
}
