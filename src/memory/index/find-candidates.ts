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
const ROUNDING = 1e-9;
/** Candidates there is room for to begin with, in large segments; more than most queries have. */
const FIRST_ROOM = 4096;

/**
 * Places of a list that it pays to read for each entry found so far, as an entry that is ruled out need not be
 * compared. Measured on 260,000 segments of software text at 50 %: reading none takes half as long again, half
 * as many a sixth longer; the answer is the same.
 */
const WORTH_READING = 8;

/** Words that the counters of 16 bits can count; longer queries get counters of their own. */
const MOST_COUNTED = 0xffff;

interface Scratch {
  /** How many words an entry shares with the lists read so far; all zero between calls. */
  shared: Uint16Array | Uint32Array;
  touched: Uint32Array;
  entries: Uint32Array;
  bounds: Uint8Array;
  boundOf: Uint8Array;
  /** How many entries have each bound. */
  readonly buckets: Uint32Array;
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
  const scratch: Scratch = {
    shared: usual,
    buckets: new Uint32Array(BUCKETS + 1),
    ...roomFor(Math.min(FIRST_ROOM, size)),
  };
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
    scratch.shared = length > MOST_COUNTED ? new Uint32Array(size) : usual;
    let touchedCount = 0;
    const reaches: Reach[] = [];
    let before = longest;
    let next = 0;
    for (; next < lists.length && unread >= shortest; next++) {
      const { count, words } = lists[next]!;
      if (words.length === 0) continue;
      // longer entries need more words in common than are left to find
      const reach = Math.min(longest, Math.floor(unread / share + ROUNDING));
      if (reach < before) reaches.push({ reach, unread });
      const end = reach < longest ? firstWith(reach + 1) : to;
      before = reach;
      unread -= count;
      for (const word of words) {
        const last = listStarts[word + 1]!;
        const low = firstListed(segment, listStarts[word]!, last, from);
        const stop = firstListed(segment, low, last, end);
        makeRoom(scratch, touchedCount + stop - low);
        touchedCount = readList(segment, low, stop, count, scratch, touchedCount);
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
        readAgain(segment, low, firstListed(segment, low, last, to), count, scratch);
      }
    }
    const read = { length, share, unread, reaches, extra };
    return sortOut(segment, read, scratch, touchedCount, compared);
  };
}

/** How far lists were read: entries longer than `reach` were not looked for when so many words were unread. */
interface Reach {
  readonly reach: number;
  readonly unread: number;
}

interface ReadLists {
  /** Words of the query. */
  readonly length: number;
  /** What share of the words of the longer text must be in common. */
  readonly share: number;
  /** Words of the query whose lists need not be read. */
  readonly unread: number;
  readonly reaches: readonly Reach[];
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
  { shared, touched }: Scratch,
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
  { shared }: Scratch,
): void {
  for (let at = low; at < stop; at++) {
    const entry = listsLow[at]! | (listsHigh[at]! << 16);
    if (shared[entry] !== 0) shared[entry]! += count;
  }
}

/** Those of the touched entries that can have enough in common, best first; clears what was counted. */
function sortOut(
  { starts }: IndexSegment,
  { length, share, unread, reaches, extra }: ReadLists,
  { shared, touched, entries, bounds, boundOf, buckets }: Scratch,
  touchedCount: number,
  { pass, comparedIn }: ComparedEntries,
): Candidates {
  buckets.fill(0);
  // what the shortest entry must share that may be wanted, so that the lengths of most need not be looked up
  let least = share * length - unread;
  for (const cut of reaches)
    least = Math.min(least, share * Math.max(length, cut.reach + 1) - cut.unread);
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
    for (const cut of reaches) {
      if (own > cut.reach) {
        left = cut.unread;
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
  return { count, entries, bounds };
}

function makeRoom(scratch: Scratch, count: number): void {
  if (scratch.touched.length >= count) return;
  const { touched } = scratch;
  Object.assign(scratch, roomFor(Math.max(count, 2 * touched.length)));
  scratch.touched.set(touched);
}

function roomFor(count: number): Omit<Scratch, 'shared' | 'buckets'> {
  return {
    touched: new Uint32Array(count),
    entries: new Uint32Array(count),
    bounds: new Uint8Array(count),
    boundOf: new Uint8Array(count),
  };
}
