import { APOSTROPHES, type Word } from '../../language/find-words.ts';
import { maskCode } from '../../terms/recognise/mask-code.ts';
import type { SegmentView } from '../segment-view.ts';

/** A capital after a small letter is a name of somebody's making: LibreOffice, iPhone. */
const MIXED_CASE = /\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u;
/** As long as acronyms are; dictionaries hold few of them. */
const MAX_ACRONYM = 5;
const CAPITALS = /^\p{Lu}+$/u;
const SUFFIX = new RegExp(`[${APOSTROPHES}].*$`, 'u');

/**
 * The words of the inspected side that a dictionary can be asked about, with their places. Left out
 * are single letters, acronyms, code (see {@link maskCode}), words with a digit or a capital inside,
 * and what the trusted side has too: names stay as they are.
 */
export function* findSpellingWords({ inspected, trusted }: SegmentView): Generator<Word, void> {
  const { text, language } = inspected;
  let names: ReadonlySet<string> | undefined;
  for (const word of language.words(maskCode(text))) {
    if (word.kind !== 'word' || /\p{N}/u.test(word.text)) continue;
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
