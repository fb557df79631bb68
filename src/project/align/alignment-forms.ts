/** The forms in which an alignment can be written. */
export const ALIGNMENT_FORMS = ['beads', 'tmx', 'xliff', 'tsv', 'jsonl', 'html'] as const;
/** One of {@link ALIGNMENT_FORMS}. */
export type AlignmentForm = (typeof ALIGNMENT_FORMS)[number];
