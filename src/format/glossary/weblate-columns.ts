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

export type WeblateColumn = (typeof weblateColumns)[number];
