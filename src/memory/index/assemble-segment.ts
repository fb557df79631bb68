import { createKeyTable } from './create-key-table.ts';
import { RARE } from './index-segment.ts';
import type { IndexSegment, KeyTable, Reading } from './index-segment.ts';

/** Entries in the order they came, words numbered as they were met. */
export interface RawEntries {
  readonly units: Uint32Array;
  readonly stamps: Uint32Array;
  readonly starts: Uint32Array;
  readonly words: Uint32Array;
  readonly spellings: readonly string[];
  readonly hashes: Readonly<Record<Reading, Int32Array>>;
}

/** Entries handled between two pauses: about a millisecond. */
const PACE = 10_000;

/** Puts a segment together; pauses every few milliseconds, so that a server can answer in between. */
export function* assembleSegment(raw: RawEntries): Generator<undefined, IndexSegment> {
  const ranks = rankWords(raw.words, raw.spellings.length);
  yield;
  const order = orderByLength(raw.starts);
  const count = raw.units.length;
  const units = new Uint32Array(count);
  const hasStamps = raw.stamps.some((stamp) => stamp !== 0);
  const stamps = new Uint32Array(hasStamps ? count : 0);
  const starts = new Uint32Array(count + 1);
  const tokens = new Uint16Array(raw.words.length);
  const placing = {
    raw,
    order,
    rankOf: ranks.rankOf,
    units,
    stamps,
    starts,
    tokens,
    rarePlaces: [],
    rareWords: [],
    listStarts: new Uint32Array(raw.spellings.length + 1),
    lastSeen: new Uint32Array(raw.spellings.length),
  };
  for (let entry = 0; entry < count; entry += PACE) {
    placeEntries(placing, entry, Math.min(count, entry + PACE));
    yield;
  }
  const firstOfLength = findFirsts(starts);
  const base = {
    units,
    stamps,
    starts,
    tokens,
    rarePlaces: Uint32Array.from(placing.rarePlaces),
    rareWords: Uint32Array.from(placing.rareWords),
  };
  const lists = yield* invert(base, placing.listStarts, placing.lastSeen);
  const byRank = Array.from(ranks.words, (word) => raw.spellings[word]!);
  const keys = (reading: Reading): KeyTable => {
    const found = raw.hashes[reading];
    const hashes = new Int32Array(found.length);
    ranks.words.forEach((word, rank) => (hashes[rank] = found[word]!));
    return createKeyTable(hashes);
  };
  yield;
  return {
    ...base,
    ...lists,
    firstOfLength,
    ...packLetters(byRank),
    keys: { plain: keys('plain'), folded: keys('folded'), stem: keys('stem') },
  };
}

/** Runs a paused computation to its end. */
export function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Words from the most to the least frequent, and the rank of each. */
function rankWords(
  words: Uint32Array,
  size: number,
): { readonly words: Uint32Array; readonly rankOf: Uint32Array } {
  const counts = new Uint32Array(size);
  for (let at = 0; at < words.length; at++) counts[words[at]!]!++;
  // one number holds both, far below 2^53: numbers are sorted ten times as fast as by a comparison
  const sorted = new Float64Array(size);
  for (let word = 0; word < size; word++) sorted[word] = word - counts[word]! * size;
  sorted.sort();
  const ranked = new Uint32Array(size);
  const rankOf = new Uint32Array(size);
  for (let rank = 0; rank < size; rank++) {
    const word = sorted[rank]! % size;
    ranked[rank] = word < 0 ? word + size : word;
    rankOf[ranked[rank]!] = rank;
  }
  return { words: ranked, rankOf };
}

/** Counting sort by number of words; entries of one length keep their order. */
function orderByLength(starts: Uint32Array): Uint32Array {
  const count = starts.length - 1;
  let longest = 0;
  for (let entry = 0; entry < count; entry++)
    longest = Math.max(longest, starts[entry + 1]! - starts[entry]!);
  const next = new Uint32Array(longest + 2);
  for (let entry = 0; entry < count; entry++) next[starts[entry + 1]! - starts[entry]! + 1]!++;
  for (let length = 1; length < next.length; length++) next[length]! += next[length - 1]!;
  const order = new Uint32Array(count);
  for (let entry = 0; entry < count; entry++)
    order[next[starts[entry + 1]! - starts[entry]!]!++] = entry;
  return order;
}

