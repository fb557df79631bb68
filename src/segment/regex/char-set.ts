/**
 * A set of code points. `source` is a class of JavaScript's `v` mode (`[\p{Lu}&&[^I]]`), which says
 * whatever ICU and Java can say of sets.
 */
export interface CharSet {
  readonly source: string;
  /** Which letters count as equal: none others, those of ASCII, or those of Unicode's simple folding. */
  readonly fold: Fold;
  /** The only member, when there is just one and nothing is folded. */
  readonly only?: number;
}

/** Which letters a set takes in either case: none, those of ASCII, or all that Unicode folds. */
export type Fold = 'none' | 'ascii' | 'unicode';

/** A code point as the source of a regular expression with the flag `u` or `v` has it. */
export function toCodeSource(code: number): string {
  return `\\u{${code.toString(16)}}`;
}

/** The set of one code point. */
export function charSet(code: number, fold: Fold): CharSet {
  const source = `[${toCodeSource(code)}]`;
  const isLetter = fold !== 'none' && /[\p{L}\p{M}\p{N}\p{S}]/u.test(String.fromCodePoint(code));
  return isLetter ? { source, fold } : { source, fold: 'none', only: code };
}

/** A name by which equal sets are known. */
export function keyOfSet({ source, fold }: CharSet): string {
  return `${fold} ${source}`;
}

/** A function that says whether a code point is a member. */
export function toTest({ source, fold, only }: CharSet): (code: number) => boolean {
  if (only !== undefined) return (code) => code === only;
  const expression = new RegExp(`^${source}$`, fold === 'unicode' ? 'iv' : 'v');
  const isMember = (code: number): boolean => expression.test(String.fromCodePoint(code));
  if (fold !== 'ascii') return isMember;
  return (code) => isMember(code) || isMember(swapAscii(code));
}

/** Signs below are asked once: letters of Europe, and the signs of its typography. */
const QUICK = 0x2100;

/** The same as {@link toTest}, quicker for a test that is asked often. */
export function toQuickTest(set: CharSet): (code: number) => boolean {
  const test = toTest(set);
  if (set.only !== undefined) return test;
  const known = new Uint8Array(QUICK);
  return (code) => {
    if (code >= QUICK) return test(code);
    if (known[code] === 0) known[code] = test(code) ? 2 : 1;
    return known[code] === 2;
  };
}

/** The other case of a letter of ASCII; everything else is its own. */
export function swapAscii(code: number): number {
  const isLetter = (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return isLetter ? code ^ 32 : code;
}
