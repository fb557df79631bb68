/**
 * Ids for the segments of one unit: the file's own where there are any, else `s` and the number of
 * the segment in the unit, from 1, with more `s` in front where that is taken.
 */
export function toSegmentIds(given: readonly (string | undefined)[]): readonly string[] {
  const [only] = given;
  if (given.length === 1) return [only ?? 's1'];
  const taken = new Set(given);
  return given.map((id, at) => {
    if (id !== undefined) return id;
    let made = `s${at + 1}`;
    while (taken.has(made)) made = `s${made}`;
    taken.add(made);
    return made;
  });
}
