/**
 * - `exact`: the same texts but for white space, kinds of apostrophes and Unicode forms;
 * - `near`: case, punctuation and inline codes aside as well;
 * - `source`: the same source, whatever the translations.
 */
export const DUPLICATE_KINDS = ['exact', 'near', 'source'] as const;
/** One of {@link DUPLICATE_KINDS}. */
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];
