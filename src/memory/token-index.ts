import type { WordRule } from './word-rule.ts';
import { visitWords } from './word-rule.ts';

/**
 * The words of many texts as numbers, in flat arrays. An entry is a text renumbered so that entries
 * run from few words to many: every list of entries is thus sorted by length too, and a length
 * window is two binary searches.
 */
export interface TokenIndex {
  /** Entry number to the number of its text. */
  readonly texts: Int32Array;
  /** Where the words of an entry begin in `tokens`; one more than there are entries. */
  readonly starts: Int32Array;
  /** Word numbers of all entries one after another. */
  readonly tokens: Int32Array;
  /** Where the entries of a word begin in `lists`; one more than there are words. */
  readonly listStarts: Int32Array;
  /** For each word the entries that hold it, each once, rising. */
  readonly lists: Int32Array;
  /** The first entry with at least that many words; its length is the longest entry's plus two. */
  readonly firstOfLength: Int32Array;
  /** The number of a word by its key; absent when no text holds it. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** Guessed words a text, to begin with; the array grows when it is wrong. */
const FIRST_GUESS = 12;

/** Reads every text once; `textAt` is asked for 0 to `count` - 1 in order. */
export function buildTokenIndex(
  count: number,
  textAt: (text: number) => string,
  rule: WordRule,
): TokenIndex {
  const { tokens, starts, numbers } = numberWords(count, textAt, rule);
  const sorted = sortByLength(tokens, starts);
  return { ...sorted, ...invert(sorted.tokens, sorted.starts, numbers.size), numbers };
}

interface NumberedWords {
  readonly tokens: Int32Array;
  readonly starts: Int32Array;
  readonly numbers: ReadonlyMap<string, number>;
}

function numberWords(
  count: number,
  textAt: (text: number) => string,
  rule: WordRule,
): NumberedWords {
  const starts = new Int32Array(count + 1);
  const numbers = new Map<string, number>();
  // spelling to number: each spelling is folded once, not each time it is met
  const spellings = new Map<string, number>();
  let tokens = new Int32Array(count * FIRST_GUESS + 1);
  let end = 0;
  const addWord = (word: string): void => {
    let number = spellings.get(word);
    if (number === undefined) {
      const key = rule.key(word);
      number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      spellings.set(word, number);
    }
    if (end === tokens.length) {
      const longer = new Int32Array(tokens.length * 2);
      longer.set(tokens);
      tokens = longer;
    }
    tokens[end++] = number;
  };
  for (let text = 0; text < count; text++) {
    visitWords(textAt(text), rule, addWord);
    starts[text + 1] = end;
  }
  return { tokens: tokens.subarray(0, end), starts, numbers };
}

type Sorted = Pick<TokenIndex, 'texts' | 'starts' | 'tokens' | 'firstOfLength'>;

/** Counting sort by number of words; texts of one length keep their order. */
function sortByLength(tokens: Int32Array, starts: Int32Array): Sorted {
  const count = starts.length - 1;
  let longest = 0;
  for (let text = 0; text < count; text++)
    longest = Math.max(longest, starts[text + 1]! - starts[text]!);
  const firstOfLength = new Int32Array(longest + 2);
  for (let text = 0; text < count; text++) firstOfLength[starts[text + 1]! - starts[text]! + 1]!++;
  for (let length = 1; length < firstOfLength.length; length++)
    firstOfLength[length]! += firstOfLength[length - 1]!;
  const next = firstOfLength.slice();
  const texts = new Int32Array(count);
  for (let text = 0; text < count; text++) texts[next[starts[text + 1]! - starts[text]!]!++] = text;
  const sortedTokens = new Int32Array(tokens.length);
  const sortedStarts = new Int32Array(count + 1);
  let end = 0;
  for (let entry = 0; entry < count; entry++) {
    const text = texts[entry]!;
    sortedTokens.set(tokens.subarray(starts[text]!, starts[text + 1]!), end);
    end += starts[text + 1]! - starts[text]!;
    sortedStarts[entry + 1] = end;
  }
  return { texts, starts: sortedStarts, tokens: sortedTokens, firstOfLength };
}

/** For each word the entries that hold it: counted first, then filled (compressed sparse rows). */
function invert(
  tokens: Int32Array,
  starts: Int32Array,
  words: number,
): Pick<TokenIndex, 'lists' | 'listStarts'> {
  const listStarts = new Int32Array(words + 1);
  const count = starts.length - 1;
  // the last entry, counted from 1, in which a word was seen: a word counts once an entry
  const lastSeen = new Int32Array(words);
  const eachOnce = (visit: (word: number, entry: number) => void): void => {
    lastSeen.fill(0);
    for (let entry = 0; entry < count; entry++) {
      for (let at = starts[entry]!; at < starts[entry + 1]!; at++) {
        const word = tokens[at]!;
        if (lastSeen[word] === entry + 1) continue;
        lastSeen[word] = entry + 1;
        visit(word, entry);
      }
    }
  };
  eachOnce((word) => listStarts[word + 1]!++);
  for (let word = 1; word <= words; word++) listStarts[word]! += listStarts[word - 1]!;
  const next = listStarts.slice();
  const lists = new Int32Array(listStarts[words]!);
  eachOnce((word, entry) => {
    lists[next[word]!++] = entry;
  });
  return { lists, listStarts };
}
