import { tokenPattern } from '../models/attribute-model.ts';

/** One step of a fragment identifier: `u=tu1`; no prefix for segments and what is in sources. */
export interface Selector {
  readonly prefix: string;
  readonly id: string;
}

/** A fragment identifier, or what is wrong with it (XLIFF 2.1, 3). */
export type Fragment =
  | { readonly type: 'fragment'; readonly selectors: readonly Selector[] }
  | { readonly type: 'malformed'; readonly expected: string };

/** Levels of the selectors of the core; all others come last. */
const levels: Readonly<Record<string, number>> = { f: 0, g: 1, u: 2 };
const leafLevel = 3;
const coreLeaves: readonly string[] = ['', 'n', 'd', 't'];

/**
 * Parses a reference.
 *
 * @returns Nothing for one to another document, which is not ours to judge.
 */
export function parseFragment(reference: string): Fragment | undefined {
  if (!reference.startsWith('#')) return undefined;
  const isAbsolute = reference[1] === '/';
  const selectors: Selector[] = [];
  let level = -1;
  const malformed = (expected: string): Fragment => ({ type: 'malformed', expected });
  for (const step of reference.slice(isAbsolute ? 2 : 1).split('/')) {
    const equals = step.indexOf('=');
    const prefix = equals < 0 ? '' : step.slice(0, equals);
    const id = step.slice(equals + 1);
    if ((equals >= 0 && !tokenPattern.test(prefix)) || !tokenPattern.test(id))
      return malformed('#prefix=id/prefix=id, each an NMTOKEN');
    // One letter is for the core; modules and extensions have longer prefixes.
    const own = levels[prefix] ?? leafLevel;
    if (own === leafLevel && prefix.length === 1 && !coreLeaves.includes(prefix))
      return malformed('the selectors f, g, u, n, d, t, or the prefix of a module');
    if (own <= level)
      return malformed('the selectors in the order f, g, u, then one of all others');
    level = own;
    selectors.push({ prefix, id });
  }
  if (isAbsolute && selectors[0]!.prefix !== 'f') return malformed('f= after #/');
  return { type: 'fragment', selectors };
}
