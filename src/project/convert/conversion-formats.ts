/** The names of what `kosut convert` reads and writes. */
// prettier-ignore
export const CONVERSION_FORMATS = [
  'xliff', 'tmx', 'tsv', 'csv', 'jsonl', 'po', 'xliff-js', 'i18next',
  'tbx', 'utx', 'omegat', 'weblate', 'multiterm', 'srx',
] as const;
/** A name of {@link CONVERSION_FORMATS}. */
export type ConversionFormat = (typeof CONVERSION_FORMATS)[number];

/** Those that it writes; the others are read only. */
export const WRITTEN_FORMATS: readonly ConversionFormat[] = CONVERSION_FORMATS.filter(
  (format) => format !== 'multiterm',
);

/** The versions of XLIFF that can be written. */
export const XLIFF_VERSIONS = ['2.1', '2.0', '2.2', '1.2'] as const;

/** Endings of names, the longer before the shorter. */
const endings: readonly (readonly [ending: string, format: ConversionFormat])[] = [
  ['.xliff.json', 'xliff-js'],
  ['.xlf.json', 'xliff-js'],
  ['.json', 'i18next'],
  ['.xlf', 'xliff'],
  ['.xliff', 'xliff'],
  ['.tmx', 'tmx'],
  ['.tsv', 'tsv'],
  ['.csv', 'csv'],
  ['.jsonl', 'jsonl'],
  ['.po', 'po'],
  ['.pot', 'po'],
  ['.tbx', 'tbx'],
  ['.utx', 'utx'],
  ['.srx', 'srx'],
];

/** The format that a file's name tells, before `.gz` if there is one; absent when it tells none. */
export function findConversionFormat(path: string): ConversionFormat | undefined {
  const name = path.toLocaleLowerCase('en').replace(/\.gz$/, '');
  return endings.find(([ending]) => name.endsWith(ending))?.[1];
}
