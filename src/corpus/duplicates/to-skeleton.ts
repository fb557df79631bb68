import type { SideText } from '../clean/pair-text.ts';

/** Letters and what is joined to them without a blank, else a number or several. */
const WORD_OR_NUMBERS =
  /[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:[-_]\p{N}+)*|\p{N}+(?:[^\p{L}\p{M}\p{N}]+\p{N}+)*/gu;
const IS_NUMBER = /^\p{N}/u;

/**
 * A text as near duplicates see it: small letters and numbers in one form, one blank for everything
 * between. Accents count, so that ı and i, ş and s stay apart. A text without a letter is itself.
 *
 * @param ignoreNumbers whether all numbers are the same; digits that end a name are not a number but part of it
 *   (mgp32, UTF-8, arg_1)
 */
export function toSkeleton(side: SideText, ignoreNumbers: boolean): string {
  // U+02BC is an apostrophe that Unicode counts among the letters
  const lower = side.lower.replaceAll('\u02BC', "'");
  if (side.letters === 0) return lower.replaceAll(/\s+/g, ' ').trim();
  const text =
    ignoreNumbers && side.digits > 0
      ? lower.replaceAll(WORD_OR_NUMBERS, (run) =>
          // a name in one piece, so that its digits count with its letters
          IS_NUMBER.test(run) ? '0' : run.replaceAll(/[-_]/g, ''),
        )
      : lower;
  return text.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
}
