import type { NumberedText } from './list-words.ts';
import { createGrowingArray } from '../growing-array.ts';
import { createPairNumbers } from './pair-numbers.ts';

/** A phrase where it stands: words `[start, start + length)` of a text. */
export interface PhraseUse {
  readonly phrase: number;
  readonly start: number;
  readonly length: number;
}

/** Every phrase of one side of a bitext. */
export interface PhraseTable {
  /** The phrases of a text, by start and length; made anew each time. */
  usesOf(text: number): readonly PhraseUse[];
  /** The same, only the numbers of the phrases: a view that costs nothing. */
  phrasesOf(text: number): Int32Array;
  /** How many different phrases there are; they are numbered from 0. */
  readonly size: number;
}

/**
 * Which runs of words are phrases, and which of them count as one; forms are numbers of a
 * vocabulary.
 */
export interface PhraseRules {
  readonly maxWords: number;
  /** The number under which the last word of a phrase counts: its word, whatever the ending. */
  readonly headOf: (form: number) => number;
  /** The number under which the words before it count. */
  readonly modifierOf: (form: number) => number;
  /** Forms that may stand inside a phrase, but not at its ends. */
  readonly isWeak: (form: number) => boolean;
}

/** Room for the length in a place: phrases are short, and 2^27 words of one text are enough. */
const LENGTH_BITS = 4;

/** Lists all runs of up to `maxWords` words that no sign breaks and no function word bounds. */
export function listPhrases(texts: readonly NumberedText[], rules: PhraseRules): PhraseTable {
  const words = texts.reduce((sum, text) => sum + text.words.length, 0);
  const numbers = createPairNumbers(words);
  const chains = createPairNumbers(words);
  const phrases = createGrowingArray();
  /** Start and length in one number, see {@link LENGTH_BITS}. */
  const places = createGrowingArray();
  const offsets = new Int32Array(texts.length + 1);
  texts.forEach((text, number) => {
    const { breaks } = text;
    const forms = text.words;
    for (let start = 0; start < forms.length; start++) {
      if (rules.isWeak(forms[start]!)) continue;
      // the modifiers so far, as one number; 0 is "none"
      let chain = 0;
      for (let length = 1; length <= rules.maxWords; length++) {
        const at = start + length - 1;
        if (at >= forms.length || (length > 1 && breaks[at] === 1)) break;
        const form = forms[at]!;
        if (!rules.isWeak(form)) {
          phrases.push(numbers.numberOf(chain, rules.headOf(form)));
          places.push((start << LENGTH_BITS) | length);
        }
        chain = chains.numberOf(chain, rules.modifierOf(form)) + 1;
      }
    }
    offsets[number + 1] = phrases.length;
  });
  const phraseAt = phrases.take();
  const placeAt = places.take();
  return {
    usesOf(text) {
      const uses: PhraseUse[] = [];
      for (let at = offsets[text]!; at < offsets[text + 1]!; at++) {
        const place = placeAt[at]!;
        const length = place & ((1 << LENGTH_BITS) - 1);
        uses.push({ phrase: phraseAt[at]!, start: place >> LENGTH_BITS, length });
      }
      return uses;
    },
    phrasesOf: (text) => phraseAt.subarray(offsets[text]!, offsets[text + 1]!),
    size: numbers.size,
  };
}
