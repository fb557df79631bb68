import type { SideText } from './pair-text.ts';

/**
 * A text as near duplicates see it: small letters and numbers in one form, one blank for everything
 * between. Accents count, so that ı and i, ş and s stay apart. A text without a letter is itself.
 *
 * @param ignoreNumbers whether all numbers are the same
 */
export function toSkeleton({ lower, letters }: SideText, ignoreNumbers: boolean): string {
  if (letters === 0) return lower.replaceAll(/\s+/g, ' ').trim();
  // U+02BC is an apostrophe that Unicode counts among the letters
  const words = lower.replaceAll(/(?:[^\p{L}\p{M}\p{N}]|\u02BC)+/gu, ' ').trim();
  return ignoreNumbers ? words.replaceAll(/\p{N}+(?: \p{N}+)*/gu, '0') : words;
}