/** See {@link IndexSegment.firstOfLength}. */
function findFirsts(starts: Uint32Array): Uint32Array {
  const count = starts.length - 1;
  const longest = count === 0 ? 0 : starts[count]! - starts[count - 1]!;
  const firsts = new Uint32Array(longest + 2);
  for (let entry = 0; entry < count; entry++) firsts[starts[entry + 1]! - starts[entry]! + 1]!++;
  for (let length = 1; length < firsts.length; length++) firsts[length]! += firsts[length - 1]!;
  return firsts;
}

/** What {@link placeEntries} reads and fills. */
interface Placing extends Pick<
  IndexSegment,
  'units' | 'stamps' | 'starts' | 'tokens' | 'listStarts'
> {
  readonly raw: RawEntries;
  readonly order: Uint32Array;
  readonly rankOf: Uint32Array;
  readonly rarePlaces: number[];
  readonly rareWords: number[];
  /** The last entry, counted from 1, in which a word was seen: a word counts once an entry. */
  readonly lastSeen: Uint32Array;
}

/**
 * Puts entries in their order, and counts for each word the entries that hold it, one place ahead. The long loops of
 * a segment are functions of their own: in a generator they would be optimised anew after each pause.
 */
function placeEntries(placing: Placing, first: number, end: number): void {
  const { raw, order, rankOf, units, stamps, starts, tokens, listStarts, lastSeen } = placing;
  const hasStamps = stamps.length > 0;
  let place = starts[first]!;
  for (let entry = first; entry < end; entry++) {
    const from = order[entry]!;
    units[entry] = raw.units[from]!;
    if (hasStamps) stamps[entry] = raw.stamps[from]!;
    const last = raw.starts[from + 1]!;
    for (let at = raw.starts[from]!; at < last; at++) {
      const word = rankOf[raw.words[at]!]!;
      if (word >= RARE) {
        placing.rarePlaces.push(place);
        placing.rareWords.push(word);
      }
      tokens[place++] = word < RARE ? word : RARE;
      if (lastSeen[word] === entry + 1) continue;
      lastSeen[word] = entry + 1;
      listStarts[word + 1]!++;
    }
    starts[entry + 1] = place;
  }
}

type Base = Pick<IndexSegment, 'starts' | 'tokens' | 'rareWords'>;
type Lists = Pick<IndexSegment, 'listStarts' | 'listsLow' | 'listsHigh'>;

/** For each word the entries that hold it, which were counted (compressed sparse rows). */
function* invert(
  base: Base,
  listStarts: Uint32Array,
  lastSeen: Uint32Array,
): Generator<undefined, Lists> {
  const count = base.starts.length - 1;
  for (let word = 1; word < listStarts.length; word++) listStarts[word]! += listStarts[word - 1]!;
  const entries = listStarts.at(-1)!;
  const lists = {
    listStarts,
    listsLow: new Uint16Array(entries),
    listsHigh: new Uint8Array(entries),
  };
  const next = listStarts.slice();
  lastSeen.fill(0);
  let rare = 0;
  for (let entry = 0; entry < count; entry += PACE) {
    rare = fillLists(base, lists, next, lastSeen, entry, Math.min(count, entry + PACE), rare);
    yield;
  }
  return lists;
}

/**
 * Puts entries into the lists of their words.
 *
 * @param next where the next entry of each word goes
 * @param rare how many rare words there were before; returns how many there are then
 */
function fillLists(
  { starts, tokens, rareWords }: Base,
  { listsLow, listsHigh }: Lists,
  next: Uint32Array,
  lastSeen: Uint32Array,
  first: number,
  end: number,
  rare: number,
): number {
  let rareCount = rare;
  let at = starts[first]!;
  for (let entry = first; entry < end; entry++) {
    for (const last = starts[entry + 1]!; at < last; at++) {
      const token = tokens[at]!;
      const word = token === RARE ? rareWords[rareCount++]! : token;
      if (lastSeen[word] === entry + 1) continue;
      lastSeen[word] = entry + 1;
      const place = next[word]!++;
      listsLow[place] = entry;
      listsHigh[place] = entry >>> 16;
    }
  }
  return rareCount;
}

/** UTF-8 takes three bytes a code unit at most. */
const BYTES_A_UNIT = 3;

function packLetters(spellings: readonly string[]): Pick<IndexSegment, 'letters' | 'letterStarts'> {
  const encoder = new TextEncoder();
  const units = spellings.reduce((sum, word) => sum + word.length, 0);
  const letters = new Uint8Array(units * BYTES_A_UNIT);
  const letterStarts = new Uint32Array(spellings.length + 1);
  let end = 0;
  spellings.forEach((word, number) => {
    end += encoder.encodeInto(word, letters.subarray(end)).written;
    letterStarts[number + 1] = end;
  });
  return { letters: letters.slice(0, end), letterStarts };
}
