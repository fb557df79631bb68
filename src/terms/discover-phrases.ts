import type { NumberedText } from './discover-words.ts';

/** A phrase where it stands: words `[start, start + length)` of a text. */
export interface PhraseUse {
  readonly phrase: number;
  readonly start: number;
  readonly length: number;
}

/** Every phrase of one side of a bitext. */
export interface PhraseTable {
  /** The phrases of each text, by start and length. */
  readonly uses: readonly (readonly PhraseUse[])[];
  /** How many different phrases there are; they are numbered from 0. */
  readonly size: number;
}

export interface PhraseRules {
  readonly maxWords: number;
  /** The number under which the last word of a phrase counts: its word, whatever the ending. */
  readonly headOf: (form: number) => number;
  /** The number under which the words before it count. */
  readonly modifierOf: (form: number) => number;
  /** Forms that may stand inside a phrase, but not at its ends. */
  readonly isWeak: (form: number) => boolean;
}

/** Lists all runs of up to `maxWords` words that no sign breaks and no function word bounds. */
export function listPhrases(texts: readonly NumberedText[], rules: PhraseRules): PhraseTable {
  const phrases = new Map<number, number>();
  const chains = new Map<number, number>();
  const uses = texts.map((text) => {
    const found: PhraseUse[] = [];
    for (let start = 0; start < text.words.length; start++) {
      if (rules.isWeak(text.words[start]!)) continue;
      // the modifiers so far, as one number; 0 is "none"
      let chain = 0;
      for (let length = 1; length <= rules.maxWords; length++) {
        const at = start + length - 1;
        if (at >= text.words.length || (length > 1 && text.breaks[at] === 1)) break;
        const form = text.words[at]!;
        if (!rules.isWeak(form)) {
          const phrase = numberOf(phrases, chain, rules.headOf(form));
          found.push({ phrase, start, length });
        }
        chain = numberOf(chains, chain, rules.modifierOf(form)) + 1;
      }
    }
    return found;
  });
  return { uses, size: phrases.size };
}

/** Room for the right half of a pair: a corpus has fewer different words. Products stay below 2^53. */
const PAIR_BASE = 2 ** 24;

function numberOf(numbers: Map<number, number>, left: number, right: number): number {
  const key = left * PAIR_BASE + right;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
