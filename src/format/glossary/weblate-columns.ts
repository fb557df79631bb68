/** The columns of a CSV file as Weblate writes it (Weblate documentation, "Simple CSV file" and "CSV files"). */
export const weblateColumns = [
  'location',
  'source',
  'target',
  'id',
  'fuzzy',
  'context',
  'translator_comments',
  'developer_comments',
] as const;

/** The name of a column in Weblate's own CSV of a glossary. */
export type WeblateColumn = (typeof weblateColumns)[number];

/** Whether the first line of a CSV file names Weblate's columns rather than locales. */
export function isWeblateHeader(line: string): boolean {
  const names = line
    .replace(/^\ufeff/, '')
    .split(',')
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'));
  return names.includes('source') && names.includes('target');
}
