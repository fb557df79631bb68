/** How words are compared: plain root lower case; folded by the language; by the stem of the word. */
export type Reading = 'plain' | 'folded' | 'stem';

/** For one reading: what tells words with the same key without touching their letters. */
export interface KeyTable {
  /** Word number to the hash of its key. */
  readonly hashes: Int32Array;
  /** Word numbers in the order of their hashes, unsigned. */
  readonly order: Int32Array;
}

/**
 * Texts of one locale as word numbers, in flat arrays; never changed once made. Words are numbered by
 * how often they occur, so that nearly all fit 16 bits, and are kept as they are spelled: one set of
 * arrays serves every {@link Reading}, since a key only stands for several spellings. Entries run from
 * few words to many, so every list of entries is sorted by length too, and a length window is two
 * binary searches.
 */
export interface IndexSegment {
  /** Entry to its unit number, which takes 30 bits, and the two flags below. */
  readonly units: Uint32Array;
  /** Entry to the seconds since 1970 of its last change, 0 unknown; empty when no entry has a date. */
  readonly stamps: Uint32Array;
  /** Where the words of an entry begin in `tokens`; one more than there are entries. */
  readonly starts: Uint32Array;
  /** Words of all entries one after another; {@link RARE} stands for those that need more bits. */
  readonly tokens: Uint16Array;
  /** Places in `tokens` that hold {@link RARE}, rising, and the words that stand there. */
  readonly rarePlaces: Uint32Array;
  readonly rareWords: Uint32Array;
  /** Where the entries of a word begin in the lists; one more than there are words. */
  readonly listStarts: Uint32Array;
  /** For each word the entries that hold it, each once, rising: low 16 bits and high 8. */
  readonly listsLow: Uint16Array;
  readonly listsHigh: Uint8Array;
  /** The first entry with at least that many words; its length is the longest entry's plus two. */
  readonly firstOfLength: Uint32Array;
  /** Spellings in UTF-8 one after another, and where each begins; one more than there are words. */
  readonly letters: Uint8Array;
  readonly letterStarts: Uint32Array;
  readonly keys: Readonly<Record<Reading, KeyTable>>;
}

/** The token that stands for words from this number on. */
export const RARE = 0xffff;
/** Entries of a segment at most: their numbers take 24 bits in the lists. */
export const MOST_ENTRIES: number = 1 << 24;
/** Unit numbers are below this. */
export const UNIT_LIMIT: number = 2 ** 30;
/**
 * The few texts whose words differ between the plain reading and the others (soft hyphens, marks,
 * back quotes as apostrophes) have an entry for each.
 */
export const PLAIN_ONLY: number = 2 ** 30;
export const FOLDED_ONLY: number = 2 ** 31;
/** What is left of such a number: that of the unit. */
export const UNIT_BITS: number = UNIT_LIMIT - 1;

/** The entry at a place of the lists. */
export function listedEntry(segment: IndexSegment, at: number): number {
  return segment.listsLow[at]! | (segment.listsHigh[at]! << 16);
}

/** The first place of a list, from `low` to before `high`, whose entry is not below `entry`; `high` when there is none. */
export function firstListed(
  { listsLow, listsHigh }: IndexSegment,
  low: number,
  high: number,
  entry: number,
): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((listsLow[middle]! | (listsHigh[middle]! << 16)) < entry) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How long the lists of some words are together. */
export function countListed({ listStarts }: IndexSegment, words: readonly number[]): number {
  let listed = 0;
  for (const word of words) listed += listStarts[word + 1]! - listStarts[word]!;
  return listed;
}

/** The word at a place of the tokens. */
export function wordAt(segment: IndexSegment, place: number): number {
  const token = segment.tokens[place]!;
  return token === RARE ? rareWordAt(segment, place) : token;
}

/** The word at a place of the tokens that holds {@link RARE}. */
export function rareWordAt(
  { rarePlaces, rareWords }: Pick<IndexSegment, 'rarePlaces' | 'rareWords'>,
  place: number,
): number {
  let low = 0;
  let high = rarePlaces.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rarePlaces[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return rareWords[low]!;
}

const decoder = new TextDecoder();

/** A word as it is spelled. */
export function spellingOf({ letters, letterStarts }: IndexSegment, word: number): string {
  return decoder.decode(letters.subarray(letterStarts[word], letterStarts[word + 1]));
}

/** Words of an entry. */
export function entryLength({ starts }: IndexSegment, entry: number): number {
  return starts[entry + 1]! - starts[entry]!;
}
