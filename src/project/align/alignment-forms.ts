/** The forms in which an alignment can be written. */
export const ALIGNMENT_FORMS = ['beads', 'tmx', 'xliff', 'tsv', 'jsonl', 'html'] as const;
export type AlignmentForm = (typeof ALIGNMENT_FORMS)[number];
