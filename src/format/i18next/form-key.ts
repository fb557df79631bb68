import type { KeySettings } from './key-settings.ts';
import { PLURAL_CATEGORIES, type PluralCategory } from './plural-forms.ts';

/** What makes one text of a key with several: its context and its plural form. */
export interface KeyForm {
  readonly context?: string;
  readonly category?: PluralCategory;
  readonly isOrdinal?: boolean;
}

/** The key of one form in a catalogue (i18next JSON v4): `friend_male_one`, `place_ordinal_few`. */
export function toFormKey(
  key: string,
  { context, category, isOrdinal = false }: KeyForm,
  { contextSeparator, pluralSeparator }: KeySettings,
): string {
  const inContext = context === undefined ? key : `${key}${contextSeparator}${context}`;
  if (category === undefined) return inContext;
  const ordinal = isOrdinal ? `${pluralSeparator}ordinal` : '';
  return `${inContext}${ordinal}${pluralSeparator}${category}`;
}

/** A key of a catalogue without the ending of its plural form, and that form if there is one. */
export function splitPluralKey(
  formKey: string,
  { pluralSeparator }: Pick<KeySettings, 'pluralSeparator'>,
): { readonly key: string } & Pick<KeyForm, 'category' | 'isOrdinal'> {
  const category = PLURAL_CATEGORIES.find((name) => formKey.endsWith(`${pluralSeparator}${name}`));
  if (category === undefined) return { key: formKey };
  const key = formKey.slice(0, -(pluralSeparator.length + category.length));
  const ordinal = `${pluralSeparator}ordinal`;
  return key.endsWith(ordinal)
    ? { key: key.slice(0, -ordinal.length), category, isOrdinal: true }
    : { key, category };
}
