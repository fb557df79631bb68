import { APOSTROPHES, type Word } from '../language/find-words.ts';
import { findPlaceholders } from './find-placeholders.ts';
import type { SegmentView } from './segment-view.ts';

/** Addresses, paths, names of files and of options: spelled by other rules than words are. */
const NO_PROSE =
  /[\w.+-]+@[\w.-]+|\b(?:https?|ftp|file):\S+|\bwww\.\S+|[\w.~-]*[/\\][\w./\\~-]+|\b[\w-]+(?:\.[\w-]+)+|--?[\p{L}\d][\w-]*|\w*_\w*|[@#$&]\p{L}[\p{L}\p{N}]*;?/gu;

/** A capital after a small letter is a name of somebody's making: LibreOffice, iPhone. */
const MIXED_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
/** As long as acronyms are; dictionaries hold few of them. */
const MAX_ACRONYM = 5;
const CAPITALS = /^\p{Lu}+$/u;
const SUFFIX = new RegExp(`[${APOSTROPHES}].*$`, 'u');

/**
 * The words of the inspected side that a dictionary can be asked about, with their places. Left out
 * are single letters, acronyms, placeholders, addresses and file names, words with a digit or a
 * capital inside, and what the trusted side has too: names stay as they are.
 */
export function* findSpellingWords({ inspected, trusted }: SegmentView): Generator<Word, void> {
  const { text, language } = inspected;
  const taken = [
    ...findPlaceholders(text).map(({ span }) => span),
    ...[...text.matchAll(NO_PROSE)].map(
      ({ 0: match, index }) => [index, index + match.length] as const,
    ),
  ];
  const isTaken = ([start, end]: Word['span']): boolean =>
    taken.some((span) => start < span[1] && span[0] < end);
  let names: ReadonlySet<string> | undefined;
  for (const word of language.words(text)) {
    if (word.kind !== 'word' || /\p{N}/u.test(word.text) || isTaken(word.span)) continue;
    const stem = word.text.replace(SUFFIX, '');
    if (stem.length < 2 || MIXED_CASE.test(stem)) continue;
    if (stem.length <= MAX_ACRONYM && CAPITALS.test(stem)) continue;
    names ??= new Set(
      trusted.language.words(trusted.text).map(({ text }) => text.replace(SUFFIX, '')),
    );
    if (names.has(stem) || names.has(word.text)) continue;
    yield word;
  }
}
