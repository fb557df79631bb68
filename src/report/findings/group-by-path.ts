import type { Finding } from '../../model/finding.ts';

/** The findings of each file, in the order of the files; a file without findings has an empty list. */
export function groupByPath(
  paths: readonly string[],
  findings: readonly Finding[],
): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>(paths.map((path) => [path, []]));
  for (const finding of findings) {
    const { path } = finding.place;
    const group = groups.get(path);
    if (group === undefined) groups.set(path, [finding]);
    else group.push(finding);
  }
  return groups;
}
