import type { TranslationUnit } from '../../model/translation-unit.ts';
import type { TmxUnit } from '../../format/tmx/tmx-unit.ts';
import { toTranslationUnits } from '../../format/tmx/to-translation-units.ts';
import type { ConversionOptions } from './conversion.ts';

/** What is known of the locales of a TMX file while it is read. */
export interface TmxLocales {
  /** Told the header, once. */
  readonly onHeader: (header: { readonly sourceLocale?: string }) => void;
  /** The entries of a unit in the pair of locales; none where it lacks a side. */
  readonly toUnits: (unit: TmxUnit) => readonly TranslationUnit[];
  /** Settled once the first unit is seen. */
  readonly found: () => { readonly sourceLocale?: string; readonly targetLocale?: string };
  /** Units without text in both locales, so far. */
  readonly skipped: () => number;
}

const languageOf = (locale: string): string => locale.split(/[-_]/)[0]!.toLocaleLowerCase('en');

const findOther = ({ variants }: TmxUnit, language: string): string | undefined =>
  variants.find(({ locale }) => languageOf(locale) !== language)?.locale;

/**
 * The pair of locales of a TMX file: those asked for, else that of the header and the first other
 * language of a unit.
 */
export function chooseTmxLocales(options: ConversionOptions): TmxLocales {
  let { sourceLocale, targetLocale } = options;
  let skipped = 0;
  return {
    onHeader: (header) => {
      sourceLocale ??= header.sourceLocale;
    },
    toUnits: (unit) => {
      sourceLocale ??= unit.variants[0]!.locale;
      targetLocale ??= findOther(unit, languageOf(sourceLocale));
      const units =
        targetLocale === undefined ? [] : toTranslationUnits(unit, sourceLocale, targetLocale);
      if (units.length === 0) skipped++;
      return units;
    },
    found: () => ({
      ...(sourceLocale !== undefined && { sourceLocale }),
      ...(targetLocale !== undefined && { targetLocale }),
    }),
    skipped: () => skipped,
  };
}
