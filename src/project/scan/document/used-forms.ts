import { splitPluralKey, toFormKey } from '../../../format/i18next/form-key.ts';
import { listPluralCategories, type PluralCategory } from '../../../format/i18next/plural-forms.ts';
import type { KeySettings } from '../../../format/i18next/key-settings.ts';
import type { AppKey, Application } from '../read-application.ts';

/** Looks up what the source code uses. */
export interface UsedForms {
  /** Whether the code may ask for a key of a catalogue of this locale. */
  isUsed(namespace: string, formKey: string, locale: string): boolean;
  find(namespace: string, key: string): AppKey | undefined;
}

/** @param kept Keys that are used in a way nobody sees. */
export function buildUsedForms(
  { keys, patterns }: Application,
  settings: KeySettings,
  kept: (key: string) => boolean,
): UsedForms {
  const byName = new Map(keys.map((key) => [JSON.stringify([key.namespace, key.key]), key]));
  const find = (namespace: string, key: string): AppKey | undefined =>
    byName.get(JSON.stringify([namespace, key]));
  const objects = keys.filter(({ uses }) => uses.some(({ returnsObjects }) => returnsObjects));
  const separator = settings.keySeparator || '.';

  /** The key and context of a stem: `friend_male` of a key `friend` with that context, or with any. */
  const isStemUsed = (namespace: string, stem: string, hasCount: boolean): boolean => {
    const isFit = (key: AppKey | undefined): boolean =>
      key?.uses.some((use) => !hasCount || use.hasCount || use.hasOpenContext) === true;
    if (isFit(find(namespace, stem))) return true;
    const { contextSeparator } = settings;
    for (let at = stem.lastIndexOf(contextSeparator); at > 0;) {
      const context = stem.slice(at + contextSeparator.length);
      const key = find(namespace, stem.slice(0, at));
      const takesContext = key?.uses.some(
        (use) => use.hasOpenContext || use.contexts.includes(context),
      );
      if (takesContext === true && isFit(key)) return true;
      at = stem.lastIndexOf(contextSeparator, at - 1);
    }
    return false;
  };
  const isPatternUsed = (namespace: string, formKey: string, stem: string): boolean =>
    patterns.some(
      (pattern) =>
        pattern.namespace === namespace &&
        [formKey, stem].some(
          (key) =>
            key.length > pattern.prefix.length + pattern.suffix.length &&
            key.startsWith(pattern.prefix) &&
            key.endsWith(pattern.suffix),
        ),
    );
  return {
    find,
    isUsed(namespace, formKey, locale) {
      if (kept(formKey) || kept(`${namespace}${settings.nsSeparator || ':'}${formKey}`))
        return true;
      if (isStemUsed(namespace, formKey, false)) return true;
      const { key: stem, category, isOrdinal = false } = splitPluralKey(formKey, settings);
      if (
        objects.some(
          (one) => one.namespace === namespace && formKey.startsWith(one.key + separator),
        )
      )
        return true;
      if (isPatternUsed(namespace, formKey, stem)) return true;
      if (category === undefined || !isStemUsed(namespace, stem, true)) return false;
      // i18next asks for “zero” in every language
      return category === 'zero' || listPluralCategories(locale, isOrdinal).includes(category);
    },
  };
}

/** The forms of one key in one context that a locale needs. */
export interface FormGroup {
  /** The key with its context. */
  readonly stem: string;
  readonly isOrdinal: boolean;
  /** Absent: the key has no count. */
  readonly categories?: readonly PluralCategory[];
}

/** What the uses of a key ask for in a locale, each group once. */
export function listFormGroups(
  { key, uses }: AppKey,
  locale: string,
  settings: KeySettings,
): readonly FormGroup[] {
  const groups = new Map<string, FormGroup>();
  for (const { hasCount, isOrdinal, contexts } of uses)
    for (const context of contexts.length === 0 ? [undefined] : contexts) {
      const stem = toFormKey(key, context === undefined ? {} : { context }, settings);
      groups.set(`${stem} ${hasCount} ${isOrdinal}`, {
        stem,
        isOrdinal,
        ...(hasCount && { categories: listPluralCategories(locale, isOrdinal) }),
      });
    }
  return [...groups.values()];
}

/** The keys of a group as a catalogue has them. */
export function listFormKeys(
  { stem, isOrdinal, categories }: FormGroup,
  settings: KeySettings,
): readonly string[] {
  if (categories === undefined) return [stem];
  return categories.map((category) => toFormKey(stem, { category, isOrdinal }, settings));
}
