import type { CleanFilter } from '../clean-filter.ts';
import type { SideText } from '../pair-text.ts';

/** UTF-8 read as Latin-1 or Windows-1252: a lead byte of two or three, then a byte of the second half. */
const UTF8_AS_LATIN = /[ÂÃÄÅ][\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00BF™œ“”˜¦]/u;
/** Windows-1254 read as Latin-1 puts Icelandic letters where Turkish has İ, ı, Ş, ş, Ğ, ğ. */
const TURKISH_AS_LATIN = /[ÝýÞþÐð]/u;
/** Nothing that a text holds: C0 and C1 controls, U+FFFD, private use, non-characters, lone surrogates. */
const NO_TEXT =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFD\uE000-\uF8FF\uFFFE\uFFFF]/u;

/** With the flag u a whole pair is one character, and only a half matches. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/** Text that was read in a wrong encoding, or that holds what is no text. */
export const encoding: CleanFilter = {
  name: 'encoding',
  aliases: ['no_wrong_encoding', 'no_bad_encoding'],
  isStandard: true,
  summary:
    'Text read in a wrong encoding (`Ã¼` for ü; `þ` for ş in Turkish), U+FFFD, control and private characters.',
  parameters: [],
  make:
    () =>
    ({ source, target }) =>
      findDamage(source, target) ?? findDamage(target, source),
};

function findDamage({ text, primary }: SideText, other: SideText): string | undefined {
  const found =
    NO_TEXT.exec(text) ??
    UTF8_AS_LATIN.exec(text) ??
    // an Icelandic name has its letters on both sides
    (primary === 'tr' && !TURKISH_AS_LATIN.test(other.text) ? TURKISH_AS_LATIN.exec(text) : null) ??
    LONE_SURROGATE.exec(text);
  if (found === null) return undefined;
  const [damage] = found;
  return damage.length > 3 ? damage : JSON.stringify(damage);
}
