/** The first position from `from` on where one of some signs stands; the length of the text if none. */
export type SignFinder = (from: number) => number;

/**
 * Looks for signs in a text front to back. The signs stand in a regular expression, which the engine
 * runs several times as fast as a loop over units; what was found ahead is kept, so that questions in
 * rising order cost one pass in all.
 *
 * @param pattern matches one unit, with the flag `g`; its `lastIndex` is used up
 */
export function buildSignFinder(text: string, pattern: RegExp): SignFinder {
  let asked = 0;
  let found = -1;
  return (from) => {
    if (from >= asked && found >= from) return found;
    asked = from;
    pattern.lastIndex = from;
    // asked for a place alone, the engine makes no match
    return (found = pattern.test(text) ? pattern.lastIndex - 1 : text.length);
  };
}
