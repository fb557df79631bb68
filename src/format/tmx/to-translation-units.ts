import { joinContent } from '../../model/content/join-content.ts';
import type { TranslationUnit } from '../../model/translation-unit.ts';
import { contextAfter, contextBefore } from './context-property.ts';
import type { TmxUnit, TmxVariant } from './tmx-unit.ts';

const norm = (locale: string): string => locale.replaceAll('_', '-').toLocaleLowerCase('en');

const none: Readonly<Record<string, string>> = {};

/** Variants of a locale: of the very same one where there are any, else of those of its language. */
export function findVariants(
  variants: readonly TmxVariant[],
  locale: string,
): readonly TmxVariant[] {
  // The usual case, and case folding costs as much as reading the unit.
  const identical = variants.filter((variant) => variant.locale === locale);
  if (identical.length > 0) return identical;
  const wanted = norm(locale);
  const same = variants.filter((variant) => norm(variant.locale) === wanted);
  if (same.length > 0) return same;
  const [language] = wanted.split('-');
  return variants.filter(({ locale: other }) => norm(other).split('-')[0] === language);
}

/**
 * What a TMX unit says for one pair of locales: an entry for each target, none when a side is not
 * there. `en` finds `en-US` and the other way round, the very same locale first. Several targets
 * have the same source, and ids `id`, `id/2`, `id/3` …
 */
export function toTranslationUnits(
  unit: TmxUnit,
  sourceLocale: string,
  targetLocale: string,
): readonly TranslationUnit[] {
  const [source] = findVariants(unit.variants, sourceLocale);
  if (source === undefined) return [];
  const targets = findVariants(unit.variants, targetLocale).filter((target) => target !== source);
  return targets.map((target, at) => {
    const hasProperties =
      unit.properties ??
      source.properties ??
      target.properties ??
      unit.life ??
      source.life ??
      target.life;
    const properties: Readonly<Record<string, string>> =
      hasProperties === undefined
        ? none
        : {
            ...source.life,
            ...target.life,
            ...unit.life,
            ...unit.properties,
            ...source.properties,
            ...target.properties,
          };
    const { [contextBefore]: before, [contextAfter]: after, ...others } = properties;
    const changed = target.changed ?? unit.changed;
    const author = target.author ?? unit.author;
    const notes = unit.notes ?? target.notes;
    const note =
      notes === undefined
        ? none
        : { note: [...(unit.notes ?? []), ...(target.notes ?? [])].join('\n') };
    const rest = notes === undefined && hasProperties === undefined ? none : { ...note, ...others };
    const tu: { -readonly [K in keyof TranslationUnit]: TranslationUnit[K] } = {
      type: 'tu',
      id: at === 0 ? unit.id : `${unit.id}/${at + 1}`,
      source: joinContent(source.content),
      target: joinContent(target.content),
    };
    if (before !== undefined) tu.before = before;
    if (after !== undefined) tu.after = after;
    if (changed !== undefined) tu.changed = changed;
    if (author !== undefined) tu.author = author;
    if (rest !== none && Object.keys(rest).length > 0) tu.properties = rest;
    return tu;
  });
}
