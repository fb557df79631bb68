import type { TermEntry } from './compile-terms.ts';

/** Acronyms that are longer are rare and mostly of one language; words of eight letters are common. */
const LONGEST_ACRONYM = 7;

/** Words of this length and less are acronyms as often as not (WHO, AB), whatever stands around them. */
const SHORTEST_WORD = 4;

/** No small letter, and a word at all. */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[^\p{Ll}\p{Lo}]*$/u;
/** With a letter in them: the 19 of COVID-19 makes no second word. */
const WORDS = /(?=\p{N}*\p{L})[\p{L}\p{M}\p{N}]+/gu;

/**
 * The terms that are words written in capitals for show, as old word lists have them (IŞIK DEMETİ), rather than
 * acronyms: in a text they stand in small letters. Several words, of which one has four letters or more, are
 * taken for that, and one word that is too long for an acronym. In a list in which nothing has a small letter,
 * one such term says that capitals mean nothing there, and the others are words too, down to four letters.
 */
export function findShoutedTerms(terms: readonly TermEntry[]): ReadonlySet<TermEntry> {
  const lengths = (entry: TermEntry): readonly number[] =>
    (entry.term.text.match(WORDS) ?? []).map((word) => word.length);
  const capitals = terms.filter(({ term }) => CAPITALS.test(term.text.normalize('NFC')));
  const shouted = capitals.filter((entry) => {
    const words = lengths(entry);
    const longest = Math.max(0, ...words);
    return words.length > 1 ? longest >= SHORTEST_WORD : longest > LONGEST_ACRONYM;
  });
  if (shouted.length === 0 || capitals.length < terms.length) return new Set(shouted);
  return new Set(capitals.filter((entry) => lengths(entry).some((size) => size >= SHORTEST_WORD)));
}
