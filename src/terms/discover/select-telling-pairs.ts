import { findLanguage } from '../../language/find-language.ts';
import type { Language } from '../../language/language.ts';
import { toPlainText } from '../../model/content/flatten-content.ts';
import type { SegmentPair } from '../../model/segment-pair.ts';
import { createGrowingArray } from '../growing-array.ts';

/** Letters of a word that its forms mostly share; good enough for choosing what to read. */
const BEGINNING = 5;

/** In how many pairs each word is looked for at first; doubled as long as there is room. */
const FIRST_PLACES = 4;

/**
 * The pairs of a large bitext that tell most of the words of some of them: those pairs themselves, and
 * others in which their words stand, short ones first, since there is less in them that a word may stand
 * for. A word gets as many places as any other, as far as it has them. The bitext is read once; of pairs
 * of the same length the earlier ones are taken.
 *
 * @param most how many pairs are wanted beside the `asked` ones; a bitext of so many is answered whole
 */
export function selectTellingPairs(
  pairs: readonly SegmentPair[],
  asked: ReadonlySet<SegmentPair>,
  { sourceLocale, targetLocale }: { readonly sourceLocale: string; readonly targetLocale: string },
  most: number,
): readonly SegmentPair[] {
  if (pairs.length <= most) return pairs;
  const beginnings = new Map<string, number>();
  const sides = [
    { side: 'source', language: findLanguage(sourceLocale), known: new Map() },
    { side: 'target', language: findLanguage(targetLocale), known: new Map() },
  ] as const;
  for (const pair of asked)
    for (const { side, language } of sides)
      for (const word of splitWords(toPlainText(pair[side]))) {
        const name = side + beginningOf(word, language);
        if (!beginnings.has(name)) beginnings.set(name, beginnings.size);
      }
  // the words of the asked pairs in each pair, one after the other
  const words = createGrowingArray();
  const offsets = new Int32Array(pairs.length + 1);
  const lengths = new Float64Array(pairs.length);
  pairs.forEach((pair, at) => {
    lengths[at] = 1;
    for (const { side, language, known } of sides) {
      const list = splitWords(toPlainText(pair[side]));
      lengths[at]! *= list.length;
      for (const word of list) {
        let id = known.get(word) as number | undefined;
        if (id === undefined) {
          id = beginnings.get(side + beginningOf(word, language)) ?? -1;
          known.set(word, id);
        }
        if (id >= 0) words.push(id);
      }
    }
    offsets[at + 1] = words.length;
  });
  const all = words.take();
  const places = new Int32Array(beginnings.size);
  const isTaken = new Uint8Array(pairs.length);
  const take = (at: number): void => {
    isTaken[at] = 1;
    for (const word of all.subarray(offsets[at]!, offsets[at + 1]!)) places[word]!++;
  };
  pairs.forEach((pair, at) => asked.has(pair) && take(at));
  // a side without words tells nothing
  let left = pairs.map((_, at) => at).filter((at) => isTaken[at] === 0 && lengths[at]! > 0);
  left.sort((one, other) => lengths[one]! - lengths[other]!);
  let room = most;
  for (let least = FIRST_PLACES; room > 0 && left.length > 0; least *= 2) {
    for (const at of left) {
      if (room === 0) break;
      const own = all.subarray(offsets[at]!, offsets[at + 1]!);
      if (own.every((word) => places[word]! >= least)) continue;
      take(at);
      room--;
    }
    left = left.filter((at) => isTaken[at] === 0 && offsets[at + 1]! > offsets[at]!);
  }
  return pairs.filter((_, at) => isTaken[at] === 1);
}

/** A letter may have its marks behind it (NFD). */
function splitWords(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
}

function beginningOf(word: string, language: Language): string {
  return language.fold(word).text.slice(0, BEGINNING);
}
