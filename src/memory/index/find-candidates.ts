import { countListed, firstListed } from './index-segment.ts';
import type { IndexSegment } from './index-segment.ts';

/** Entries that may reach a score, best bound first. */
export interface Candidates {
  readonly count: number;
  /** Entry numbers; only the first `count` are meant. */
  readonly entries: Uint32Array;
  /** Whole percent, rounded down, that the score of the same place in `entries` cannot pass by one. */
  readonly bounds: Uint8Array;
}

/** One of the different words of a query. */
export interface WordGroup {
  /** Words of the segment that count as it; none when no entry holds it. */
  readonly words: readonly number[];
  /** How often it stands in the query. */
  readonly count: number;
}

/** A query as a segment sees it. */
export interface GroupedQuery {
  /** For each word of the query its place in `groups`, counted from 1. */
  readonly pattern: readonly number[];
  readonly groups: readonly WordGroup[];
}

/** Which entries were compared. */
export interface ComparedEntries {
  /** The number of this search. */
  readonly pass: number;
  /** The search in which each entry was last compared: cleared by counting on, not by filling. */
  readonly comparedIn: Uint32Array;
}

/** Bounds are whole percent, 0 to 100. */
const BUCKETS = 101;
/** Percents such as 33.3 times a length are not exact; a filter may only err on the loose side. */
export const ROUNDING = 1e-9;
/** Entries there is room for to begin with, in large segments; more than most queries touch. It is given by the system when it is used. */
const FIRST_ROOM = 65_536;

/**
 * Places of a list that it pays to read for each entry found so far, as an entry that is ruled out need not be
 * compared. Measured on 260,000 segments of software text at 50 %: reading none takes half as long again, half
 * as many a sixth longer; the answer is the same.
 */
const WORTH_READING = 8;

/** Words that the counters of 16 bits can count; longer queries get counters of their own. */
const MOST_COUNTED = 0xffff;

/** How many words each entry shares with the lists read so far; all zero between calls. */
type SharedCounts = Uint16Array | Uint32Array;

/** Room for the entries that are found; made anew where it does not do, since a change would have the loops compiled again. */
interface Room {
  readonly touched: Uint32Array;
  readonly entries: Uint32Array;
  readonly bounds: Uint8Array;
  readonly boundOf: Uint8Array;
}

/**
 * Finds every entry whose word score can reach a percentage, and few others. No entry that reaches
 * it is ever left out:
 *
 * - edits are at least max(m, n) less the words both hold, so a score of t % needs ⌈t·max(m, n)⌉ of
 *   them in common; and m·t ≤ n ≤ m/t (the length window);
 * - then among the query's words, rarest first, at least one of those read until fewer than
 *   ⌈t·max(m, n)⌉ are left must stand in the entry (the prefix filter of Chaudhuri, Ganti and Kaushik,
 *   "A primitive operator for similarity joins", ICDE 2006). So only their lists are read, and each
 *   further list only up to the lengths that still need it. Which order is rare first is free; here it
 *   is the length of the lists.
 *
 * Further lists that are short beside the number of entries found are read too, only to count the words that
 * those have in common: most of them are ruled out by that and never compared.
 *
 * A word spelled in several ways may be counted twice in an entry, which only loosens its bound.
 * The arrays of the answer are reused by the next call. Entries that were compared in the pass are left out.
 */
export function createCandidateFinder(
  segment: IndexSegment,
): (query: GroupedQuery, percent: number, compared: ComparedEntries) => Candidates {
  const size = segment.units.length;
  const { firstOfLength, listStarts } = segment;
  const usual = new Uint16Array(size);
  /** How many entries have each bound. */
  const buckets = new Uint32Array(BUCKETS + 1);
  let room = roomFor(Math.min(FIRST_ROOM, size));
  const firstWith = (length: number): number =>
    length < firstOfLength.length ? firstOfLength[length]! : size;

  return function findCandidates(query, percent, compared) {
    const length = query.pattern.length;
    const share = percent / 100;
    const shortest = Math.max(1, Math.ceil(share * length - ROUNDING));
    const longest = Math.floor(length / share + ROUNDING);
    const from = firstWith(shortest);
    const to = firstWith(longest + 1);

    // by the whole lists: looking up where the window begins in each would cost more than it saves
    const lists = query.groups.map(({ words, count }) => ({
      count,
      words,
      postings: countListed(segment, words),
    }));
    lists.sort((one, other) => one.postings - other.postings);
    let unread = length;
    // nothing can be in words that no entry holds
    for (const { count, words } of query.groups) if (words.length === 0) unread -= count;
    const shared = length > MOST_COUNTED ? new Uint32Array(size) : usual;
    let touchedCount = 0;
    const reaches: number[] = [];
    let before = longest;
    let next = 0;
    for (; next < lists.length && unread >= shortest; next++) {
      const { count, words } = lists[next]!;
      if (words.length === 0) continue;
      // longer entries need more words in common than are left to find
      const reach = Math.min(longest, Math.floor(unread / share + ROUNDING));
      if (reach < before) reaches.push(reach, unread);
      const end = reach < longest ? firstWith(reach + 1) : to;
      before = reach;
      unread -= count;
      for (const word of words) {
        const last = listStarts[word + 1]!;
        const low = firstListed(segment, listStarts[word]!, last, from);
        const stop = firstListed(segment, low, last, end);
        room = withRoom(room, touchedCount + stop - low);
        touchedCount = readList(segment, low, stop, count, shared, room.touched, touchedCount);
      }
    }
    // what is left would find nothing new, but tells which of the found have no more in common
    let extra = 0;
    for (; next < lists.length; next++) {
      const { count, words, postings } = lists[next]!;
      if (postings > touchedCount * WORTH_READING) break;
      extra += count;
      for (const word of words) {
        const last = listStarts[word + 1]!;
        const low = firstListed(segment, listStarts[word]!, last, from);
        readAgain(segment, low, firstListed(segment, low, last, to), count, shared);
      }
    }
    const read = { length, share, unread, reaches, extra };
    const found = sortOut(segment, read, shared, room, buckets, touchedCount, compared);
    return { count: found, entries: room.entries, bounds: room.bounds };
  };
}

