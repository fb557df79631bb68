/** Why a pair of texts is no good translation. */
export const PAIR_FAULTS = ['empty', 'broken', 'untranslated', 'codes', 'ratio'] as const;
/** One of {@link PAIR_FAULTS}. */
export type PairFault = (typeof PAIR_FAULTS)[number];
