import { ENDING_RULES } from './ending-classes.ts';
import { endingInflection } from './ending-inflection.ts';
import type { Language } from './language.ts';
import { makeLanguage } from './make-language.ts';
import { plainInflection } from './plain-inflection.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Languages that write one and a half as 1.5; the others with Latin, Greek or Cyrillic letters write 1,5. */
const DECIMAL_POINT = /^(en|ja|zh|ko|he|th|hi|bn|ta|te|ur|ms|fil|mt|ga|cy)\b/;

/** Languages that write an ordinal as a number and a dot: *5. Mai*, *5. května*. */
const DOTTED_ORDINALS = /^(az|bs|cs|da|de|et|fi|fo|hr|hu|is|lb|lv|mk|nb|nn|no|pl|sk|sl|sq|sr)\b/;

/**
 * A language without a folder: Unicode rules, no abbreviations, a rough stem, and classes of endings
 * where {@link ENDING_RULES} has some.
 */
export function fallbackLanguage(locale: string): Language {
  const lower = (text: string): string => text.toLocaleLowerCase(locale);
  const [primary = ''] = locale.split('-');
  const rules = Object.hasOwn(ENDING_RULES, primary) ? ENDING_RULES[primary] : undefined;
  return makeLanguage(locale, {
    decimal: DECIMAL_POINT.test(locale) ? '.' : ',',
    inflection: rules === undefined ? plainInflection(lower) : endingInflection(lower, rules),
    sentences: {
      neverFinal: NOTHING,
      mayEnd: NOTHING,
      continuers: NOTHING,
      hasDottedOrdinals: DOTTED_ORDINALS.test(locale),
      quantityWords: NOTHING,
      afterOrdinal: NOTHING,
    },
    stopWords: NOTHING,
  });
}
