/** Token lists as numbers, one after the other. */
export interface NumberedTokens {
  /** List `n` has the tokens from `start[n]` to `start[n + 1]`. */
  readonly start: Int32Array;
  /** The number of each token, from 0. */
  readonly words: Int32Array;
  /** All numbers are below; not every one must occur. */
  readonly wordCount: number;
}

/**
 * Longer sentences are cut here: the work is the product of both lengths, so one unsplit page would
 * cost more than a book. Real sentences stay well below (the longest of a novel have some 150 words).
 * Columns and counts of a co-occurrence are bytes: at most 255.
 */
const MAX_TOKENS = 250;

/** Joins lists whose tokens have numbers. */
export function joinTokens(
  lists: readonly ArrayLike<number>[],
  wordCount: number,
  numberOf: (token: number) => number,
): NumberedTokens {
  const start = new Int32Array(lists.length + 1);
  lists.forEach((list, at) => (start[at + 1] = start[at]! + Math.min(list.length, MAX_TOKENS)));
  const words = new Int32Array(start[lists.length]!);
  lists.forEach((list, at) => {
    const from = start[at]!;
    for (let place = start[at + 1]! - from - 1; place >= 0; place--)
      words[from + place] = numberOf(list[place]!);
  });
  return { start, words, wordCount };
}

/** Numbers the tokens of lists in the order in which they come up. */
export function numberTokens(
  lists: readonly (readonly string[])[],
): NumberedTokens & { readonly names: readonly string[] } {
  const ids = new Map<string, number>();
  const numbered = lists.map((list) =>
    list.slice(0, MAX_TOKENS).map((name) => {
      let id = ids.get(name);
      if (id === undefined) ids.set(name, (id = ids.size));
      return id;
    }),
  );
  return { ...joinTokens(numbered, ids.size, (id) => id), names: [...ids.keys()] };
}
