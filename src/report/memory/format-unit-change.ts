import picocolors from 'picocolors';
import { toPlainText } from '../../model/content/flatten-content.ts';
import type { Content } from '../../model/content.ts';
import { diffWords } from '../diff/diff-words.ts';
import { formatParts } from '../diff/format-parts.ts';
import { shortenParts } from '../diff/shorten-parts.ts';
import { printableText } from '../text/printable-text.ts';

/** The text of a unit in one locale. */
interface LocaleText {
  readonly locale: string;
  readonly content: Content;
}

/** How much of a text stays beside what changed in it, in UTF-16 units: about half a line of a terminal. */
const CONTEXT = 60;

/** How the texts are drawn: on a terminal with colours or without. */
interface Drawing {
  readonly colors: boolean;
}

/**
 * A unit as it is, whole, a line a locale.
 *
 * @param sign before each: `-` of one that goes, `+` of one that comes, spaces of one that is only shown
 */
export function formatUnit(
  sign: string,
  variants: readonly LocaleText[],
  { colors }: Drawing,
): string {
  const { red, green } = picocolors.createColors(colors);
  const paint = { '-': red, '+': green }[sign.trim()] ?? String;
  return variants
    .map(({ locale, content }) =>
      paint(`${sign} ${locale}: ${printableText(toPlainText(content))}`),
    )
    .join('\n');
}

/**
 * What a unit was and what it is to be, a line a locale: words that go and words that come are marked where they stand
 * (see `formatPart`), and of long texts only what is near them is shown.
 */
export function formatUnitChange(
  before: readonly LocaleText[],
  after: readonly LocaleText[],
  { colors }: Drawing,
): string {
  const palette = picocolors.createColors(colors);
  const locales = [...new Set([...before, ...after].map(({ locale }) => locale))];
  return locales
    .map((locale) => {
      const parts = diffWords(textIn(before, locale), textIn(after, locale));
      return `  ${locale}: ${formatParts(shortenParts(parts, CONTEXT), palette)}`;
    })
    .join('\n');
}

function textIn(variants: readonly LocaleText[], locale: string): string {
  const variant = variants.find((one) => one.locale === locale);
  return variant === undefined ? '' : toPlainText(variant.content);
}
