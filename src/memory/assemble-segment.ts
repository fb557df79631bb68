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
  const rarePlaces: number[] = [];
  const rareWords: number[] = [];
  let end = 0;
  for (let entry = 0; entry < count; entry++) {
    const from = order[entry]!;
    units[entry] = raw.units[from]!;
    if (hasStamps) stamps[entry] = raw.stamps[from]!;
    for (let at = raw.starts[from]!; at < raw.starts[from + 1]!; at++) {
      const word = ranks.rankOf[raw.words[at]!]!;
      if (word >= RARE) {
        rarePlaces.push(end);
        rareWords.push(word);
      }
      tokens[end++] = Math.min(word, RARE);
    }
    starts[entry + 1] = end;
    if (entry % PACE === PACE - 1) yield;
  }
  const firstOfLength = findFirsts(starts);
  const base = {
    units,
    stamps,
    starts,
    tokens,
    rarePlaces: Uint32Array.from(rarePlaces),
    rareWords: Uint32Array.from(rareWords),
  };
  const lists = yield* invert(base, raw.spellings.length);
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
  for (const word of words) counts[word]!++;
  // one number holds both, far below 2^53: numbers are sorted ten times as fast as by a comparison
  const sorted = new Float64Array(size);
  counts.forEach((count, word) => (sorted[word] = word - count * size));
  sorted.sort();
  const ranked = new Uint32Array(size);
  const rankOf = new Uint32Array(size);
  sorted.forEach((both, rank) => {
    const word = both % size;
    ranked[rank] = word < 0 ? word + size : word;
    rankOf[ranked[rank]!] = rank;
  });
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

type Base = Pick<IndexSegment, 'starts' | 'tokens' | 'rareWords'>;

/** For each word the entries that hold it: counted first, then filled (compressed sparse rows). */
function* invert(
  { starts, tokens, rareWords }: Base,
  words: number,
): Generator<undefined, Pick<IndexSegment, 'listStarts' | 'listsLow' | 'listsHigh'>> {
  const count = starts.length - 1;
  const listStarts = new Uint32Array(words + 1);
  // the last entry, counted from 1, in which a word was seen: a word counts once an entry
  const lastSeen = new Uint32Array(words);
  let rare = 0;
  for (let entry = 0; entry < count; entry++) {
    for (let at = starts[entry]!; at < starts[entry + 1]!; at++) {
      const token = tokens[at]!;
      const word = token === RARE ? rareWords[rare++]! : token;
      if (lastSeen[word] === entry + 1) continue;
      lastSeen[word] = entry + 1;
      listStarts[word + 1]!++;
    }
    if (entry % PACE === PACE - 1) yield;
  }
  for (let word = 1; word <= words; word++) listStarts[word]! += listStarts[word - 1]!;
  const next = listStarts.slice();
  const listsLow = new Uint16Array(listStarts[words]!);
  const listsHigh = new Uint8Array(listStarts[words]!);
  lastSeen.fill(0);
  rare = 0;
  for (let entry = 0; entry < count; entry++) {
    for (let at = starts[entry]!; at < starts[entry + 1]!; at++) {
      const token = tokens[at]!;
      const word = token === RARE ? rareWords[rare++]! : token;
      if (lastSeen[word] === entry + 1) continue;
      lastSeen[word] = entry + 1;
      const place = next[word]!++;
      listsLow[place] = entry & 0xffff;
      listsHigh[place] = entry >>> 16;
    }
    if (entry % PACE === PACE - 1) yield;
  }
  return { listStarts, listsLow, listsHigh };
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
