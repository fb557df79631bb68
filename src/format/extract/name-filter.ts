/**
 * Whether a name is wanted. In a pattern `*` stands for any signs and `?` for one; a pattern without either
 * also takes what lies below that name (`menu` takes `menu.file`).
 *
 * @param wanted Absent or empty: every name.
 */
export function buildNameFilter(
  wanted: readonly string[] = [],
  unwanted: readonly string[] = [],
): (name: string) => boolean {
  const take = wanted.map(toMatcher);
  const leave = unwanted.map(toMatcher);
  return (name) =>
    (take.length === 0 || take.some((isMatch) => isMatch(name))) &&
    !leave.some((isMatch) => isMatch(name));
}

function toMatcher(pattern: string): (name: string) => boolean {
  if (!/[*?]/.test(pattern))
    return (name) =>
      name === pattern || name.startsWith(`${pattern}.`) || name.startsWith(`${pattern}[`);
  return (name) => matches(name, pattern);
}

/** Wildcards without backtracking into earlier stars: time is at worst the product of the lengths. */
function matches(name: string, pattern: string): boolean {
  let at = 0;
  let read = 0;
  let star = -1;
  let starAt = 0;
  while (at < name.length) {
    if (pattern[read] === '*') {
      star = read++;
      starAt = at;
    } else if (pattern[read] === '?' || pattern[read] === name[at]) {
      read++;
      at++;
    } else if (star !== -1) {
      read = star + 1;
      at = ++starAt;
    } else return false;
  }
  while (pattern[read] === '*') read++;
  return read === pattern.length;
}
