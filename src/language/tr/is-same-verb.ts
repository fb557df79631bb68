import { foldTurkishWord } from './grade-form.ts';
import { countSyllables, endingOf, isVowel } from './phonology.ts';
import { isSuffixChain } from './suffix-chain.ts';

/** Letters of a stem that two words must share: of two letters there are too many stems. */
const SHORTEST = 3;

/**
 * Whether two words may be forms of one verb: both are one stem with tense, voice, negation, or the endings that
 * make participles, converbs and nouns of it (göster, gösterilecek; bilinmeyen, bilinmiyor). A stem by itself
 * counts, so that a noun which is spelled like one passes for a verb too (boya, boyama).
 */
export function isSameVerb(one: string, other: string): boolean {
  const [ours, theirs] = [readings(one), readings(other)];
  return ours.some((mine) => theirs.some((yours) => shareStem(mine, yours)));
}

function shareStem(one: string, other: string): boolean {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  for (let end = shared; end >= SHORTEST; end--) {
    const stem = one.slice(0, end);
    if (countSyllables(stem) === 0) continue;
    const ending = endingOf(stem);
    if (
      isSuffixChain(one.slice(end), 'verb', ending) &&
      isSuffixChain(other.slice(end), 'verb', ending)
    )
      return true;
  }
  return false;
}

/** A word, and as it would be if -yor had not narrowed the vowel before it (izliyor, izleyor). */
function readings(word: string): readonly string[] {
  const { folded } = foldTurkishWord(word);
  const at = folded.indexOf('yor');
  if (at < 1 || !isVowel(folded[at - 1])) return [folded];
  return [folded, ...['a', 'e'].map((vowel) => folded.slice(0, at - 1) + vowel + folded.slice(at))];
}
