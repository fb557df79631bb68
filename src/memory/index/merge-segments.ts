import { assembleSegment } from './assemble-segment.ts';
import { entryLength, spellingOf, UNIT_BITS, wordAt } from './index-segment.ts';
import type { IndexSegment, Reading } from './index-segment.ts';

/** A segment, and which of its units are no longer meant. */
export interface MergeInput {
  readonly segment: IndexSegment;
  isDead(unit: number): boolean;
}

/** Words or entries handled between two pauses. */
const PACE = 10_000;

/**
 * Makes one segment of several, without the texts: the same as one built from the units that are left.
 * Pauses every few milliseconds; a unit that dies meanwhile may or may not be in the answer.
 */
export function* mergeSegments(inputs: readonly MergeInput[]): Generator<undefined, IndexSegment> {
  const numbers = new Map<string, number>();
  const spellings: string[] = [];
  const hashes: Record<Reading, number[]> = { plain: [], folded: [], stem: [] };
  const renumber: Uint32Array[] = [];
  for (const { segment } of inputs) {
    const count = segment.letterStarts.length - 1;
    const map = new Uint32Array(count);
    for (let word = 0; word < count; word++) {
      const spelling = spellingOf(segment, word);
      let number = numbers.get(spelling);
      if (number === undefined) {
        number = spellings.push(spelling) - 1;
        numbers.set(spelling, number);
        hashes.plain.push(segment.keys.plain.hashes[word]!);
        hashes.folded.push(segment.keys.folded.hashes[word]!);
        hashes.stem.push(segment.keys.stem.hashes[word]!);
      }
      map[word] = number;
      if (word % PACE === PACE - 1) yield;
    }
    renumber.push(map);
  }
  const entries = inputs.reduce((sum, { segment }) => sum + segment.units.length, 0);
  const places = inputs.reduce((sum, { segment }) => sum + segment.tokens.length, 0);
  const units = new Uint32Array(entries);
  const stamps = new Uint32Array(entries);
  const starts = new Uint32Array(entries + 1);
  const words = new Uint32Array(places);
  const isUsed = new Uint8Array(spellings.length);
  let count = 0;
  let end = 0;
  for (const [at, { segment, isDead }] of inputs.entries()) {
    const map = renumber[at]!;
    for (let entry = 0; entry < segment.units.length; entry++) {
      if (entry % PACE === PACE - 1) yield;
      const unit = segment.units[entry]!;
      if (isDead(unit & UNIT_BITS)) continue;
      const from = segment.starts[entry]!;
      const length = entryLength(segment, entry);
      for (let place = from; place < from + length; place++) {
        const word = map[wordAt(segment, place)]!;
        isUsed[word] = 1;
        words[end++] = word;
      }
      units[count] = unit;
      stamps[count] = segment.stamps.length === 0 ? 0 : segment.stamps[entry]!;
      starts[++count] = end;
    }
  }
  return yield* assembleSegment({
    units: units.subarray(0, count),
    stamps: stamps.subarray(0, count),
    starts: starts.subarray(0, count + 1),
    ...dropUnused(words.subarray(0, end), spellings, hashes, isUsed),
  });
}

/** Words of removed units only would stay for ever. */
function dropUnused(
  words: Uint32Array,
  spellings: readonly string[],
  hashes: Readonly<Record<Reading, readonly number[]>>,
  isUsed: Uint8Array,
): Pick<Parameters<typeof assembleSegment>[0], 'words' | 'spellings' | 'hashes'> {
  const numbers = new Uint32Array(isUsed.length);
  let used = 0;
  isUsed.forEach((use, word) => {
    if (use === 1) numbers[word] = used++;
  });
  for (let at = 0; at < words.length; at++) words[at] = numbers[words[at]!]!;
  const keep = (list: readonly number[]): Int32Array =>
    Int32Array.from(list.filter((_, word) => isUsed[word] === 1));
  return {
    words,
    spellings: spellings.filter((_, word) => isUsed[word] === 1),
    hashes: { plain: keep(hashes.plain), folded: keep(hashes.folded), stem: keep(hashes.stem) },
  };
}
