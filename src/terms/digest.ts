/**
 * What can be said of some items, such as the segments of one file, without the others: worked out part by
 * part, it may be remembered as long as a part is the same.
 */
export interface Digest<Item, T> {
  /** Another one for each set of things, besides the items, that the answer hangs on. */
  readonly name: string;
  /** Whether the answer hangs on the termbase of the project too. */
  readonly hangsOnTermbase?: true;
  /** JSON values, save that lists of numbers which are fields of it may be typed arrays. */
  make(items: readonly Item[]): T;
}

/** What a digest says of items `[from, from + size)`. */
export interface DigestPart<T> {
  readonly from: number;
  readonly size: number;
  readonly value: T;
}

/** What a digest says of all items, part by part in their order. */
export type ReadDigest<Item> = <T>(digest: Digest<Item, T>) => readonly DigestPart<T>[];

/** What earlier runs found out of all items together, so that it need not be found out from nothing. */
export interface Tables {
  /** @param name changes with all that a table hangs on besides the items */
  find<T>(name: string): T | undefined;
  /** @param table JSON values, save that lists of numbers which are fields of it may be typed arrays */
  keep(name: string, table: unknown): void;
}

/** All items as one part; each digest is made once, when it is first asked for. */
export function digestWhole<Item>(items: readonly Item[]): ReadDigest<Item> {
  const known = new Map<string, unknown>();
  return <T>({ name, make }: Digest<Item, T>) => {
    if (!known.has(name)) known.set(name, make(items));
    // what has this name was made by this digest, or one like it
    return [{ from: 0, size: items.length, value: known.get(name) as T }];
  };
}
