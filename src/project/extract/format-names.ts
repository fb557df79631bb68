/** The names of document formats, as `--format` takes them. */
export const DOCUMENT_FORMATS = [
  'text',
  'markdown',
  'html',
  'json',
  'csv',
  'tsv',
  'srt',
  'vtt',
  'docx',
  'xlsx',
  'pptx',
  'odt',
  'ods',
  'odp',
  'pdf',
  'po',
  'xliff',
] as const;
/** One of {@link DOCUMENT_FORMATS}. */
export type DocumentFormatName = (typeof DOCUMENT_FORMATS)[number];
