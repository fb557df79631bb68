/** The forms in which the align view saves, and what their files end with. */
export const SAVE_FORMS = {
  beads: '.beads',
  tmx: '.tmx',
  xliff: '.xlf',
  tsv: '.tsv',
} as const;
/** A form in which the editor saves an alignment, see {@link SAVE_FORMS}. */
export type SaveForm = keyof typeof SAVE_FORMS;
