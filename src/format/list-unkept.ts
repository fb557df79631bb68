/** Names with how often they were met, the most frequent first. */
export function listUnkept(counts: ReadonlyMap<string, number>): readonly string[] {
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([what, count]) => (count === 1 ? what : `${what} (${count})`));
}
