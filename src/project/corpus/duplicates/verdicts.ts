/** Whether a pair that passed all filters of one pair stays, or why it goes. */
export const KEPT = 0;
export const EXACT = 1;
export const NEAR = 2;
export const LEAK = 3;
/**
 * {@link KEPT}, or which rule drops the pair: `EXACT` and `NEAR` duplicates, a `LEAK` between parts
 * of a split.
 */
export type Verdict = typeof KEPT | typeof EXACT | typeof NEAR | typeof LEAK;

/** A verdict for each pair by its number: one byte a pair, and none for those that were never judged. */
export interface Verdicts {
  get(number: number): Verdict;
  set(number: number, verdict: Verdict): void;
}

/** Verdicts that are all {@link KEPT} until another is set. */
export function createVerdicts(): Verdicts {
  let bytes = new Uint8Array(1 << 16);
  return {
    get: (number) => (bytes[number] ?? KEPT) as Verdict,
    set(number, verdict) {
      if (number >= bytes.length) {
        const larger = new Uint8Array(Math.max(bytes.length * 2, number + 1));
        larger.set(bytes);
        bytes = larger;
      }
      bytes[number] = verdict;
    },
  };
}
