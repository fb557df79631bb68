/**
 * Last steps of fragments: `n=n1` for notes, `d=d1` for data, `t=1` for what is in targets, `x=g1` for
 * modules and extensions, `s1` for the rest. Few of them are one string, each between line feeds: a
 * file has many units, and sets would take four times the memory.
 */
export type Leaves = string | ReadonlySet<string>;

/** From this many on, looking through a string would take longer than a set. */
const manyLeaves = 32;

/** The last steps of fragments as {@link hasLeaf} looks through them. */
export function makeLeaves(leaves: readonly string[]): Leaves {
  if (leaves.length >= manyLeaves) return new Set(leaves);
  return leaves.length === 0 ? '' : `\n${leaves.join('\n')}\n`;
}

/** Whether a last step is one of them; `undefined` holds none. */
export function hasLeaf(leaves: Leaves | undefined, leaf: string): boolean {
  if (leaves === undefined) return false;
  return typeof leaves === 'string' ? leaves.includes(`\n${leaf}\n`) : leaves.has(leaf);
}
