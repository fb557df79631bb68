/** The forms in which pairs leave; `corpus` is a TSV with a header and all that is known. */
export const EXPORT_FORMS = [
  'tmx',
  'xliff',
  'po',
  'tsv',
  'csv',
  'jsonl',
  'moses',
  'corpus',
] as const;
/** One of {@link EXPORT_FORMS}. */
export type ExportForm = (typeof EXPORT_FORMS)[number];
