import type { CountedBitext, CountedSide } from './count-bitext.ts';

/** How the words of one segment stand to the words of one term; by word of the inspected side. */
export interface TermLinks {
  /** The word at each place, whatever its ending. */
  readonly words: readonly number[];
  /** p(term | word), the words of the term added up, 0 to 1. */
  readonly back: Float64Array;
  /** The part of it among all words of the trusted side of the segment. */
  readonly backShare: Float64Array;
  /** How much better the word is explained on average than by the rest of this segment, -1 to 1. */
  readonly deficit: Float64Array;
}

/** What the words of the inspected side are explained by. */
export interface Explanations {
  /** The different words of the inspected side of a segment. */
  wordsOf(segment: number): readonly number[];
  /** Of a segment that is asked about. */
  explain(segment: number, term: readonly number[]): TermLinks;
}

/** Keeps the share of a word that nothing explains near 0 rather than at chance; well below a weak link. */
const NOISE = 0.05;

/**
 * Adds up, word by word, how well each segment explains its inspected side. A sum is of one word, over all
 * segments in their order: that of a word which no asked segment holds is not needed, and leaving it out
 * moves no other one.
 */
export function buildExplanations(
  bitext: CountedBitext,
  isAsked: (segment: number) => boolean,
): Explanations {
  const { trusted, inspected, weights } = bitext;
  const words = listDistinct(inspected);
  const sources = listDistinct(trusted);
  const isNeeded = new Uint8Array(inspected.bases.length);
  inspected.texts.forEach((text, segment) => {
    if (isAsked(segment)) for (const form of text.words) isNeeded[inspected.wordOf[form]!] = 1;
  });
  const back = (source: number, word: number): number => bitext.links.back(source, word);
  const frequency = new Int32Array(inspected.bases.length);
  const explained = new Float64Array(inspected.bases.length);
  inspected.texts.forEach((_, segment) => {
    if (weights[segment] === 0) return;
    for (const word of words(segment)) {
      if (isNeeded[word] === 0) continue;
      let sum = 0;
      for (const source of sources(segment)) sum += back(source, word);
      frequency[word]!++;
      explained[word]! += Math.min(1, sum);
    }
  });
  return {
    wordsOf: words,
    explain(segment, term) {
      const text = inspected.texts[segment]!;
      const size = text.words.length;
      const links = {
        words: Array.from(text.words, (form) => inspected.wordOf[form]!),
        back: new Float64Array(size),
        backShare: new Float64Array(size),
        deficit: new Float64Array(size),
      };
      for (let at = 0; at < size; at++) {
        const word = links.words[at]!;
        let own = 0;
        let others = 0;
        for (const source of sources(segment)) {
          const probability = back(source, word);
          if (term.includes(source)) own += probability;
          else others += probability;
        }
        links.back[at] = Math.min(1, own);
        links.backShare[at] = own / (own + others + NOISE);
        links.deficit[at] = explained[word]! / Math.max(1, frequency[word]!) - Math.min(1, others);
      }
      return links;
    },
  };
}

/** The different words of each segment of a side, listed when they are first asked for. */
function listDistinct({ texts, wordOf }: CountedSide): (segment: number) => readonly number[] {
  const known: (readonly number[])[] = [];
  return (segment) =>
    (known[segment] ??= [...new Set(Array.from(texts[segment]!.words, (form) => wordOf[form]!))]);
}
