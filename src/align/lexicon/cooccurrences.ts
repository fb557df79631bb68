import type { NumberedTokens } from './numbered-tokens.ts';

/**
 * Which words met in which pair, as integers. A slot is one pair of words that met at least once and
 * often enough to matter; the slots of a source word stand together. A cell is one meeting in such a
 * slot; the cells of one source position stand together.
 */
export interface Cooccurrences {
  readonly source: NumberedTokens;
  readonly target: NumberedTokens;
  /** The slot of each cell, and where its target word stands in the pair. */
  readonly cells: Int32Array;
  readonly columns: Uint8Array;
  /** Source position `q` has `cellCount[q]` cells from `cellStart[q]`. */
  readonly cellStart: Int32Array;
  readonly cellCount: Uint8Array;
  /** Source and target word of each slot. */
  readonly sourceOf: Int32Array;
  readonly targetOf: Int32Array;
  /** Source word `s` owns the slots from `rowStart[s]` to `rowStart[s + 1]`. */
  readonly rowStart: Int32Array;
}

/**
 * Numbers every pair of words that met.
 *
 * @param source lists none of which is empty; so are those of `target`, and both have the same number of them
 * @param isKept whether a pair of words that met `met` times is looked at, given how often each
 *   stands in its side; most pairs are a frequent word beside some rare one and prove nothing
 */
export function buildCooccurrences(
  source: NumberedTokens,
  target: NumberedTokens,
  isKept: (met: number, source: number, target: number) => boolean,
): Cooccurrences {
  const { positions, positionStart } = groupPositions(source);
  const targetCounts = new Int32Array(target.wordCount);
  for (const word of target.words) targetCounts[word]!++;
  const pairOf = new Int32Array(source.words.length);
  for (let pair = 0; pair + 1 < source.start.length; pair++)
    pairOf.fill(pair, source.start[pair]!, source.start[pair + 1]!);

  const rowStart = new Int32Array(source.wordCount + 1);
  const cellStart = new Int32Array(source.words.length);
  const cellCount = new Uint8Array(source.words.length);
  let sourceOf = new Int32Array(1024);
  let targetOf = new Int32Array(1024);
  let cells = new Int32Array(1024);
  let columns = new Uint8Array(1024);
  let slotTotal = 0;
  let cellTotal = 0;
  // how often the word at hand met each target word, then its slot: all 0 between words
  const met = new Int32Array(target.wordCount);
  const touched = new Int32Array(target.wordCount);
  let touchedCount = 0;
  // functions of their own: what is called often the engine compiles soon
  const meet = (pair: number): void => {
    const end = target.start[pair + 1]!;
    for (let place = target.start[pair]!; place < end; place++) {
      const other = target.words[place]!;
      if (met[other] === 0) touched[touchedCount++] = other;
      met[other]!++;
    }
  };
  const addCells = (position: number): void => {
    const pair = pairOf[position]!;
    const start = target.start[pair]!;
    const width = target.start[pair + 1]! - start;
    let at = cellTotal;
    for (let column = 0; column < width; column++) {
      const slot = met[target.words[start + column]!]!;
      if (slot === 0) continue;
      cells[at] = slot - 1;
      columns[at++] = column;
    }
    cellStart[position] = cellTotal;
    cellCount[position] = at - cellTotal;
    cellTotal = at;
  };
  for (let word = 0; word < source.wordCount; word++) {
    const first = positionStart[word]!;
    const end = positionStart[word + 1]!;
    touchedCount = 0;
    for (let at = first; at < end; at++) meet(pairOf[positions[at]!]!);
    if (slotTotal + touchedCount > sourceOf.length) {
      sourceOf = grow(sourceOf, slotTotal + touchedCount);
      targetOf = grow(targetOf, slotTotal + touchedCount);
    }
    let cellsWanted = cellTotal;
    for (let at = 0; at < touchedCount; at++) {
      const other = touched[at]!;
      if (isKept(met[other]!, end - first, targetCounts[other]!)) {
        cellsWanted += met[other]!;
        sourceOf[slotTotal] = word;
        targetOf[slotTotal] = other;
        met[other] = ++slotTotal;
      } else met[other] = 0;
    }
    if (cellsWanted > cells.length) {
      cells = grow(cells, cellsWanted);
      columns = grow(columns, cellsWanted);
    }
    for (let at = first; at < end; at++) addCells(positions[at]!);
    for (let at = 0; at < touchedCount; at++) met[touched[at]!] = 0;
    rowStart[word + 1] = slotTotal;
  }
  return {
    source,
    target,
    cells: cells.subarray(0, cellTotal),
    columns: columns.subarray(0, cellTotal),
    cellStart,
    cellCount,
    sourceOf: sourceOf.subarray(0, slotTotal),
    targetOf: targetOf.subarray(0, slotTotal),
    rowStart,
  };
}

/** A longer array with the same beginning, at least half as long again so that growing stays linear. */
function grow<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, least: number): Numbers {
  const length = Math.max(least, Math.ceil(numbers.length * 1.5));
  const longer = (
    numbers instanceof Int32Array ? new Int32Array(length) : new Uint8Array(length)
  ) as Numbers;
  longer.set(numbers);
  return longer;
}

/** All positions of each word, by counting sort. */
function groupPositions({ words, wordCount }: NumberedTokens): {
  readonly positions: Int32Array;
  readonly positionStart: Int32Array;
} {
  const positionStart = new Int32Array(wordCount + 1);
  for (const word of words) positionStart[word + 1]!++;
  for (let word = 0; word < wordCount; word++) positionStart[word + 1]! += positionStart[word]!;
  const next = positionStart.slice();
  const positions = new Int32Array(words.length);
  words.forEach((word, position) => (positions[next[word]!++] = position));
  return { positions, positionStart };
}