interface ReadLists {
  /** Words of the query. */
  readonly length: number;
  /** What share of the words of the longer text must be in common. */
  readonly share: number;
  /** Words of the query whose lists need not be read. */
  readonly unread: number;
  /**
   * How far lists were read, as pairs in one flat list, of numbers alone for the reason told below: entries longer than
   * the first were not looked for when so many words were unread as the second says.
   */
  readonly reaches: readonly number[];
  /** Words whose lists were read all the same, for all lengths. */
  readonly extra: number;
}

// Functions of their own, with nothing but arrays and numbers: in one piece with the rest, every change in
// what queries look like would have the machine compile the loops again, which takes longer than a hundred queries.

/** Counts the entries at some places of the lists. @returns how many were touched by now */
function readList(
  { listsLow, listsHigh }: IndexSegment,
  low: number,
  stop: number,
  count: number,
  shared: SharedCounts,
  touched: Uint32Array,
  touchedBefore: number,
): number {
  let end = touchedBefore;
  for (let at = low; at < stop; at++) {
    const entry = listsLow[at]! | (listsHigh[at]! << 16);
    if (shared[entry] === 0) touched[end++] = entry;
    shared[entry]! += count;
  }
  return end;
}

/** Counts on for entries that were touched before. */
function readAgain(
  { listsLow, listsHigh }: IndexSegment,
  low: number,
  stop: number,
  count: number,
  shared: SharedCounts,
): void {
  for (let at = low; at < stop; at++) {
    const entry = listsLow[at]! | (listsHigh[at]! << 16);
    if (shared[entry] !== 0) shared[entry]! += count;
  }
}

/** Lists those of the touched entries that can have enough in common, best first; clears what was counted. @returns how many */
function sortOut(
  { starts }: IndexSegment,
  { length, share, unread, reaches, extra }: ReadLists,
  shared: SharedCounts,
  { touched, entries, bounds, boundOf }: Room,
  buckets: Uint32Array,
  touchedCount: number,
  { pass, comparedIn }: ComparedEntries,
): number {
  buckets.fill(0);
  // what the shortest entry must share that may be wanted, so that the lengths of most need not be looked up
  let least = share * length - unread;
  for (let cut = 0; cut < reaches.length; cut += 2)
    least = Math.min(least, share * Math.max(length, reaches[cut]! + 1) - reaches[cut + 1]!);
  least += extra - ROUNDING;
  let count = 0;
  for (let at = 0; at < touchedCount; at++) {
    const entry = touched[at]!;
    if (shared[entry]! < least) {
      shared[entry] = 0;
      continue;
    }
    const own = starts[entry + 1]! - starts[entry]!;
    let left = unread;
    for (let cut = 0; cut < reaches.length; cut += 2) {
      if (own > reaches[cut]!) {
        left = reaches[cut + 1]!;
        break;
      }
    }
    const common = Math.min(shared[entry]! + left - extra, length, own);
    shared[entry] = 0;
    const longer = Math.max(length, own);
    if (common < share * longer - ROUNDING || comparedIn[entry] === pass) continue;
    const bound = Math.floor((100 * common) / longer);
    boundOf[count] = bound;
    buckets[bound]!++;
    touched[count++] = entry;
  }
  // counting sort, highest bound first
  for (let bound = BUCKETS - 2; bound >= 0; bound--) buckets[bound]! += buckets[bound + 1]!;
  for (let at = count - 1; at >= 0; at--) {
    const place = --buckets[boundOf[at]!]!;
    entries[place] = touched[at]!;
    bounds[place] = boundOf[at]!;
  }
  return count;
}

/** Room for at least so many entries, with those that were touched. */
function withRoom(room: Room, count: number): Room {
  const { touched } = room;
  if (touched.length >= count) return room;
  const larger = roomFor(Math.max(count, 2 * touched.length));
  larger.touched.set(touched);
  return larger;
}

function roomFor(count: number): Room {
  return {
    touched: new Uint32Array(count),
    entries: new Uint32Array(count),
    bounds: new Uint8Array(count),
    boundOf: new Uint8Array(count),
  };
}
