/** The output forms of findings by the name that `--as` takes, in the order of the help text. */
export const REPORTER_NAMES = [
  'text',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'checkstyle',
  'rdjson',
  'markdown',
  'html',
] as const;
/** A form in which findings are told, as `--format` names it. */
export type ReporterName = (typeof REPORTER_NAMES)[number];
