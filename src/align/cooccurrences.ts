import type { TokenPair } from './lexicon.ts';

/**
 * Which words met in which pair, as integers. A slot is one pair of words that met at least once;
 * the slots of a source word stand together. A cell is one meeting: source position × target
 * position of one sentence pair, row by row, holding the number of its slot.
 */
export interface Cooccurrences {
  readonly pairCount: number;
  readonly sourceNames: readonly string[];
  readonly targetNames: readonly string[];
  /** The words of all pairs one after the other; pair `p` has those from `sourceStart[p]`. */
  readonly sourceWords: Int32Array;
  readonly sourceStart: Int32Array;
  readonly targetWords: Int32Array;
  readonly targetStart: Int32Array;
  readonly cells: Int32Array;
  readonly cellStart: Float64Array;
  /** Source and target word of each slot. */
  readonly sourceOf: Int32Array;
  readonly targetOf: Int32Array;
  /** Source word `s` owns the slots from `rowStart[s]` to `rowStart[s + 1]`. */
  readonly rowStart: Int32Array;
}

/**
 * Longer sentences are cut here: the work is the product of both lengths, so one unsplit page would
 * cost more than a book. Real sentences stay well below (the longest of a novel have some 150 words).
 */
const MAX_TOKENS = 250;

/** Numbers the words of both sides and every pair of words that met. */
export function buildCooccurrences(pairs: readonly TokenPair[]): Cooccurrences {
  const useful = pairs.filter((pair) => pair.source.length > 0 && pair.target.length > 0);
  const source = numberWords(useful.map((pair) => pair.source));
  const target = numberWords(useful.map((pair) => pair.target));
  const cellStart = new Float64Array(useful.length + 1);
  for (let pair = 0; pair < useful.length; pair++) {
    const rows = source.start[pair + 1]! - source.start[pair]!;
    const columns = target.start[pair + 1]! - target.start[pair]!;
    cellStart[pair + 1] = cellStart[pair]! + rows * columns;
  }
  const cells = new Int32Array(cellStart[useful.length]!);
  const { positions, positionStart } = groupPositions(source.words, source.names.length);
  const pairOf = new Int32Array(source.words.length);
  for (let pair = 0; pair < useful.length; pair++)
    pairOf.fill(pair, source.start[pair]!, source.start[pair + 1]!);

  const rowStart = new Int32Array(source.names.length + 1);
  const sourceOf: number[] = [];
  const targetOf: number[] = [];
  // `slotOf[t]` is the slot of (s, t) while `seenBy[t]` is s: no hash table, no clearing
  const slotOf = new Int32Array(target.names.length);
  const seenBy = new Int32Array(target.names.length).fill(-1);
  for (let word = 0; word < source.names.length; word++) {
    for (let at = positionStart[word]!; at < positionStart[word + 1]!; at++) {
      const position = positions[at]!;
      const pair = pairOf[position]!;
      const first = target.start[pair]!;
      const columns = target.start[pair + 1]! - first;
      const cell = cellStart[pair]! + (position - source.start[pair]!) * columns;
      for (let column = 0; column < columns; column++) {
        const other = target.words[first + column]!;
        if (seenBy[other] !== word) {
          seenBy[other] = word;
          slotOf[other] = sourceOf.length;
          sourceOf.push(word);
          targetOf.push(other);
        }
        cells[cell + column] = slotOf[other]!;
      }
    }
    rowStart[word + 1] = sourceOf.length;
  }
  return {
    pairCount: useful.length,
    sourceNames: source.names,
    targetNames: target.names,
    sourceWords: source.words,
    sourceStart: source.start,
    targetWords: target.words,
    targetStart: target.start,
    cells,
    cellStart,
    sourceOf: Int32Array.from(sourceOf),
    targetOf: Int32Array.from(targetOf),
    rowStart,
  };
}

interface NumberedWords {
  readonly names: readonly string[];
  readonly words: Int32Array;
  readonly start: Int32Array;
}

function numberWords(lists: readonly (readonly string[])[]): NumberedWords {
  const ids = new Map<string, number>();
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => (start[at + 1] = start[at]! + Math.min(list.length, MAX_TOKENS)));
  const words = new Int32Array(start[lists.length]!);
  lists.forEach((list, at) => {
    const length = Math.min(list.length, MAX_TOKENS);
    for (let position = 0; position < length; position++) {
      const name = list[position]!;
      let id = ids.get(name);
      if (id === undefined) ids.set(name, (id = ids.size));
      words[start[at]! + position] = id;
    }
  });
  return { names: [...ids.keys()], words, start };
}

/** All positions of each word, by counting sort. */
function groupPositions(
  words: Int32Array,
  wordCount: number,
): { readonly positions: Int32Array; readonly positionStart: Int32Array } {
  const positionStart = new Int32Array(wordCount + 1);
  for (const word of words) positionStart[word + 1]!++;
  for (let word = 0; word < wordCount; word++) positionStart[word + 1]! += positionStart[word]!;
  const next = positionStart.slice();
  const positions = new Int32Array(words.length);
  words.forEach((word, position) => (positions[next[word]!++] = position));
  return { positions, positionStart };
}
